import type { CommitmentState } from './commitment';
import type { TargetState, Trend } from './kpi-series';
import type { ComparisonBreak } from './year-figures';

/** Words of the board summary. */
export interface BoardTexts {
  readonly title: string;
  readonly period: string;
  readonly page: string;
  readonly indicators: string;
  readonly noIndicators: string;
  readonly noValue: string;
  readonly from: string;
  readonly target: string;
  readonly trend: Readonly<Record<Trend, string>>;
  readonly targetState: Readonly<Record<TargetState, string>>;
  readonly changes: string;
  readonly noChanges: string;
  readonly figure: string;
  readonly notCompared: string;
  readonly breaks: Readonly<Record<ComparisonBreak, string>>;
  readonly risks: string;
  readonly noRisks: string;
  readonly supplier: string;
  readonly country: string;
  readonly score: string;
  readonly band: string;
  readonly findings: string;
  readonly noFindings: string;
  readonly finding: string;
  readonly severity: string;
  readonly due: string;
  readonly commitments: string;
  readonly noCommitments: string;
  readonly counts: string;
  readonly commitment: string;
  readonly owner: string;
  readonly state: string;
  readonly states: Readonly<Record<CommitmentState, string>>;
  readonly overdue: string;
  readonly decisions: string;
  readonly noDecisions: string;
}
