import type { FindingSeverity, ProposedFinding } from './adverse-findings';
import type { AnswerReviewView, AskedBack, AskedBackReminding } from './answer-review';
import type { ContradictionView } from './contradiction';
import type { Difference } from './differences';
import type { StepWords } from './plan-words';

/** What a finding is agreed about: an answer, or a contradiction that it takes part in. */
export interface AgreeFinding {
  /** Key of the place. */
  readonly question: string;
  /** Key of the contradiction that the finding comes from; absent for the answer itself. */
  readonly contradiction?: string;
  /** Code of the finding taxonomy. */
  readonly code: string;
  readonly severity: FindingSeverity;
  /** What the answer shows, for the record and for the supplier. */
  readonly description: string;
  /** What will be different afterwards. */
  readonly action: string;
  /** Language of description and action, of those that questionnaires are offered in; absent: not known. */
  readonly language?: string;
  /** Who sees to it: a role or a name. */
  readonly owner: string;
  /** Calendar date. */
  readonly dueOn: string;
}

/** Says that an adverse answer calls for no finding. */
export interface DismissFinding {
  readonly question: string;
  readonly reason: string;
}

/** A finding that a person agreed to or turned down. */
export interface MeasureView {
  readonly id: string;
  readonly question: string;
  readonly contradiction: string | null;
  readonly state: 'agreed' | 'dismissed';
  /** Of what was agreed; null of what was dismissed. */
  readonly finding:
    | ({
        readonly auditId: string;
        readonly id: string;
        readonly code: string;
        readonly severity: FindingSeverity;
        readonly description: string;
        readonly owner: string;
        readonly dueOn: string;
        /** Where the finding stands in the audits; null where it was taken off the record. */
        readonly state: string | null;
      } & StepWords)
    | null;
  /** Why it was dismissed. */
  readonly reason: string | null;
  readonly decidedBy: string;
  readonly decidedAt: string;
}

/** What a supplier wrote about one point of the result. */
export interface ReplyView {
  readonly id: string;
  readonly point: string;
  readonly text: string;
  readonly writtenAt: string;
}

/** What is compared with: the supplier's earlier submission. */
export interface EarlierSubmission {
  readonly questionnaireId: string;
  readonly templateTitle: string;
  readonly answeredOn: string;
  readonly differences: readonly Difference[];
}

/** Answers of the round before the last asking back. */
export interface EarlierRound {
  readonly submittedAt: string;
  readonly differences: readonly Difference[];
}

/** Everything that a reviewer works with beside the questionnaire itself. */
export interface ReviewView {
  /** Null while nothing is with the supplier. */
  readonly askedBack: AskedBack | null;
  /** Null while nothing is with the supplier. */
  readonly reminding: AskedBackReminding | null;
  readonly answers: readonly AnswerReviewView[];
  readonly contradictions: readonly ContradictionView[];
  readonly earlier: EarlierSubmission | null;
  readonly round: EarlierRound | null;
  /** How often answers were sent again after asking back. */
  readonly rounds: number;
  /** Not decided yet. */
  readonly proposals: readonly ProposedFinding[];
  readonly measures: readonly MeasureView[];
  readonly replies: readonly ReplyView[];
}
