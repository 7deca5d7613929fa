/**
 * What a reviewer decided about one answer. `open`: nothing (any more); `accepted`; `ask-back`: goes back to the supplier
 * with the next mail; `asked-back`: with the supplier now; `answered`: has come back and waits for the reviewer.
 */
export const ANSWER_REVIEW_STATES = ['open', 'accepted', 'ask-back', 'asked-back', 'answered'] as const;
export type AnswerReviewState = (typeof ANSWER_REVIEW_STATES)[number];

/** Those that a reviewer chooses; the others follow from sending and answering. */
export const ANSWER_DECISIONS = ['open', 'accepted', 'ask-back'] as const;
export type AnswerDecision = (typeof ANSWER_DECISIONS)[number];

/** Days that a supplier has for what was asked back, unless the reviewer says otherwise. */
export const ASK_BACK_IN_DAYS = 14;
export const MAX_REVIEW_TEXT = 2000;

export interface AnswerReviewView {
  /** Key of the place. */
  readonly question: string;
  readonly state: AnswerReviewState;
  /** What the supplier is asked; null where it never was asked. */
  readonly text: string | null;
  /** Counts up with every decision; the next one names the version that it saw. */
  readonly version: number;
  readonly decidedBy: string;
  readonly decidedAt: string;
}

export interface DecideAnswer {
  readonly state: AnswerDecision;
  /** Needed for `ask-back`: what is unclear, for the supplier. */
  readonly text?: string;
  /** Version that the page showed; 0 where nothing was decided. */
  readonly version: number;
  /** Rounds that the page showed: where the supplier has sent answers again since, the decision is refused. Absent: any. */
  readonly rounds?: number;
}

/** Sends what was marked back to the supplier, by one mail. */
export interface AskBack {
  /** Calendar date. */
  readonly dueOn: string;
  /** A word to all of it, above the single questions. */
  readonly note?: string;
}

/** What is done so that questions that are with the supplier get answered. */
export interface AskedBackReminding {
  /** When a reminder last went out; null before the first. */
  readonly remindedAt: string | null;
  /** Calendar date of the next one; null where none follows. */
  readonly nextOn: string | null;
  /** The campaign that the questionnaire belongs to is paused or was cancelled. */
  readonly paused: boolean;
  /** The address refused a mail about the questions. */
  readonly bounced: boolean;
  /** When a second contact was written to, or looked for in vain; null before. */
  readonly escalatedAt: string | null;
  /** Address of the second contact; null where the supplier has none on record. */
  readonly escalatedTo: string | null;
}

/** What is with the supplier now. */
export interface AskedBack {
  readonly at: string;
  readonly dueOn: string;
  readonly note: string | null;
}
