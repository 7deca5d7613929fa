import { FigureId } from '../figure';
import { SectionKind } from '../section-kind';
import { CheckElement } from './elements';

/** `by-hand`: no rule can decide it, a person must. */
export type CriterionStatus = 'met' | 'partly' | 'missing' | 'not-applicable' | 'by-hand';

/** The sentence of the statement that shows it; section null when it is a field, not a text. */
export interface Evidence {
  readonly section: SectionKind | null;
  readonly sentence: string;
}

export interface CriterionCheck {
  readonly frameworkId: string;
  readonly criterionId: string;
  readonly ref: string;
  readonly title: string;
  readonly requirement: string;
  readonly mandatory: boolean;
  readonly source: string;
  readonly section: SectionKind | null;
  readonly status: CriterionStatus;
  readonly evidence: Evidence | null;
  /** What to add. */
  readonly missing: readonly CheckElement[];
}

/** A question that readers of statements ask, as the reference data (statement-quality) has it. */
export interface QualityMetric {
  readonly id: string;
  /** Such as `grievance` or `text_quality`. */
  readonly category: string;
  readonly question: string;
  readonly evidenceSatisfied: string;
  readonly evidenceUnsatisfied: string;
  readonly source: string;
  readonly tier: 'core' | 'stretch';
}

/**
 * `weak`: spoken of, but without what would prove it. `admitted`: the text says openly that it is not done.
 * `ask`: no rule can tell, a person must.
 */
export type QualityStatus = 'shown' | 'weak' | 'admitted' | 'not-shown' | 'ask';

export interface QualityCheck {
  readonly metricId: string;
  readonly category: string;
  readonly tier: QualityMetric['tier'];
  readonly question: string;
  readonly evidenceSatisfied: string;
  readonly evidenceUnsatisfied: string;
  readonly source: string;
  readonly status: QualityStatus;
  readonly evidence: Evidence | null;
}

export type WarningCode =
  | 'absolute-claim'
  | 'section-empty'
  | 'prompt-left'
  | 'figure-unknown'
  | 'figure-contradicted'
  | 'approval-incomplete'
  | 'signature-incomplete'
  | 'approved-before-period-end'
  | 'late'
  | 'personal-data'
  | 'small-group'
  | 'claim-without-evidence'
  | 'claim-against-records'
  | 'use-not-reported'
  | 'unchanged-text'
  | 'hard-to-read';

/** Something that should not be published as it is. */
export interface StatementWarning {
  readonly code: WarningCode;
  readonly section: SectionKind | null;
  /** The words that it is about; empty where it is about something absent. */
  readonly sentence: string;
  /** For `figure-contradicted`: the figure, what the text says, what the records say. */
  readonly figure?: FigureId;
  readonly written?: number;
  readonly recorded?: number;
  /** For `unchanged-text`: how much stood there last year word for word, 0 to 1. */
  readonly share?: number;
}

/** How far a statement answers one of its frameworks, in numbers of criteria. */
export interface FrameworkCheck {
  readonly frameworkId: string;
  readonly name: string;
  readonly met: number;
  readonly partly: number;
  readonly missing: number;
  readonly byHand: number;
  readonly notApplicable: number;
  /** No mandatory criterion that a rule can decide is partly met or missing. */
  readonly mandatoryMet: boolean;
}

export interface StatementCheck {
  /** What readers of statements ask beyond the law. */
  readonly quality: readonly QualityCheck[];
  readonly frameworks: readonly FrameworkCheck[];
  readonly criteria: readonly CriterionCheck[];
  readonly warnings: readonly StatementWarning[];
  readonly met: number;
  /** Criteria that a rule can decide and that apply. */
  readonly applicable: number;
  /** Nothing mandatory is missing and no warning is left. */
  readonly ready: boolean;
}
