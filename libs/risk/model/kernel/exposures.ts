import { GRID } from '../grid';
import { buyersOf } from './chain-graph';
import type { BuyersOf, ChainGraph } from './chain-graph';
import { flowOrder } from './components';
import type { FlowOrder } from './components';

/**
 * E of every supplier: the arithmetic of `exposureOver`, bit for bit, on numbers. Suppliers come before their buyers, so
 * each is looked at once; those in circles until they come to rest at the least fixed point from E = R, which is the
 * same in whatever order they are looked at, because every step only rises and each is rounded to the grid.
 *
 * @param own R by supplier number, multiples of GRID in 0..100
 * @param perTier how much of the exposure below reaches a supplier, 0..1
 * @throws RangeError for an own risk outside 0..100 or that is no number, naming the supplier by its number
 * @see scoring-method.md section 5
 */
export function exposuresOf(graph: ChainGraph, own: Float64Array, perTier: number): Float64Array {
  for (let at = 0; at < graph.size; at++) checkOwn(own, at);
  const exposures = own.slice(0, graph.size);
  const flow = flowOrder(graph);
  const circles = new Circles(graph, own, exposures, perTier, flow);
  for (let group = 0; group + 1 < flow.groups.length; group++) {
    const [from, to] = [flow.groups[group] ?? 0, flow.groups[group + 1] ?? 0];
    if (to - from === 1) {
      const supplier = flow.order[from] ?? 0;
      exposures[supplier] = exposureAt(graph, own, exposures, supplier, perTier);
    } else circles.settle(from, to);
  }
  return exposures;
}

/** How risk can flow through a graph: worked out once, it serves every change of figures. */
export interface FlowWays {
  readonly buyers: BuyersOf;
  readonly flow: FlowOrder;
}

export function flowWays(graph: ChainGraph): FlowWays {
  return { buyers: buyersOf(graph), flow: flowOrder(graph) };
}

/**
 * Brings exposures up to date after the own risk or the links of some suppliers changed: only what risk can flow up to
 * from there is looked at, and no further up than figures move. The same bits as `exposuresOf` over everything.
 *
 * @param exposures those before the change; changed in place
 * @param changed numbers of the suppliers whose own risk or suppliers changed
 * @param ways of this graph, where the caller has them already
 * @returns numbers of the suppliers whose exposure is another now, ascending
 * @throws RangeError as `exposuresOf`
 */
export function updateExposures(
  graph: ChainGraph,
  own: Float64Array,
  exposures: Float64Array,
  changed: Iterable<number>,
  perTier: number,
  ways: FlowWays = flowWays(graph),
): Int32Array {
  const touched = new Uint8Array(graph.size);
  for (const supplier of changed) {
    checkOwn(own, supplier);
    touched[supplier] = 1;
  }
  const { flow, buyers } = ways;
  const circles = new Circles(graph, own, exposures, perTier, flow, buyers);
  const moved: number[] = [];
  for (let group = 0; group + 1 < flow.groups.length; group++) {
    const [from, to] = [flow.groups[group] ?? 0, flow.groups[group + 1] ?? 0];
    if (!anyTouched(flow.order, from, to, touched)) continue;
    const members = flow.order.subarray(from, to);
    const before = Float64Array.from(members, (member) => exposures[member] ?? 0);
    if (to - from === 1) {
      const supplier = members[0] ?? 0;
      exposures[supplier] = exposureAt(graph, own, exposures, supplier, perTier);
    } else {
      for (const member of members) exposures[member] = own[member] ?? 0;
      circles.settle(from, to);
    }
    members.forEach((member, at) => {
      if (exposures[member] === before[at]) return;
      moved.push(member);
      const end = buyers.offsets[member + 1] ?? 0;
      for (let edge = buyers.offsets[member] ?? 0; edge < end; edge++) touched[buyers.buyers[edge] ?? 0] = 1;
    });
  }
  return Int32Array.from(moved).sort();
}

function anyTouched(order: Int32Array, from: number, to: number, touched: Uint8Array): boolean {
  for (let at = from; at < to; at++) if (touched[order[at] ?? 0] === 1) return true;
  return false;
}

/** One step of the exposure of one supplier: `exposureOver`. */
function exposureAt(
  { offsets, suppliers, shares }: ChainGraph,
  own: Float64Array,
  exposures: Float64Array,
  supplier: number,
  perTier: number,
): number {
  const risk = own[supplier] ?? 0;
  const end = offsets[supplier + 1] ?? 0;
  let spared = 1;
  for (let edge = offsets[supplier] ?? 0; edge < end; edge++) {
    spared *= 1 - ((shares[edge] ?? 0) * (exposures[suppliers[edge] ?? 0] ?? 0)) / 100;
  }
  const value = risk + (100 - risk) * perTier * (1 - spared);
  return Math.round(Math.min(100, Math.max(0, value)) / GRID) * GRID + 0;
}

/** Suppliers in circles, looked at again as long as one they depend on still moves. */
class Circles {
  private readonly pending: Uint8Array;
  private readonly place: Int32Array;
  private known: BuyersOf | null;

  constructor(
    private readonly graph: ChainGraph,
    private readonly own: Float64Array,
    private readonly exposures: Float64Array,
    private readonly perTier: number,
    private readonly flow: FlowOrder,
    buyers: BuyersOf | null = null,
  ) {
    this.pending = new Uint8Array(graph.size);
    this.place = new Int32Array(graph.size).fill(-1);
    this.known = buyers;
  }

  /** Brings one circle to rest; everything below it has come to rest, and its own members stand at R. */
  settle(from: number, to: number): void {
    const { order } = this.flow;
    for (let at = from; at < to; at++) {
      const member = order[at] ?? 0;
      this.place[member] = at;
      this.pending[member] = 1;
    }
    for (let moved = true; moved;) {
      moved = false;
      for (let at = from; at < to; at++) {
        const member = order[at] ?? 0;
        if (this.pending[member] === 0) continue;
        this.pending[member] = 0;
        const exposure = exposureAt(this.graph, this.own, this.exposures, member, this.perTier);
        if (exposure === this.exposures[member]) continue;
        this.exposures[member] = exposure;
        if (this.wakeBuyers(member, from, to, at)) moved = true;
      }
    }
  }

  /** @returns whether one of them had its turn already in this round */
  private wakeBuyers(member: number, from: number, to: number, at: number): boolean {
    this.known ??= buyersOf(this.graph);
    const { offsets, buyers } = this.known;
    let again = false;
    const end = offsets[member + 1] ?? 0;
    for (let edge = offsets[member] ?? 0; edge < end; edge++) {
      const buyer = buyers[edge] ?? 0;
      const place = this.place[buyer] ?? -1;
      if (place < from || place >= to) continue;
      this.pending[buyer] = 1;
      if (place <= at) again = true;
    }
    return again;
  }
}

function checkOwn(own: Float64Array, supplier: number): void {
  const risk = own[supplier] ?? NaN;
  if (!(risk >= 0 && risk <= 100)) {
    throw new RangeError(`supplier ${supplier}: an own risk must be in 0..100, got ${risk}`);
  }
}
