/**
 * What a supplier is asked about the buyer. Orders that come late, change late or do not pay for the work are among
 * what pushes factories to overtime, unannounced subcontracting and labour agents: the themes are those of the
 * purchasing-practices work of Better Buying (planning, cost, payment), of the Ethical Trading Initiative's and
 * partners' Common Framework for Responsible Purchasing Practices, and of ACT's surveys. The wording is our own.
 */
export const PURCHASING_PRACTICES = [
  'late-orders',
  'short-lead-times',
  'late-changes',
  'price-below-cost',
  'late-payment',
  'cancellation',
  'extra-hours',
] as const;
export type PurchasingPractice = (typeof PURCHASING_PRACTICES)[number];

/** How often it happened in the last twelve months. */
export const FREQUENCIES = ['never', 'sometimes', 'often'] as const;
export type Frequency = (typeof FREQUENCIES)[number];

/** Fewest suppliers behind any figure, fewest that are new or changed between two, and the step of every figure. */
export const FEEDBACK_STEP = 5;
/** Longest free text, in characters. */
export const MAX_FEEDBACK_COMMENT = 1000;
/** Months after submitting in which the link still takes feedback. */
export const FEEDBACK_OPEN_IN_MONTHS = 12;

/** A supplier's feedback of this year: it replaces an earlier one. Questions may be left out, not all of them. */
export interface GiveFeedback {
  readonly answers: Readonly<Partial<Record<PurchasingPractice, Frequency>>>;
  /** Shown to the buyer word for word, detached from everything else. */
  readonly comment?: string;
}

/** What the feedback page shows before anything is written. It never says whether there is feedback already. */
export interface FeedbackInvitation {
  readonly buyer: string;
  readonly supplier: string;
  /** Calendar year that the feedback counts for. */
  readonly year: number;
}

/** Suppliers by answer to one question, each rounded down to fives; 0 stands for "fewer than five". */
export type FeedbackFigure = { readonly suppliers: number } & Readonly<Record<Frequency, number>>;

/** What was released at the turn of one month. */
export interface FeedbackRelease {
  /** First day of the month in which it was released, YYYY-MM-DD. */
  readonly month: string;
  readonly figures: Readonly<Record<PurchasingPractice, FeedbackFigure>>;
}

/** The feedback of one year as the buyer sees it. */
export interface FeedbackYear {
  readonly year: number;
  /** Newest first. */
  readonly releases: readonly FeedbackRelease[];
  /** In no order that means anything. */
  readonly comments: readonly string[];
}

export interface FeedbackView {
  /** Newest first; empty until five suppliers or more have answered in a year and a month has turned since. */
  readonly years: readonly FeedbackYear[];
}

/** Whether anything is said at all: feedback of nothing but a comment could not be counted. */
export function saysSomething({ answers }: GiveFeedback): boolean {
  return PURCHASING_PRACTICES.some((practice) => answers[practice] !== undefined);
}

/** Whether a link that was submitted then still takes feedback now. */
export function takesFeedback(submittedAt: Date | null, now: Date): boolean {
  if (!submittedAt) return false;
  const end = new Date(submittedAt);
  end.setUTCMonth(end.getUTCMonth() + FEEDBACK_OPEN_IN_MONTHS);
  return now < end;
}
