import type { FactKey } from './law-facts';

/** From certainly not to certainly, in this order. `unknown`: a fact is missing that decides it. */
export const OUTCOMES = ['no', 'unknown', 'likely', 'yes'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** What a test came to, the facts it rests on, and those that would decide it. */
export interface Tested {
  readonly outcome: Outcome;
  readonly used: readonly FactKey[];
  readonly missing: readonly FactKey[];
  /** Currencies in which the amount is known, where the law's own is missing. */
  readonly givenIn?: readonly string[];
}

/** All of them: as sure as the least. */
export function least(outcomes: readonly Outcome[]): Outcome {
  return nth(outcomes, outcomes.length);
}

/** At least so many of them: as sure as the one in that place. `n` from 1 to their number. */
export function nth(outcomes: readonly Outcome[], n: number): Outcome {
  const surestFirst = [...outcomes].sort((a, b) => OUTCOMES.indexOf(b) - OUTCOMES.indexOf(a));
  return surestFirst[n - 1] ?? 'unknown';
}
