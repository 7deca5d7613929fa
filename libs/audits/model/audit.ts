import type { CalendarDate } from './calendar-date';
import type { ActionState, PlanAction } from './corrective-action';
import type { FindingEventKind, FindingMove, FindingState } from './finding-state';
import type { Severity } from './finding-taxonomy';

/**
 * Whether the site knew that the auditors would come. `desk-review`: nobody went there; papers were read, such as answers to
 * a questionnaire. Its findings count like any other, but it does not make a site audited.
 */
export const AUDIT_KINDS = ['announced', 'semi-announced', 'unannounced', 'desk-review'] as const;
export type AuditKind = (typeof AUDIT_KINDS)[number];

/** An audit to put on record, with everything that it found: all of it is stored or nothing. */
export interface RecordAudit {
  readonly supplierId: string;
  /** Null where the audit was of the supplier as a whole. */
  readonly siteId?: string | null;
  readonly kind: AuditKind;
  /** The firm or person that audited. */
  readonly auditor: string;
  /** The programme whose rules were followed, in the auditor's words. */
  readonly scheme: string;
  readonly auditedOn: CalendarDate;
  /** The auditor's report number. */
  readonly reference?: string | null;
  readonly findings: readonly RecordFinding[];
}

export interface RecordFinding {
  readonly code: string;
  /** The taxonomy's own when left out. */
  readonly severity?: Severity;
  /** What was seen at this place. */
  readonly description: string;
  /** By the taxonomy's deadline when left out. */
  readonly dueOn?: CalendarDate;
  readonly action?: PlanAction;
}

/** What a person says when moving a finding on. */
export interface MoveFinding {
  readonly note?: string;
  /** An uploaded file that proves it. */
  readonly evidenceFileId?: string | null;
  /** With `start-action`: the plan, when the finding has none yet. */
  readonly action?: PlanAction;
}

export interface AuditSummary {
  readonly id: string;
  readonly supplierId: string;
  readonly supplierName: string;
  readonly siteId: string | null;
  readonly siteName: string | null;
  readonly kind: AuditKind;
  readonly auditor: string;
  readonly scheme: string;
  readonly auditedOn: CalendarDate;
  readonly reference: string | null;
  readonly recordedAt: string;
  readonly findingCount: number;
  /** Findings whose closure is not verified. */
  readonly openFindingCount: number;
}

export interface FindingSummary {
  readonly id: string;
  readonly auditId: string;
  readonly supplierId: string;
  readonly supplierName: string;
  readonly siteId: string | null;
  readonly siteName: string | null;
  readonly code: string;
  readonly title: string;
  readonly severity: Severity;
  readonly iloIndicators: readonly string[];
  /** Evidence of an ILO forced-labour indicator: weighs most in the score. */
  readonly provesIndicator: boolean;
  readonly foundOn: CalendarDate;
  readonly dueOn: CalendarDate;
  readonly state: FindingState;
  readonly overdue: boolean;
  /** Who sees to the latest action; null while nothing is planned. */
  readonly actionOwner: string | null;
}

export interface CorrectiveActionView extends PlanAction {
  readonly id: string;
  readonly state: ActionState;
  readonly evidenceFile: EvidenceFile | null;
}

export interface EvidenceFile {
  readonly id: string;
  readonly name: string;
}

export interface FindingEventView {
  readonly id: string;
  readonly kind: FindingEventKind;
  readonly state: FindingState;
  readonly note: string | null;
  readonly evidenceFile: EvidenceFile | null;
  readonly actorName: string;
  readonly at: string;
}

export interface FindingView extends FindingSummary {
  readonly description: string;
  readonly closureEvidence: string;
  readonly immediateContainment: boolean;
  readonly actions: readonly CorrectiveActionView[];
  readonly history: readonly FindingEventView[];
  /** What the state allows; `verify` is missing for the person who claimed the closure. */
  readonly moves: readonly FindingMove[];
  /** The reader claimed the closure, so somebody else has to verify it. */
  readonly needsOtherVerifier: boolean;
}

export interface AuditView extends AuditSummary {
  readonly findings: readonly FindingView[];
}
