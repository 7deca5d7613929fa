import type { FactKey, FactYear, LawFacts } from './law-facts';
import { lawDates, type LawDates } from './law-dates';
import { least, nth, type Outcome, type Tested } from './outcome';
import { testClause } from './test-clause';
import { isClause, type LawThreshold, type ThresholdClause, type ThresholdNode } from './threshold';

export const APPLICABILITIES = ['applies', 'likely', 'cannot-tell', 'no'] as const;
export type Applicability = (typeof APPLICABILITIES)[number];

/** A clause with what it came to and why. */
export interface ClauseReason extends Tested {
  readonly kind: 'clause';
  readonly clause: ThresholdClause;
  /** The financial year that was looked at. */
  readonly year: FactYear;
  /** What the laws that it follows came to, by id. */
  readonly follows?: Readonly<Record<string, Outcome>>;
}

/** Clauses joined, with what they come to together. */
export interface JoinedReason {
  readonly kind: 'all' | 'any' | 'at-least' | 'any-year' | 'all-years';
  readonly outcome: Outcome;
  /** How many have to be met; for years the number of years. */
  readonly needed: number;
  readonly parts: readonly Reason[];
}

export type Reason = ClauseReason | JoinedReason;

/** Whether a law applies, why, and when something is due. */
export interface LawVerdict {
  readonly framework: string;
  readonly verdict: Applicability;
  readonly reason: Reason;
  /** Facts that would decide it; empty where it is decided. */
  readonly missing: readonly FactKey[];
  /** Open to those whom it does not bind. */
  readonly open: boolean;
  readonly dates: LawDates;
}

/**
 * Which laws apply to a company with these facts: a reading of thresholds, not legal advice.
 *
 * @param today calendar date, ISO; due dates are the next ones from here
 * @returns one verdict a threshold, in their order
 * @throws RangeError for a threshold that follows a law without one, or itself
 */
export function whichLawsApply(
  thresholds: readonly LawThreshold[],
  facts: LawFacts,
  today: string,
): LawVerdict[] {
  const reasons = new Map<string, Reason>();
  const judge = (id: string, above: readonly string[]): Reason => {
    const threshold = thresholds.find((each) => each.id === id);
    if (!threshold || above.includes(id))
      throw new RangeError(`no threshold to follow: ${[...above, id].join(' > ')}`);
    const known = reasons.get(id);
    if (known) return known;
    const reason = judgeNode(threshold.test, facts, 'latest', (other) => judge(other, [...above, id]));
    reasons.set(id, reason);
    return reason;
  };
  return thresholds.map((threshold) => {
    const reason = judge(threshold.id, []);
    return {
      framework: threshold.id,
      verdict: verdictOf(reason.outcome),
      reason,
      missing: [...new Set(missingIn(reason))],
      open: threshold.open !== undefined,
      dates: lawDates(threshold, facts.yearEnd, today),
    };
  });
}

function verdictOf(outcome: Outcome): Applicability {
  return outcome === 'yes' ? 'applies' : outcome === 'unknown' ? 'cannot-tell' : outcome;
}

type Follow = (framework: string) => Reason;

function judgeNode(node: ThresholdNode, facts: LawFacts, year: FactYear, follow: Follow): Reason {
  if (isClause(node)) return judgeClause(node, facts, year, follow);
  const judge = (part: ThresholdNode, of = year) => judgeNode(part, facts, of, follow);
  if ('years' in node) {
    const parts = [judge(node.part, 'latest'), judge(node.part, 'before')];
    return node.years === 'any' ? joined('any-year', 1, parts) : joined('all-years', parts.length, parts);
  }
  if ('all' in node)
    return joined(
      'all',
      node.all.length,
      node.all.map((part) => judge(part)),
    );
  if ('any' in node)
    return joined(
      'any',
      1,
      node.any.map((part) => judge(part)),
    );
  return joined(
    'at-least',
    node.atLeast,
    node.of.map((part) => judge(part)),
  );
}

function joined(kind: JoinedReason['kind'], needed: number, parts: readonly Reason[]): JoinedReason {
  const outcomes = parts.map(({ outcome }) => outcome);
  return { kind, needed, parts, outcome: needed === parts.length ? least(outcomes) : nth(outcomes, needed) };
}

function judgeClause(clause: ThresholdClause, facts: LawFacts, year: FactYear, follow: Follow): ClauseReason {
  const { test } = clause;
  if (test.kind !== 'follows' && test.kind !== 'follows-several')
    return { kind: 'clause', clause, year, ...testClause(test, facts, year) };
  const followed = test.kind === 'follows' ? [test.framework] : test.frameworks;
  const reasons = followed.map((id) => [id, follow(id)] as const);
  const outcome = nth(
    reasons.map(([, reason]) => reason.outcome),
    test.kind === 'follows' ? 1 : test.atLeast,
  );
  return {
    kind: 'clause',
    clause,
    year,
    outcome,
    used: [],
    missing: outcome === 'unknown' ? reasons.flatMap(([, reason]) => missingIn(reason)) : [],
    follows: Object.fromEntries(reasons.map(([id, reason]) => [id, reason.outcome])),
  };
}

/** Facts that keep it undecided: those of parts that are undecided themselves. */
function missingIn(reason: Reason): readonly FactKey[] {
  if (reason.outcome !== 'unknown') return [];
  return reason.kind === 'clause' ? reason.missing : reason.parts.flatMap(missingIn);
}
