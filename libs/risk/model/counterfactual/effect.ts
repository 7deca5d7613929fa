import type { RiskBand, ScoreRange } from '../band';
import { differenceOf } from '../explanation';
import type { StepChange } from '../explanation';
import type { SupplierFacts } from '../facts';
import { scoreSupplier } from '../supplier-score';
import type { SupplierScore } from '../supplier-score';
import type { Weights } from '../weights';
import { withChanges } from './fact-change';
import type { FactChange } from './fact-change';

/** What changed facts do to a score: the whole method run again, nothing estimated. */
export interface Effect {
  /** The score as it would be, 0..100. */
  readonly value: number;
  /** Points by which it moves, a multiple of GRID; below 0 when it falls. */
  readonly change: number;
  readonly band: RiskBand;
  readonly range: ScoreRange;
  /** K as it would be, 0..100. */
  readonly confidence: number;
  /** Points by which confidence moves. */
  readonly confidenceChange: number;
  /** The steps that move, largest first; they add up to `change` exactly. */
  readonly steps: readonly StepChange[];
}

/**
 * The effect of changes on a supplier's score. What flows up from suppliers below stays as it is, unless a change is
 * about it: an effect is the supplier's own, not that of the whole chain.
 *
 * @param before the score of the unchanged facts, where the caller has it
 * @throws RangeError for a change about something that the facts do not have
 */
export function effectOf(
  facts: SupplierFacts,
  changes: readonly FactChange[],
  weights: Weights,
  before: SupplierScore = scoreSupplier(facts, weights),
): Effect {
  const after = scoreSupplier(withChanges(facts, changes), weights);
  return {
    value: after.value,
    change: after.value - before.value,
    band: after.band,
    range: after.range,
    confidence: after.confidence.value,
    confidenceChange: after.confidence.value - before.confidence.value,
    steps: differenceOf(before.steps, after.steps),
  };
}

/**
 * By how many points the most that a score may be falls: what an action brings, as one figure. The likely range reaches
 * (100 − K)/4 above the score, so a point off the score counts one and a point of confidence a quarter.
 *
 * @see scoring-method.md section 6, likely range
 */
export function fallOfUpperEnd({
  change,
  confidenceChange,
}: Pick<Effect, 'change' | 'confidenceChange'>): number {
  return -change + confidenceChange / 4;
}
