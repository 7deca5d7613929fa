import { httpResource } from '@angular/common/http';
import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { FindingCounts } from '@firebreak/audits/model';
import type { RiskDashboardView } from '@firebreak/risk/model';
import {
  FbCountryPipe,
  FbNumberPipe,
  FbRelativePipe,
  Icon,
  JobRuns,
  ProblemMessage,
  RiskBadge,
  Session,
  Skeleton,
  injectTexts,
} from '@firebreak/platform/web';
import { QuestionnairesDue } from './questionnaires-due';

const LINES = 5;

/** What needs a look today: the highest risks, what is due, what happened. Each card leads to its list. */
@Component({
  selector: 'fb-overview',
  imports: [
    FbCountryPipe,
    FbNumberPipe,
    FbRelativePipe,
    Icon,
    ProblemMessage,
    QuestionnairesDue,
    RiskBadge,
    RouterLink,
    Skeleton,
  ],
  templateUrl: './overview.html',
  styleUrl: './overview.scss',
})
export class Overview {
  private readonly jobs = inject(JobRuns);
  protected readonly session = inject(Session);
  protected readonly t = injectTexts();

  protected readonly risk = httpResource<RiskDashboardView>(() =>
    this.session.can('risk:read') ? '/api/risk/dashboard' : undefined,
  );
  protected readonly findings = httpResource<FindingCounts>(() =>
    this.session.can('audit:read') ? '/api/findings/counts' : undefined,
  );
  protected readonly worst = computed(() =>
    this.risk.hasValue() ? this.risk.value().worst.slice(0, LINES) : [],
  );
  protected readonly high = computed(() => {
    const bands = this.risk.hasValue() ? this.risk.value().byBand : [];
    return bands
      .filter(({ band }) => band === 'high' || band === 'very-high')
      .reduce((sum, { suppliers }) => sum + suppliers, 0);
  });
  protected readonly recent = computed(() =>
    this.jobs
      .runs()
      .filter(({ finishedAt }) => finishedAt !== null)
      .slice(0, LINES)
      .map((run) => ({ ...run, title: this.jobs.title(run) })),
  );
}
