import type { ChainGraph } from '../kernel/chain-graph';
import { flowOrder } from '../kernel/components';

/** What is carried round a circle is followed until less than this is left of it: far below what a score can show. */
const LEFT = 2 ** -40;
/** From so many suppliers on a round through a circle takes milliseconds: it is a stage of its own. */
const LARGE_CIRCLE = 5000;

/**
 * How much of each supplier's own risk is in the exposure of a portfolio. With the weights s of what is bought from
 * directly, the portfolio's exposure Σ s_v·E_v falls apart into own risks exactly: supplier u stands in it with f_u·R_u,
 * where f_u = s_u + Σ_v f_v·g_vu. One pass from the top down, buyers before their suppliers; in circles f is followed round
 * until nothing is left of it, which each round at least halves at a = .5. It comes in stages: between two of them the
 * caller can let others work.
 *
 * @param weights s by supplier number, >= 0; 0 for those who are not bought from directly
 * @param passed g by link, as `passedOn` gives it
 * @returns f by supplier number, >= 0
 */
export function* carriedInStages(
  graph: ChainGraph,
  weights: Float64Array,
  passed: Float64Array,
): Generator<undefined, Float64Array> {
  const { order, groups } = flowOrder(graph);
  yield;
  const carried = weights.slice();
  const rounds = new Rounds(graph, passed, carried);
  for (let group = groups.length - 2; group >= 0; group--) {
    const [from, to] = [groups[group] ?? 0, groups[group + 1] ?? 0];
    if (to - from === 1) passDown(graph, passed, carried, order[from] ?? 0, carried[order[from] ?? 0] ?? 0);
    else yield* rounds.pass(order.subarray(from, to), group);
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

/** Circles: what came to each member is handed on until nothing new comes. */
class Rounds {
  /** What came to a member and was not handed on yet. */
  private readonly fresh: Float64Array;
  /** The circle that each supplier is a member of, by number of its group; -1 for none so far. */
  private readonly circle: Int32Array;

  constructor(
    private readonly graph: ChainGraph,
    private readonly passed: Float64Array,
    private readonly carried: Float64Array,
  ) {
    this.fresh = new Float64Array(graph.size);
    this.circle = new Int32Array(graph.size).fill(-1);
  }

  /** @param members of one circle, suppliers before their buyers but for those that close it */
  *pass(members: Int32Array, circle: number): Generator<undefined, void> {
    for (const member of members) {
      this.circle[member] = circle;
      this.fresh[member] = this.carried[member] ?? 0;
    }
    const total = this.left(members);
    for (let left = total; left > total * LEFT; left = this.left(members)) {
      for (let at = members.length - 1; at >= 0; at--) this.handOn(members[at] ?? 0, circle);
      if (members.length >= LARGE_CIRCLE) yield;
    }
  }

  private handOn(member: number, circle: number): void {
    const amount = this.fresh[member] ?? 0;
    if (amount === 0) return;
    this.fresh[member] = 0;
    const { offsets, suppliers } = this.graph;
    const end = offsets[member + 1] ?? 0;
    for (let link = offsets[member] ?? 0; link < end; link++) {
      const supplier = suppliers[link] ?? 0;
      const part = amount * (this.passed[link] ?? 0);
      this.carried[supplier] = (this.carried[supplier] ?? 0) + part;
      if (this.circle[supplier] === circle) this.fresh[supplier] = (this.fresh[supplier] ?? 0) + part;
    }
  }

  private left(members: Int32Array): number {
    let total = 0;
    for (const member of members) total += this.fresh[member] ?? 0;
    return total;
  }
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
