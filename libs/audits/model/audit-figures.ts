import type { FindingState } from './finding-state';
import type { Severity } from './finding-taxonomy';

/** What a statement says about audits in a period: audits by the day they took place, findings by the day found. */
export interface AuditFiguresView {
  readonly auditCount: number;
  readonly unannouncedCount: number;
  readonly auditedSupplierCount: number;
  readonly auditedSiteCount: number;
  readonly findingCount: number;
  readonly findingsBySeverity: Readonly<Record<Severity, number>>;
  readonly findingsByState: Readonly<Record<FindingState, number>>;
  /** Findings that are evidence of an ILO indicator, by indicator; most frequent first. */
  readonly byIndicator: readonly {
    readonly indicator: string;
    readonly label: string;
    readonly count: number;
  }[];
  /** Overdue on the last day of the period. */
  readonly overdueCount: number;
  /** Share of findings found in the period whose remedy is verified, 0..1; null without findings. */
  readonly verifiedRatio: number | null;
  readonly topFindings: readonly { readonly code: string; readonly title: string; readonly count: number }[];
}
