import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Icon, injectTexts, StatusChip } from '@firebreak/platform/web';
import type { LawCriterionView } from '@firebreak/statements/model';
import { injectLawWords } from '../law-words';

/** One demand of a law: what it asks, how sure its wording is, and what it is answered together with. */
@Component({
  selector: 'fb-law-criterion-card',
  imports: [Icon, RouterLink, StatusChip],
  templateUrl: './law-criterion-card.html',
  styleUrl: './law-criterion-card.scss',
})
export class LawCriterionCard {
  protected readonly t = injectTexts();
  protected readonly words = injectLawWords();

  readonly criterion = input.required<LawCriterionView>();
  readonly lawNames = input.required<Readonly<Record<string, string>>>();
}
