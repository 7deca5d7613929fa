import type { SectionKind } from '../section-kind';
import type { StatementPeriod } from '../statement';

/** `open` until somebody says what became of it. */
export const COMMITMENT_STATES = ['open', 'kept', 'partly', 'not-kept'] as const;
export type CommitmentState = (typeof COMMITMENT_STATES)[number];

/** Where in which statement it was promised. */
export interface CommitmentOrigin {
  readonly statementId: string;
  readonly section: SectionKind | null;
  readonly period: StatementPeriod;
}

export interface Commitment {
  readonly id: string;
  readonly text: string;
  /** Null for one that stands in no statement. */
  readonly origin: CommitmentOrigin | null;
  readonly dueOn: string;
  /** Who answers for it. */
  readonly owner: string;
  readonly state: CommitmentState;
  /** What was done or why it was not; never empty once it is judged. */
  readonly explanation: string;
  /** Address of what proves it; empty when there is none. */
  readonly evidenceUrl: string;
  readonly judgedBy: string | null;
  readonly judgedAt: string | null;
  readonly version: number;
}

export interface CommitmentView extends Commitment {
  /** Open after its day. */
  readonly overdue: boolean;
}

// What the API takes.

export interface SaveCommitment {
  readonly text: string;
  readonly statementId: string | null;
  readonly section: SectionKind | null;
  readonly dueOn: string;
  readonly owner: string;
}

export interface EditCommitment extends SaveCommitment {
  readonly version: number;
}

export interface JudgeCommitment {
  readonly state: CommitmentState;
  readonly explanation: string;
  readonly evidenceUrl: string;
  readonly version: number;
}

/** Nothing is kept, or not, without a word of explanation. */
export function mayJudge({ state, explanation }: Pick<JudgeCommitment, 'state' | 'explanation'>): boolean {
  return state === 'open' || explanation.trim().length > 0;
}

/** @param today ISO */
export function toCommitmentView(commitment: Commitment, today: string): CommitmentView {
  return { ...commitment, overdue: commitment.state === 'open' && commitment.dueOn < today };
}

/**
 * What a statement must report on: promises made before it that are open or fell due in its period or later.
 * @param statement the one that is being written
 */
export function promisedBefore<T extends Commitment>(
  commitments: readonly T[],
  statement: { readonly id: string; readonly period: StatementPeriod },
): T[] {
  return commitments.filter(
    ({ origin, state, dueOn }) =>
      (origin === null || (origin.statementId !== statement.id && origin.period.to < statement.period.to)) &&
      (state === 'open' || dueOn >= statement.period.from),
  );
}
