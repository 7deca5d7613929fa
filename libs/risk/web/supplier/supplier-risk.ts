import { httpResource } from '@angular/common/http';
import { Component, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { EmptyState, ProblemMessage, Skeleton, injectTexts } from '@firebreak/platform/web';
import type { SupplierRiskView } from '@firebreak/risk/model';
import { afterEachRun } from '../runs-done';
import { StepList } from '../words/step-list';
import { StepWords } from '../words/step-words';
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
    MatButton,
    ProblemMessage,
    RouterLink,
    ScoreHistory,
    ScoreMoveCard,
    ScoreSources,
    ScoreSummary,
    ScoreWaterfall,
    SiteScores,
    Skeleton,
    StepList,
  ],
  templateUrl: './supplier-risk.html',
  styleUrl: './supplier-risk.scss',
})
export class SupplierRisk {
  protected readonly t = injectTexts();
  protected readonly words = inject(StepWords);

  /** The supplier's id, from the address. */
  readonly id = input.required<string>();

  protected readonly risk = httpResource<SupplierRiskView>(() => `/api/risk/suppliers/${this.id()}`);

  constructor() {
    afterEachRun(() => this.risk.reload());
  }
}
