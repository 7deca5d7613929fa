import { Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { Chart, FbNumberPipe, Formats, injectTexts } from '@firebreak/platform/web';
import type { EntryBreakdown as Breakdown, EntryDimension } from '@firebreak/risk/model';
import { StepWords } from '../words/step-words';
import { entryChart, entryRows } from './entry-rows';

/** One way to tell where risk enters: bars of the largest, and a table of all with the lists behind them. */
@Component({
  selector: 'fb-entry-breakdown',
  imports: [Chart, FbNumberPipe, RouterLink],
  templateUrl: './entry-breakdown.html',
  styleUrl: './entry-breakdown.scss',
})
export class EntryBreakdown {
  private readonly router = inject(Router);
  private readonly formats = inject(Formats);
  private readonly stepWords = inject(StepWords);
  protected readonly t = injectTexts();

  readonly dimension = input.required<EntryDimension>();
  readonly breakdown = input.required<Breakdown>();
  /** Points that the parts add up to. */
  readonly total = input.required<number>();

  protected readonly rows = computed(() =>
    entryRows(this.dimension(), this.breakdown(), this.total(), {
      tier: (tier) => this.t('riskEntry.tier', { tier }),
      country: (code) => this.formats.country(code),
      sector: (code) => this.stepWords.sector(code),
      unknown: this.t(`riskEntry.unknown.${this.dimension()}`),
      rest: (count) => this.rest(count),
    }),
  );
  protected readonly heading = computed(() => {
    const [largest] = this.rows();
    return largest
      ? this.t(`riskEntry.finding.${this.dimension()}`, {
          name: largest.label,
          share: this.formats.share(largest.share),
        })
      : '';
  });
  protected readonly chart = computed(() =>
    entryChart(
      this.rows(),
      { name: this.t(`riskEntry.dimension.${this.dimension()}`), value: this.t('riskEntry.column.percent') },
      (count) => this.rest(count),
    ),
  );

  /** The suppliers behind a bar. */
  protected open(index: number): void {
    const queryParams = this.rows()[index]?.filter;
    if (queryParams) void this.router.navigate(['/suppliers'], { queryParams });
  }

  protected share(ratio: number): string {
    return this.formats.share(ratio);
  }

  private rest(count: number): string {
    return this.t('riskEntry.rest', { count });
  }
}
