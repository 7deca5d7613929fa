import type { SignalFacts, SignalRule, SignalState } from './signal';

/** Days that a supplier is given to answer, unless the asker says otherwise. */
export const REPLY_DAYS = 14;
/** Longer than this, nobody remembers what it was about. */
export const MOST_REPLY_DAYS = 90;
/** After the deadline the link still takes an answer for as long. */
export const LATE_REPLY_DAYS = 14;
export const MOST_REPLY_CHARACTERS = 4000;

/**
 * The facts that a supplier may see about itself: nothing that points at another supplier, not even by a count,
 * because "one other" at one address is a name.
 */
export function factsForSupplier(facts: SignalFacts): SignalFacts {
  if ('detail' in facts) return { detail: facts['detail'] ?? null, shown: facts['shown'] ?? null };
  return Object.fromEntries(Object.entries(facts).filter(([name]) => name !== 'others'));
}

/**
 * The state after the supplier has answered: back to review, so that a person reads it. A confirmed signal stays
 * confirmed until then, or an answer of one word would take it out of the score; it counts as disputed meanwhile.
 */
export function stateAfterReply(state: SignalState): SignalState {
  return state === 'dismissed' ? 'new' : state;
}

/** Languages in which a supplier can be asked. */
export const REPLY_LANGUAGES = ['en', 'es', 'ar'] as const;
export type ReplyLanguage = (typeof REPLY_LANGUAGES)[number];

/** The nearest of the languages; English for all others. @param tag BCP 47 */
export function replyLanguage(tag: string | null | undefined): ReplyLanguage {
  return REPLY_LANGUAGES.find((language) => language === tag?.split('-')[0]?.toLowerCase()) ?? 'en';
}

/** How a question to a supplier stands. */
export type QuestionStatus = 'waiting' | 'overdue' | 'answered' | 'expired' | 'withdrawn';

/**
 * @param today calendar date
 */
export function questionStatus(
  question: {
    readonly dueOn: string;
    readonly openUntil: string;
    readonly repliedAt: string | null;
    readonly withdrawnAt: string | null;
  },
  today: string,
): QuestionStatus {
  if (question.repliedAt !== null) return 'answered';
  if (question.withdrawnAt !== null) return 'withdrawn';
  if (question.openUntil < today) return 'expired';
  return question.dueOn < today ? 'overdue' : 'waiting';
}

/** What a supplier sees behind its link. Names nobody but itself and its customer. */
export interface SignalReplyView {
  readonly buyer: string;
  readonly supplier: string;
  readonly rule: SignalRule;
  readonly explanation: string;
  readonly facts: SignalFacts;
  /** Names of its own sites among the facts. */
  readonly sites: readonly string[];
  readonly message: string | null;
  readonly language: ReplyLanguage;
  /** Calendar dates. */
  readonly askedOn: string;
  readonly dueOn: string;
  readonly openUntil: string;
  readonly document: { readonly name: string; readonly bytes: number } | null;
  /** What was answered; null while it is open. */
  readonly reply: { readonly text: string; readonly by: string; readonly at: string } | null;
}

export interface SendReply {
  readonly text: string;
  /** Who answers: name and role, as they like. */
  readonly by: string;
}
