import type { ChainGraph } from '../kernel/chain-graph';
import { flowOrder } from '../kernel/components';

/** What is carried round a circle is followed until less than this is left of it: far below what a score can show. */
const LEFT = 2 ** -40;

/**
 * How much of each supplier's own risk is in the exposure of a portfolio. With the weights s of what is bought from
 * directly, the portfolio's exposure Σ s_v·E_v falls apart into own risks exactly: supplier u stands in it with f_u·R_u,
 * where f_u = s_u + Σ_v f_v·g_vu. One pass from the top down, buyers before their suppliers; in circles f is followed round
 * until nothing is left of it, which each round at least halves at a = .5.
 *
 * @param weights s by supplier number, >= 0; 0 for those who are not bought from directly
 * @param passed g by link, as `passedOn` gives it
 * @returns f by supplier number, >= 0
 */
export function carriedDown(graph: ChainGraph, weights: Float64Array, passed: Float64Array): Float64Array {
  const { order, groups } = flowOrder(graph);
  const carried = weights.slice();
  for (let group = groups.length - 2; group >= 0; group--) {
    const [from, to] = [groups[group] ?? 0, groups[group + 1] ?? 0];
    if (to - from === 1) passDown(graph, passed, carried, order[from] ?? 0, carried[order[from] ?? 0] ?? 0);
    else passRound(graph, passed, carried, order.subarray(from, to));
  }
  return carried;
}

/** Adds what a supplier carries, or a part of it, to those below it. */
function passDown(
  { offsets, suppliers }: ChainGraph,
  passed: Float64Array,
  into: Float64Array,
  buyer: number,
  amount: number,
): void {
  if (amount === 0) return;
  const end = offsets[buyer + 1] ?? 0;
  for (let link = offsets[buyer] ?? 0; link < end; link++) {
    const supplier = suppliers[link] ?? 0;
    into[supplier] = (into[supplier] ?? 0) + amount * (passed[link] ?? 0);
  }
}

/** Within a circle: hands on what came to each member until nothing new comes. */
function passRound(
  graph: ChainGraph,
  passed: Float64Array,
  carried: Float64Array,
  members: Int32Array,
): void {
  const fresh = new Map<number, number>();
  for (const member of members) fresh.set(member, carried[member] ?? 0);
  const total = sum(fresh.values());
  for (let left = total; left > total * LEFT; left = sum(fresh.values())) {
    for (let at = members.length - 1; at >= 0; at--) {
      const member = members[at] ?? 0;
      const amount = fresh.get(member) ?? 0;
      if (amount === 0) continue;
      fresh.set(member, 0);
      const end = graph.offsets[member + 1] ?? 0;
      for (let link = graph.offsets[member] ?? 0; link < end; link++) {
        const supplier = graph.suppliers[link] ?? 0;
        const part = amount * (passed[link] ?? 0);
        carried[supplier] = (carried[supplier] ?? 0) + part;
        const inside = fresh.get(supplier);
        if (inside !== undefined) fresh.set(supplier, inside + part);
      }
    }
  }
}

function sum(figures: Iterable<number>): number {
  let total = 0;
  for (const figure of figures) total += figure;
  return total;
}

/**
 * How many links each supplier is away from the own company at least: 1 for those bought from directly.
 * @param direct numbers of those
 * @returns by supplier number; 0 for suppliers that no link joins to the company
 */
export function tiersFrom({ size, offsets, suppliers }: ChainGraph, direct: Iterable<number>): Int32Array {
  const tiers = new Int32Array(size);
  let level = [...direct];
  for (const supplier of level) tiers[supplier] = 1;
  for (let tier = 2; level.length > 0; tier++) {
    const next: number[] = [];
    for (const buyer of level) {
      const end = offsets[buyer + 1] ?? 0;
      for (let link = offsets[buyer] ?? 0; link < end; link++) {
        const supplier = suppliers[link] ?? 0;
        if (tiers[supplier] !== 0) continue;
        tiers[supplier] = tier;
        next.push(supplier);
      }
    }
    level = next;
  }
  return tiers;
}
