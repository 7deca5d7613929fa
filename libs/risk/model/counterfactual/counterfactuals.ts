import type { SupplierFacts } from '../facts';
import { scoreSupplier } from '../supplier-score';
import type { SupplierScore } from '../supplier-score';
import type { Weights } from '../weights';
import { effectOf } from './effect';
import type { Effect } from './effect';
import { leversOf } from './levers';
import type { AnsweredQuestionnaire, Lever } from './levers';

/** One thing that could be otherwise, and what it would do to the score. */
export interface Counterfactual extends Lever {
  readonly effect: Effect;
}

/** Less than this does not show. */
const LEAST_SHOWN = 0.05;

/**
 * What would move a supplier's score, strongest first; what would not show is left out. Each is the whole method run on
 * facts with that one change, so two of them together do not simply add up.
 */
export function counterfactualsOf(
  facts: SupplierFacts,
  questionnaire: AnsweredQuestionnaire | null,
  weights: Weights,
  before: SupplierScore = scoreSupplier(facts, weights),
): Counterfactual[] {
  return leversOf(facts, questionnaire)
    .map((lever) => ({ ...lever, effect: effectOf(facts, lever.changes, weights, before) }))
    .filter(({ effect }) => Math.abs(effect.change) >= LEAST_SHOWN)
    .sort((a, b) => a.effect.change - b.effect.change);
}
