import { Component, computed, inject, input } from '@angular/core';
import { FbCountryPipe, FbNumberPipe, Formats, Icon, RiskBadge, injectTexts } from '@firebreak/platform/web';
import {
  bandOf,
  shownScore,
  type WhatIfMover,
  type WhatIfChanges,
  type WhatIfOutcome,
} from '@firebreak/risk/model';
import { MoverDetail } from './mover-detail';

/** A portfolio before and after: bands, the average, who changes band and who moves furthest. */
@Component({
  selector: 'fb-outcome-view',
  imports: [FbCountryPipe, FbNumberPipe, Icon, MoverDetail, RiskBadge],
  templateUrl: './outcome-view.html',
  styleUrl: './outcome-view.scss',
})
export class OutcomeView {
  private readonly formats = inject(Formats);
  protected readonly t = injectTexts();
  protected readonly shown = shownScore;
  protected readonly band = bandOf;

  readonly outcome = input.required<WhatIfOutcome>();
  /** How long the figures took, in milliseconds; null where they were stored. */
  readonly took = input<number | null>(null);
  readonly names = input.required<Readonly<Record<string, string>>>();
  readonly countries = input<Readonly<Record<string, string | null>>>({});
  /** What the movers are explained under; without it they are only named. */
  readonly changes = input<WhatIfChanges | null>(null);

  protected readonly bars = computed(() => {
    const { bands } = this.outcome();
    const most = Math.max(1, ...bands.flatMap(({ before, after }) => [before, after]));
    return bands.map((band) => ({
      ...band,
      difference: this.signed(band.after - band.before, 0),
      beforeWidth: (100 * band.before) / most,
      afterWidth: (100 * band.after) / most,
    }));
  });
  protected readonly meanDifference = computed(() => {
    const { mean } = this.outcome();
    return mean === null ? '' : this.signed(mean.after - mean.before, 2);
  });
  protected readonly meanOver = computed(() => {
    const { meanOver, suppliers, currency } = this.outcome();
    return meanOver === null
      ? this.t('riskWhatIf.outcome.equally', { count: suppliers })
      : this.t('riskWhatIf.outcome.bySpend', { count: meanOver, currency: currency ?? '' });
  });

  protected differenceOf({ before, after }: WhatIfMover): string {
    return this.signed(after - before, 1);
  }

  private signed(value: number, digits: number): string {
    const size = this.formats.number(Math.abs(value), digits);
    // What rounds to nothing has no direction.
    return size === this.formats.number(0) ? size : value < 0 ? `−${size}` : `+${size}`;
  }
}
