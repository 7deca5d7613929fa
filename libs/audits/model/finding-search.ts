import type { FindingState } from './finding-state';
import type { Severity } from './finding-taxonomy';

/** Which findings a list shows; everything is optional and filters add up. */
export interface FindingSearch {
  readonly supplierId?: string;
  readonly auditId?: string;
  readonly state?: readonly FindingState[];
  readonly severity?: readonly Severity[];
  readonly overdue?: boolean;
  /** Words in the title, code, supplier or description. */
  readonly search?: string;
  readonly cursor?: string;
  /** 1 to 200, 50 when left out. */
  readonly limit?: number;
}

/** Counts beside the filter chips of the list: of the whole company, or one supplier. */
export interface FindingCounts {
  readonly total: number;
  readonly overdue: number;
  readonly byState: Readonly<Record<FindingState, number>>;
  readonly bySeverity: Readonly<Record<Severity, number>>;
}
