import { GRID } from '../grid';
import type { ChainGraph } from '../kernel/chain-graph';

/**
 * The most that one path can bring from each supplier, its own risk included: max over the paths v, u₁, …, u_k of
 * g_vu₁·…·R_k. Nothing that starts there is stronger, which is what a search for the strongest path has to know of what
 * it has not seen yet.
 *
 * @param passed g by link
 * @param below the suppliers that take part, as `everybodyBelow` gives them; paths do not leave them
 * @returns points by supplier number; 0 for those outside, and for less than a score can show (GRID)
 */
export function bestBelow(
  graph: ChainGraph,
  own: Float64Array,
  passed: Float64Array,
  below: Int32Array,
): Float64Array {
  const best = new Float64Array(graph.size);
  // Without a circle the first round finds everything. In one, each round reaches a link further, and a path has no
  // more links than halving leaves to see.
  for (let moved = true; moved;) {
    moved = false;
    for (const supplier of below) {
      const found = bestOf(graph, own, passed, best, supplier);
      if (found <= (best[supplier] ?? 0)) continue;
      best[supplier] = found;
      moved = true;
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

/**
 * Everybody below a supplier, without itself: whoever one of them depends on comes before it, but for circles.
 * A search in depth with a stack of its own, because a chain may be longer than the call stack.
 */
export function everybodyBelow({ size, offsets, suppliers }: ChainGraph, supplier: number): Int32Array {
  const seen = new Uint8Array(size);
  const next = offsets.slice(0, size);
  const path = [supplier];
  const left: number[] = [];
  seen[supplier] = 1;
  for (let at = path.at(-1); at !== undefined; at = path.at(-1)) {
    const link = next[at] ?? 0;
    if (link >= (offsets[at + 1] ?? 0)) {
      path.pop();
      if (at !== supplier) left.push(at);
      continue;
    }
    next[at] = link + 1;
    const deeper = suppliers[link] ?? 0;
    if (seen[deeper] === 1) continue;
    seen[deeper] = 1;
    path.push(deeper);
  }
  return Int32Array.from(left);
}
