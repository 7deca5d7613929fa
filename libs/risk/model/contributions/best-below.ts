import { GRID } from '../grid';
import type { ChainGraph } from '../kernel/chain-graph';
import { flowOrder } from '../kernel/components';

/**
 * The most that one path can bring from each supplier, its own risk included: max over the paths v, u₁, …, u_k of
 * g_vu₁·…·R_k. Nothing that starts there is stronger, which is what a search for the strongest path has to know of what
 * it has not seen yet.
 *
 * @param passed g by link
 * @param within the suppliers that take part: 1 by supplier number
 * @returns points by supplier number; 0 for those outside, and for less than a score can show (GRID)
 */
export function bestBelow(
  graph: ChainGraph,
  own: Float64Array,
  passed: Float64Array,
  within: Uint8Array,
): Float64Array {
  const { order, groups } = flowOrder(graph, within);
  const best = new Float64Array(graph.size);
  for (let group = 0; group + 1 < groups.length; group++) {
    const members = order.subarray(groups[group] ?? 0, groups[group + 1] ?? 0);
    // Once round is enough without a circle; within one, every round reaches a link further, and a path of more links
    // than halving leaves to see is no path.
    for (let moved = true; moved;) {
      moved = false;
      for (const member of members) {
        const found = bestOf(graph, own, passed, best, member);
        if (found <= (best[member] ?? 0)) continue;
        best[member] = found;
        moved = members.length > 1;
      }
    }
  }
  return best;
}

function bestOf(
  { offsets, suppliers }: ChainGraph,
  own: Float64Array,
  passed: Float64Array,
  best: Float64Array,
  member: number,
): number {
  let found = own[member] ?? 0;
  const end = offsets[member + 1] ?? 0;
  for (let link = offsets[member] ?? 0; link < end; link++) {
    found = Math.max(found, (passed[link] ?? 0) * (best[suppliers[link] ?? 0] ?? 0));
  }
  return found < GRID ? 0 : found;
}

/** The supplier itself and everybody below it: 1 by supplier number. */
export function everybodyBelow({ size, offsets, suppliers }: ChainGraph, supplier: number): Uint8Array {
  const below = new Uint8Array(size);
  const stack = [supplier];
  below[supplier] = 1;
  for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
    const end = offsets[at + 1] ?? 0;
    for (let link = offsets[at] ?? 0; link < end; link++) {
      const next = suppliers[link] ?? 0;
      if (below[next] === 1) continue;
      below[next] = 1;
      stack.push(next);
    }
  }
  return below;
}
