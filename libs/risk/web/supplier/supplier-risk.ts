import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { EmptyState, Formats, Icon, ProblemMessage, Skeleton, injectTexts } from '@firebreak/platform/web';
import { RARE_PRESENCE, type SupplierRiskView } from '@firebreak/risk/model';
import { RiskPaths } from '../entry/risk-paths';
import { SupplierActionsCard } from '../actions/supplier-actions';
import { WhatWouldChangeCard } from '../explanation/what-would-change';
import { afterEachRun } from '../runs-done';
import { ScoreSentence } from '../words/score-sentence';
import { StepList } from '../words/step-list';
import { StepWords, type Names } from '../words/step-words';
import { ScoreHistory } from './score-history';
import { ScoreMoveCard } from './score-move';
import { ScoreSources } from './score-sources';
import { ScoreSummary } from './score-summary';
import { ScoreWaterfall } from './score-waterfall';
import { SiteScores } from './site-scores';

/** The supplier's risk tab: the number, its reasons, what is missing, where it comes from, how it moved. */
@Component({
  selector: 'fb-supplier-risk',
  imports: [
    EmptyState,
    Icon,
    MatButton,
    ProblemMessage,
    RiskPaths,
    RouterLink,
    ScoreHistory,
    ScoreMoveCard,
    ScoreSentence,
    ScoreSources,
    ScoreSummary,
    ScoreWaterfall,
    SiteScores,
    Skeleton,
    StepList,
    SupplierActionsCard,
    WhatWouldChangeCard,
  ],
  templateUrl: './supplier-risk.html',
  styleUrl: './supplier-risk.scss',
})
export class SupplierRisk {
  private readonly formats = inject(Formats);
  private readonly words = inject(StepWords);
  protected readonly t = injectTexts();

  /** The supplier's id, from the address. */
  readonly id = input.required<string>();

  protected readonly risk = httpResource<SupplierRiskView>(() => `/api/risk/suppliers/${this.id()}`);

  /** Where a supplier has one site, its sentences need not say which. */
  protected readonly names = computed((): Names => {
    const score = this.risk.hasValue() ? this.risk.value().score : null;
    const [site, ...others] = score?.sites ?? [];
    if (!score || !site || others.length > 0) return score?.names ?? {};
    return Object.fromEntries(Object.entries(score.names).filter(([id]) => id !== site.siteId));
  });

  /** Origins that are unusual for their kind of work, each once. */
  protected readonly rare = computed(() => {
    const sites = (this.risk.hasValue() && this.risk.value().score?.sites) || [];
    const places = sites.flatMap(({ country, sector, presence }) =>
      presence < RARE_PRESENCE && country !== null && sector !== null ? [{ country, sector }] : [],
    );
    return [...new Map(places.map((place) => [`${place.country} ${place.sector}`, place]))].map(
      ([key, { country, sector }]) => ({
        key,
        country: this.formats.country(country),
        sector: this.words.sector(sector),
      }),
    );
  });

  constructor() {
    afterEachRun(() => this.risk.reload());
  }
}
