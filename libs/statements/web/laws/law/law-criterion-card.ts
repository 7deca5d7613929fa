import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Icon, StatusChip, Texts } from '@firebreak/platform/web';
import {
  FILL_RECORDS,
  fillOfCriterion,
  labelOf,
  STATEMENT_LANGUAGES,
  statementTexts,
  type FillRecord,
  type LawCriterionView,
} from '@firebreak/statements/model';
import { injectLawWords } from '../law-words';

/** One demand of a law: what it asks, how sure its wording is, and what it is answered together with. */
@Component({
  selector: 'fb-law-criterion-card',
  imports: [Icon, RouterLink, StatusChip],
  templateUrl: './law-criterion-card.html',
  styleUrl: './law-criterion-card.scss',
})
export class LawCriterionCard {
  private readonly texts = inject(Texts);
  protected readonly t = this.texts.t;
  protected readonly words = injectLawWords();

  readonly criterion = input.required<LawCriterionView>();
  readonly lawNames = input.required<Readonly<Record<string, string>>>();

  /** What the company's records can put into it. */
  protected readonly fill = computed(() => fillOfCriterion(this.criterion().autoFillFrom));
  protected readonly figureNames = computed(() => {
    const language = STATEMENT_LANGUAGES.find((each) => each === this.texts.language()) ?? 'en';
    return this.fill().figures.map((id) => labelOf(id, language));
  });

  /** Our translation of the title; undefined for readers of English. */
  protected readonly translated = computed(
    () => statementTexts(this.texts.language()).criteria[this.criterion().id],
  );

  /** What the record is, without the name of the service that keeps it. */
  protected recordWords(record: FillRecord): string {
    const words = FILL_RECORDS[record];
    return words.slice(words.indexOf(': ') + 2);
  }
}
