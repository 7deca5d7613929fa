import { Component, computed, inject, input } from '@angular/core';
import { Formats, injectTexts } from '@firebreak/platform/web';
import type { WhatIfOutcome } from '@firebreak/risk/model';

/** On phones the figures scroll away from the controls that change them: this line stays in sight. */
@Component({
  selector: 'fb-outcome-glance',
  template: `
    {{ t('riskWhatIf.outcome.title') }}
    @if (figures(); as mean) {
      <b dir="ltr">{{ mean.before }} → {{ mean.after }}</b>
    }
    <span class="fb-quiet">{{ moved() }}</span>
  `,
  styles: `
    :host {
      position: sticky;
      z-index: 2;
      inset-block-start: 56px;
      display: flex;
      flex-wrap: wrap;
      gap: 0 12px;
      align-items: baseline;
      margin-inline: -4px;
      padding: 8px 12px;
      border: 1px solid var(--fb-line);
      border-radius: var(--fb-radius);
      background: var(--fb-surface-raised);
      font-variant-numeric: tabular-nums;
    }
    @media (min-width: 1100px) {
      :host {
        display: none;
      }
    }
  `,
  // The figures are told by the status of the whole outcome already.
  host: { 'aria-hidden': 'true' },
})
export class OutcomeGlance {
  private readonly formats = inject(Formats);
  protected readonly t = injectTexts();

  readonly outcome = input.required<WhatIfOutcome>();

  protected readonly figures = computed(() => {
    const { mean } = this.outcome();
    return (
      mean && { before: this.formats.number(mean.before, 1, 1), after: this.formats.number(mean.after, 1, 1) }
    );
  });
  protected readonly moved = computed(() =>
    this.t('riskWhatIf.outcome.movedShort', { count: this.outcome().moved }),
  );
}
