import { httpResource } from '@angular/common/http';
import { Component, computed, inject } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import {
  Chart,
  Formats,
  ProblemMessage,
  RiskBadge,
  Skeleton,
  injectTexts,
  stackedBarChart,
  treemap,
} from '@firebreak/platform/web';
import {
  RISK_BANDS,
  bandOf,
  shownScore,
  type MonthOfBands,
  type RiskOverviewView,
} from '@firebreak/risk/model';
import { afterEachRun } from '../runs-done';
import { StepWords } from '../words/step-words';

/** Bands month by month, spend by band, tier by tier, and what moved: the dashboard's second half. */
@Component({
  selector: 'fb-risk-overview',
  imports: [Chart, ProblemMessage, RiskBadge, RouterLink, Skeleton],
  templateUrl: './risk-overview.html',
  styleUrl: './risk-overview.scss',
})
export class RiskOverview {
  private readonly router = inject(Router);
  private readonly formats = inject(Formats);
  protected readonly t = injectTexts();
  protected readonly words = inject(StepWords);
  protected readonly shown = shownScore;
  protected readonly band = bandOf;

  protected readonly page = httpResource<RiskOverviewView>(() => '/api/risk/overview');
  private readonly view = computed(() => (this.page.hasValue() ? this.page.value() : null));

  protected readonly months = computed(() => {
    const months = this.view()?.months ?? [];
    const [first, last] = [months[0], months.at(-1)];
    if (!first || !last || first === last) return null;
    return {
      heading: this.t('riskOverview.months.heading', {
        count: highIn(last),
        before: this.formats.number(highIn(first)),
        since: this.formats.date(first.on),
      }),
      spec: stackedBarChart(
        months.map(({ on, byBand }) => ({
          label: this.formats.roughDate(on.slice(0, 7)),
          values: byBand.map(({ suppliers }) => suppliers),
        })),
        RISK_BANDS.map((band) => ({ name: this.t(`platform.band.${band}`), band })),
        this.t('riskOverview.months.column'),
      ),
    };
  });

  /** One chart a currency: amounts of different currencies are not added up. */
  protected readonly spend = computed(() => {
    const all = this.view()?.spend ?? [];
    return [...new Set(all.map(({ currency }) => currency))].map((currency) => {
      const lines = all
        .filter((line) => line.currency === currency)
        .map(({ band, amount, suppliers }) => ({
          band,
          label: this.t(`platform.band.${band}`),
          value: amount,
          suppliers,
          text: this.formats.money(amount, currency, true),
        }));
      return {
        currency,
        lines,
        heading: this.t('riskOverview.spend.heading', { currency }),
        spec: treemap(lines, {
          name: this.t('riskOverview.spend.band'),
          value: this.t('riskOverview.spend.amount'),
        }),
      };
    });
  });

  constructor() {
    afterEachRun(() => this.page.reload());
  }

  protected openBand(currency: string, index: number): void {
    const line = this.spend().find((one) => one.currency === currency)?.lines[index];
    if (line) void this.router.navigate(['/suppliers'], { queryParams: { band: line.band, sort: '-spend' } });
  }
}

function highIn({ byBand }: MonthOfBands): number {
  return byBand
    .filter(({ band }) => band === 'high' || band === 'very-high')
    .reduce((sum, { suppliers }) => sum + suppliers, 0);
}
