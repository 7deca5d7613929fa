import type { AnswerFault } from './answer-faults';
import type { AnswerFaultCode } from './answer-finding';
import type { Circumstances } from './circumstances';
import type { EvidenceView } from './evidence';
import type { AnswerValue } from './response';
import type { Template } from './template';
import type { ReviewedBy } from './translation-review';
import type { AnswerView } from './questionnaire';

/** Everything the respondent's page needs, by its link. */
export interface PortalView {
  readonly buyer: string;
  readonly supplier: string;
  readonly recipientName: string | null;
  readonly message: string | null;
  readonly dueOn: string;
  /** Last day that the link works. */
  readonly openUntil: string;
  readonly started: boolean;
  readonly template: Template;
  /** What the template looks at beside the answers, as far as the respondent may know it (`respondentTemplate`). */
  readonly circumstances: Circumstances;
  /** Null for the language it was written in. */
  readonly translationReview: string | null;
  /** Who has reviewed the translation for the buyer; null where nobody has. */
  readonly translationReviewedBy: ReviewedBy | null;
  readonly languages: readonly string[];
  readonly answers: readonly AnswerView[];
  readonly evidence: readonly EvidenceView[];
  /** What a colleague was given; null for the respondent, whose the whole questionnaire is. */
  readonly part: PortalPart | null;
  /** Where only some answers were asked back: which, and what may be changed for that; null otherwise. */
  readonly askedBack: PortalAskedBack | null;
}

export interface PortalAskedBack {
  readonly note: string | null;
  readonly questions: readonly { readonly question: string; readonly text: string }[];
  /** Keys of the places that may be changed: those asked back and what hangs on them. */
  readonly open: readonly string[];
}

/** A colleague's part: the sections are those of `template`. */
export interface PortalPart {
  /** The colleague's name, as the respondent wrote it. */
  readonly name: string;
  /** Who gave it; null where the buyer gave no name. */
  readonly from: string | null;
  readonly note: string | null;
}

export interface StartAnswering {
  readonly language: string;
}

/** `value` null takes the answer back. */
export interface SaveAnswer {
  readonly value: AnswerValue | null;
  /** Version that the page showed; 0 where there was no answer. */
  readonly version: number;
  /** Made by the client for this save: sent again, because no reply came, it is no conflict. */
  readonly id?: string;
  /** Ids of earlier saves of the same answer that were sent and never confirmed: this one takes their place. */
  readonly replaces?: readonly string[];
}

export interface SavedAnswer {
  readonly question: string;
  readonly value: AnswerValue | null;
  readonly version: number;
  readonly savedAt: string;
  /** Name as given; null where it is not known. */
  readonly savedBy: string | null;
}

/** Most answers that are saved at once. */
export const MAX_ANSWERS_AT_ONCE = 100;
/** Most saves that one can take the place of. */
export const MAX_REPLACED_SAVES = 20;

/** Several answers at once, as they waited for a connection; each is taken or not on its own. */
export interface SaveAnswers {
  readonly answers: readonly (SaveAnswer & { readonly question: string })[];
}

/** What became of one of several answers. `answer` is what is stored now. */
export type AnswerOutcome =
  | { readonly outcome: 'saved' | 'conflict'; readonly answer: SavedAnswer }
  | {
      readonly outcome: 'refused';
      readonly question: string;
      readonly code: AnswerFaultCode;
      readonly message: string;
    };

/** In the order in which they were sent. */
export interface AnswerOutcomes {
  readonly outcomes: readonly AnswerOutcome[];
}

export interface SubmitAnswers {
  /** Who stands behind the answers. */
  readonly name: string;
  readonly role: string;
}

export interface SubmissionReceipt {
  /** Short code to quote in a mail: first block of the submission's id. */
  readonly receipt: string;
  readonly submittedAt: string;
  readonly answers: number;
  readonly documents: number;
}

export type CopyState = 'waiting' | 'ready' | 'failed';

/** A PDF copy of the answers, being made or ready to be saved. */
export interface CopyView {
  readonly id: string;
  readonly state: CopyState;
}

/** Details of the problem `answers-incomplete`. */
export interface IncompleteAnswers {
  readonly errors: readonly AnswerFault[];
}
