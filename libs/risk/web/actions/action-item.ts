import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { FbNumberPipe, Icon, injectTexts } from '@firebreak/platform/web';
import { shownScore, type NextActionView } from '@firebreak/risk/model';
import { StepWords } from '../words/step-words';
import { ActionWords, type ActionContext } from './action-words';

/** One action: what, what it brings and takes, what that assumes, why here, and where to do it. */
@Component({
  selector: 'fb-action-item',
  imports: [FbNumberPipe, Icon, RouterLink],
  templateUrl: './action-item.html',
  styleUrl: './action-item.scss',
})
export class ActionItem {
  protected readonly t = injectTexts();
  protected readonly words = inject(ActionWords);
  private readonly steps = inject(StepWords);

  readonly action = input.required<NextActionView>();
  readonly context = input.required<ActionContext>();
  readonly supplierId = input.required<string>();

  protected readonly link = computed(() => this.words.link(this.action(), this.supplierId()));
  protected readonly reasons = computed(() => this.words.reasons(this.action().reasons, this.context()));
  protected readonly score = computed(() => {
    const { change, value } = this.action().effect;
    if (change > -0.05) return this.t('riskActions.effect.same');
    return this.t('riskActions.effect.scoreTo', {
      // The mark keeps the sign before the figure where lines run from right to left.
      change: `\u200e${this.steps.points(change)}`,
      value: shownScore(value),
    });
  });
  /** Points off the company's risk; null where that does not show. */
  protected readonly company = computed(() => {
    const change = this.action().companyChange;
    return change !== null && change <= -0.005 ? -change : null;
  });
}
