import { httpResource } from '@angular/common/http';
import { Component, computed, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import {
  EmptyState,
  FbCountryPipe,
  FbDateTimePipe,
  FbNumberPipe,
  Formats,
  Icon,
  PageHeader,
  ProblemMessage,
  RiskBadge,
  Skeleton,
  injectTexts,
} from '@firebreak/platform/web';
import { bandOf, ENTRY_DIMENSIONS, shownScore, type RiskEntryView } from '@firebreak/risk/model';
import { afterEachRun } from '../runs-done';
import { EntryBreakdown } from './entry-breakdown';
import { UsedSources } from '../editions/used-sources';

/** `/risk/entry`: where the risk of what the company buys enters its chain, by tier, country, sector and good. */
@Component({
  selector: 'fb-risk-entry',
  imports: [
    EmptyState,
    EntryBreakdown,
    FbCountryPipe,
    FbDateTimePipe,
    FbNumberPipe,
    Icon,
    MatButton,
    PageHeader,
    ProblemMessage,
    RiskBadge,
    RouterLink,
    Skeleton,
    UsedSources,
  ],
  templateUrl: './risk-entry.html',
  styleUrl: './risk-entry.scss',
})
export class RiskEntry {
  private readonly formats = inject(Formats);
  protected readonly t = injectTexts();
  protected readonly dimensions = ENTRY_DIMENSIONS;
  protected readonly shown = shownScore;
  protected readonly bandOf = bandOf;

  protected readonly page = httpResource<RiskEntryView>(() => '/api/risk/entry');
  private readonly figures = computed(() => (this.page.hasValue() ? this.page.value().figures : null));

  protected readonly basis = computed(() => {
    const basis = this.figures()?.basis;
    if (basis?.of !== 'spend') return this.t('riskEntry.basis.suppliers');
    const { amount, currency, averaged } = basis;
    const spend = this.formats.money(amount, currency, true);
    const text = this.t('riskEntry.basis.spend', { spend });
    return averaged === 0 ? text : `${text} ${this.t('riskEntry.basis.averaged', { count: averaged })}`;
  });

  constructor() {
    afterEachRun(() => this.page.reload());
  }

  /** Points as a share of the whole. */
  protected share(points: number): string {
    const total = this.figures()?.total ?? 0;
    return this.formats.share(total === 0 ? 0 : points / total);
  }

  protected ratio(share: number): string {
    return this.formats.share(share);
  }
}
