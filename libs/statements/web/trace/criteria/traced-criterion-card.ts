import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { FbRelativePipe, Icon, StatusChip, Texts, type IconName, type Tone } from '@firebreak/platform/web';
import {
  FILL_RECORDS,
  labelOf,
  statementTexts,
  type CriterionStatus,
  type FilledToken,
  type FillState,
  type TracedCriterion,
} from '@firebreak/statements/model';

const LOOKS: Readonly<Record<CriterionStatus, { readonly tone: Tone; readonly icon: IconName }>> = {
  met: { tone: 'good', icon: 'check-circle' },
  partly: { tone: 'warning', icon: 'schedule' },
  missing: { tone: 'danger', icon: 'radio-button-unchecked' },
  'not-applicable': { tone: 'neutral', icon: 'info' },
  'by-hand': { tone: 'neutral', icon: 'person' },
};

const FILLS: Readonly<Record<FillState, { readonly tone: Tone; readonly icon: IconName }>> = {
  data: { tone: 'info', icon: 'database' },
  drafted: { tone: 'info', icon: 'description' },
  writer: { tone: 'neutral', icon: 'edit' },
};

/** One criterion of a law: where it stands, which sentence shows it, and what fills it. */
@Component({
  selector: 'fb-traced-criterion-card',
  imports: [FbRelativePipe, Icon, RouterLink, StatusChip],
  templateUrl: './traced-criterion-card.html',
  styleUrl: './traced-criterion-card.scss',
})
export class TracedCriterionCard {
  private readonly texts = inject(Texts);
  protected readonly t = this.texts.t;
  protected readonly looks = LOOKS;
  protected readonly fills = FILLS;

  readonly criterion = input.required<TracedCriterion>();
  readonly lawName = input.required<string>();
  readonly statementId = input.required<string>();

  protected readonly words = computed(() => statementTexts(this.texts.language()));
  protected readonly title = computed(() => this.words().criteria[this.criterion().criterionId]);

  /** What stands behind a token for this statement: figures by their names, records by what they are. */
  protected behind({ figures, records }: FilledToken): string {
    const named = figures.map((id) => labelOf(id, this.texts.language()));
    const kept = records.map((record) => FILL_RECORDS[record].slice(FILL_RECORDS[record].indexOf(': ') + 2));
    return [...named, ...kept].join('; ');
  }
}
