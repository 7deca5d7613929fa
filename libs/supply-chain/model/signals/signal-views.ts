import type { QuestionStatus } from './right-of-reply';
import type { SignalFacts, SignalRule, SignalState } from './signal';

/** What the supplier was asked, and what it answered. */
export interface SignalQuestionView {
  readonly id: string;
  readonly status: QuestionStatus;
  readonly recipientEmail: string;
  readonly language: string;
  readonly message: string | null;
  /** Instant, ISO 8601. */
  readonly sentAt: string;
  /** Calendar date. */
  readonly dueOn: string;
  readonly reply: {
    readonly text: string;
    readonly by: string;
    readonly at: string;
    readonly document: { readonly name: string; readonly bytes: number } | null;
  } | null;
}

/** A signal with all that a reviewer needs. */
export interface SignalView {
  readonly id: string;
  readonly rule: SignalRule;
  readonly state: SignalState;
  readonly explanation: string;
  readonly facts: SignalFacts;
  /** 0 to 1. */
  readonly seriousness: number;
  readonly supplier: {
    readonly id: string;
    readonly name: string;
    readonly country: string;
    readonly tier: number | null;
    readonly contactEmail: string | null;
    readonly contactName: string | null;
    readonly contactLanguage: string | null;
  };
  /** Names of suppliers and sites among the facts, by id. */
  readonly names: Readonly<Record<string, string>>;
  /** Instants, ISO 8601. */
  readonly firstSeenAt: string;
  readonly lastSeenAt: string;
  readonly reviewedAt: string | null;
  readonly reviewedBy: string | null;
  readonly note: string | null;
  /** A reply that nobody has read since. */
  readonly replyUnread: boolean;
  /** The newest question; null where the supplier has not been asked. */
  readonly question: SignalQuestionView | null;
}

/** How many signals a rule has, by state. */
export interface SignalCount {
  readonly rule: SignalRule;
  readonly states: Readonly<Record<SignalState, number>>;
  /** With a reply that nobody has read. */
  readonly replies: number;
  /** Found by the last run and not written, because as many as can be read wait already; 0 where one supplier is asked for. */
  readonly leftOut: number;
}

export interface DecideSignal {
  /** For colleagues and for the record; a dismissal needs one. */
  readonly note?: string | null;
}

export interface AskSupplier {
  readonly email: string;
  readonly name?: string | null;
  /** en, es or ar. */
  readonly language: string;
  readonly message?: string | null;
  /** Calendar date; REPLY_DAYS from today where left out. */
  readonly dueOn?: string | null;
}
