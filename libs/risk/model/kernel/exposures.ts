import { GRID } from '../grid';
import type { ChainGraph } from './chain-graph';
import { byPlace, flowGraph } from './flow-graph';
import type { FlowGraph } from './flow-graph';

/**
 * E of every supplier: the arithmetic of `exposureOver`, bit for bit, on numbers. Suppliers come before their buyers, so
 * each is looked at once; those in circles until they come to rest at the least fixed point from E = R, which is the
 * same in whatever order they are looked at, because every step only rises and each is rounded to the grid.
 *
 * @param own R by supplier number, multiples of GRID in 0..100
 * @param perTier how much of the exposure below reaches a supplier, 0..1
 * @param flow of this graph, where the caller has it already
 * @throws RangeError for an own risk outside 0..100 or that is no number, naming the supplier by its number
 * @see scoring-method.md section 5
 */
export function exposuresOf(
  graph: ChainGraph,
  own: Float64Array,
  perTier: number,
  flow: FlowGraph = flowGraph(graph),
): Float64Array {
  for (let at = 0; at < graph.size; at++) checkOwn(own, at);
  const pass = new Pass(flow, own, own, perTier);
  for (let group = 0; group + 1 < flow.groups.length; group++) pass.settle(group);
  const exposures = new Float64Array(graph.size);
  for (let at = 0; at < graph.size; at++) exposures[flow.order[at] ?? 0] = pass.exposures[at] ?? 0;
  return exposures;
}

/**
 * Brings exposures up to date after the own risk or the links of some suppliers changed: only what risk can flow up to
 * from there is computed, and no further up than figures move. The same bits as `exposuresOf` over everything.
 *
 * @param exposures those before the change; changed in place
 * @param changed numbers of the suppliers whose own risk or suppliers changed
 * @param flow of this graph, where the caller has it already
 * @returns numbers of the suppliers whose exposure is another now, ascending
 * @throws RangeError as `exposuresOf`
 */
export function updateExposures(
  graph: ChainGraph,
  own: Float64Array,
  exposures: Float64Array,
  changed: Iterable<number>,
  perTier: number,
  flow: FlowGraph = flowGraph(graph),
): Int32Array {
  const touched = new Uint8Array(graph.size);
  for (const supplier of changed) {
    checkOwn(own, supplier);
    touched[supplier] = 1;
  }
  const pass = new Pass(flow, own, exposures, perTier);
  const moved = new Uint8Array(graph.size); // by place
  const numbers: number[] = [];
  for (let group = 0; group + 1 < flow.groups.length; group++) {
    const [from, to] = [flow.groups[group] ?? 0, flow.groups[group + 1] ?? 0];
    if (!concerns(flow, from, to, touched, moved)) continue;
    pass.reset(group);
    pass.settle(group);
    for (let at = from; at < to; at++) {
      const supplier = flow.order[at] ?? 0;
      const exposure = pass.exposures[at] ?? 0;
      if (exposure === exposures[supplier]) continue;
      exposures[supplier] = exposure;
      moved[at] = 1;
      numbers.push(supplier);
    }
  }
  return Int32Array.from(numbers).sort();
}

/** Whether one of a group was touched, or somebody it depends on moved. */
function concerns(
  { order, graph: { offsets, suppliers } }: FlowGraph,
  from: number,
  to: number,
  touched: Uint8Array,
  moved: Uint8Array,
): boolean {
  for (let at = from; at < to; at++) if (touched[order[at] ?? 0] === 1) return true;
  const end = offsets[to] ?? 0;
  for (let edge = offsets[from] ?? 0; edge < end; edge++) if (moved[suppliers[edge] ?? 0] === 1) return true;
  return false;
}

/** One way up the chain; everything in it by place. */
class Pass {
  readonly exposures: Float64Array;
  private readonly own: Float64Array;
  /** In which round over its circle a supplier moved last. */
  private readonly movedIn: Int32Array;

  constructor(
    private readonly flow: FlowGraph,
    own: Float64Array,
    exposures: Float64Array,
    private readonly perTier: number,
  ) {
    this.own = byPlace(flow.order, own);
    this.exposures = own === exposures ? this.own.slice() : byPlace(flow.order, exposures);
    this.movedIn = new Int32Array(flow.graph.size);
  }

  /** Takes the suppliers of a group back to their own risk. */
  reset(group: number): void {
    const { groups } = this.flow;
    for (let at = groups[group] ?? 0; at < (groups[group + 1] ?? 0); at++)
      this.exposures[at] = this.own[at] ?? 0;
  }

  /** Brings a group to rest; everything below it has come to rest, and a circle's members stand at their own risk. */
  settle(group: number): void {
    const { groups } = this.flow;
    const [from, to] = [groups[group] ?? 0, groups[group + 1] ?? 0];
    if (to - from === 1) {
      this.exposures[from] = this.exposureAt(from);
      return;
    }
    for (let round = 1, moves = 1; moves > 0; round++) {
      moves = 0;
      for (let at = from; at < to; at++) {
        if (round > 1 && !this.isStale(at, round)) continue;
        const exposure = this.exposureAt(at);
        if (exposure === this.exposures[at]) continue;
        this.exposures[at] = exposure;
        this.movedIn[at] = round;
        moves++;
      }
    }
  }

  /** Whether a supplier below moved since the one at this place was looked at: before it in this round, or after it in the last. */
  private isStale(at: number, round: number): boolean {
    const { offsets, suppliers } = this.flow.graph;
    const { movedIn } = this;
    const end = offsets[at + 1] ?? 0;
    for (let edge = offsets[at] ?? 0; edge < end; edge++) {
      const supplier = suppliers[edge] ?? 0;
      if (movedIn[supplier] === (supplier < at ? round : round - 1)) return true;
    }
    return false;
  }

  /** One step of the exposure of one supplier: `exposureOver`. */
  private exposureAt(at: number): number {
    const { offsets, suppliers, shares } = this.flow.graph;
    const { exposures } = this;
    const risk = this.own[at] ?? 0;
    const end = offsets[at + 1] ?? 0;
    let spared = 1;
    for (let edge = offsets[at] ?? 0; edge < end; edge++) {
      spared *= 1 - ((shares[edge] ?? 0) * (exposures[suppliers[edge] ?? 0] ?? 0)) / 100;
    }
    const value = risk + (100 - risk) * this.perTier * (1 - spared);
    return Math.round(Math.min(100, Math.max(0, value)) / GRID) * GRID + 0;
  }
}

function checkOwn(own: Float64Array, supplier: number): void {
  const risk = own[supplier] ?? NaN;
  if (!(risk >= 0 && risk <= 100)) {
    throw new RangeError(`supplier ${supplier}: an own risk must be in 0..100, got ${risk}`);
  }
}
