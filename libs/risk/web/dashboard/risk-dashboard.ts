import { httpResource } from '@angular/common/http';
import { Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import {
  Chart,
  ConfidenceBadge,
  EmptyState,
  FbCountryPipe,
  FbDateTimePipe,
  FbNumberPipe,
  Formats,
  PageHeader,
  ProblemMessage,
  RiskBadge,
  Skeleton,
  injectTexts,
} from '@firebreak/platform/web';
import { bandOf, shownScore, type RiskDashboardView } from '@firebreak/risk/model';
import { RiskOverview } from '../overview/risk-overview';
import { UsedSources } from '../editions/used-sources';
import { afterEachRun } from '../runs-done';
import { VariantBeside } from '../what-if/variant/variant-beside';
import { StepWords } from '../words/step-words';
import { injectNarrow } from './narrow';
import { distributionSpec, figureOf, heatPairs, heatSpec, type HeatMeasure } from './dashboard-charts';

/** `/risk`: how risk is spread, where it lies, which suppliers carry most, and how sure all that is. */
@Component({
  selector: 'fb-risk-dashboard',
  imports: [
    UsedSources,
    Chart,
    ConfidenceBadge,
    EmptyState,
    FbCountryPipe,
    FbDateTimePipe,
    FbNumberPipe,
    MatButton,
    PageHeader,
    ProblemMessage,
    RiskBadge,
    RiskOverview,
    RouterLink,
    Skeleton,
    VariantBeside,
  ],
  templateUrl: './risk-dashboard.html',
  styleUrl: './risk-dashboard.scss',
})
export class RiskDashboard {
  private readonly router = inject(Router);
  private readonly formats = inject(Formats);
  protected readonly t = injectTexts();
  protected readonly words = inject(StepWords);
  protected readonly shown = shownScore;

  protected readonly page = httpResource<RiskDashboardView>(() => '/api/risk/dashboard');
  protected readonly measures: readonly HeatMeasure[] = ['exposure', 'hot-spot'];
  protected readonly measure = signal<HeatMeasure>('exposure');

  private readonly narrow = injectNarrow();
  private readonly view = computed(() => (this.page.hasValue() ? this.page.value() : null));
  private readonly pairs = computed(() =>
    heatPairs(this.view()?.countrySectors ?? [], this.measure(), this.narrow() ? 'narrow' : 'wide'),
  );
  private readonly distribution = computed(() => this.view()?.distribution ?? []);

  protected readonly distributionHeading = computed(() => {
    const bands = this.view()?.byBand ?? [];
    const above = bands.filter(({ band }) => band === 'high' || band === 'very-high');
    const count = above.reduce((sum, { suppliers }) => sum + suppliers, 0);
    return this.t('risk.dashboard.distribution', {
      count,
      of: this.formats.number(this.view()?.scored ?? 0),
    });
  });
  protected readonly distributionChart = computed(() =>
    distributionSpec(this.distribution(), {
      range: (from, to) => this.t('risk.dashboard.range', { from, to }),
      headings: { bin: this.t('risk.dashboard.score'), count: this.t('risk.dashboard.suppliers') },
    }),
  );
  /** The first pairs as links: the keyboard's way into the map. */
  protected readonly topPairs = computed(() =>
    this.pairs()
      .slice(0, 6)
      .map((pair) => ({
        ...pair,
        name: this.t('risk.dashboard.pair', {
          sector: this.words.sector(pair.sector),
          country: this.formats.country(pair.country),
        }),
        value: shownScore(figureOf(pair, this.measure())),
      })),
  );
  protected readonly heatHeading = computed(() => {
    const [worst] = this.pairs();
    if (!worst) return '';
    return this.t(`risk.dashboard.heat.${this.measure()}`, {
      country: this.formats.country(worst.country),
      sector: this.words.sector(worst.sector),
      score: shownScore(figureOf(worst, this.measure())),
    });
  });
  protected readonly heatChart = computed(() =>
    heatSpec(this.pairs(), this.measure(), {
      country: (code) => this.formats.country(code),
      sector: (code) => this.words.sector(code),
      headings: {
        x: this.t('risk.dashboard.sector'),
        y: this.t('risk.dashboard.country'),
        value: this.t('risk.dashboard.score'),
      },
    }),
  );

  constructor() {
    afterEachRun(() => this.page.reload());
  }

  /** The suppliers of the band that a column of the distribution lies in. */
  protected openBand(index: number): void {
    const step = this.distribution()[index];
    if (step) void this.router.navigate(['/suppliers'], { queryParams: { band: bandOf(step.from) } });
  }

  /** The suppliers of a cell's country and sector. */
  protected openPair(index: number): void {
    const pair = this.pairs()[index];
    if (!pair) return;
    const { country, sector } = pair;
    void this.router.navigate(['/suppliers'], { queryParams: { country, sector, sort: '-score' } });
  }
}
