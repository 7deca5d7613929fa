import type { ChainGraph } from '../kernel/chain-graph';
import { passedOn } from './passed-on';
import { carriedInStages, tiersFrom } from './points-by-origin';

/** Whose own risk is in the exposure of a portfolio, by supplier number. */
export interface Origins {
  /** f: how much of the supplier's own risk, >= 0. */
  readonly carried: Float64Array;
  /** Links from the company, 1 for those bought from directly; 0 for suppliers that none joins to it. */
  readonly tiers: Int32Array;
}

/**
 * Works out the origins of a portfolio's exposure a stage at a time: a large chain takes a while, and between two stages
 * the caller can let others work.
 *
 * @param own R by supplier number, 0..100
 * @param exposures E by supplier number, as `exposuresOf` gives them
 * @param perTier a, 0..1
 * @param direct numbers of the suppliers that are bought from directly, each once
 * @param weights of those in the portfolio, in that order
 */
export function* originsInStages(
  graph: ChainGraph,
  own: Float64Array,
  exposures: Float64Array,
  perTier: number,
  direct: readonly number[],
  weights: readonly number[],
): Generator<undefined, Origins> {
  const passed = passedOn(graph, own, exposures, perTier);
  yield;
  const bought = new Float64Array(graph.size);
  direct.forEach((supplier, at) => (bought[supplier] = weights[at] ?? 0));
  const carried = yield* carriedInStages(graph, bought, passed);
  yield;
  return { carried, tiers: tiersFrom(graph, direct) };
}
