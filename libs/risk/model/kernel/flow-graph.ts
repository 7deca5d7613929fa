import type { ChainGraph } from './chain-graph';
import { flowOrder } from './components';
import type { FlowOrder } from './components';

/** A chain in the order in which risk flows: worked out once, it serves every change of figures. */
export interface FlowGraph extends FlowOrder {
  /** The same links by place instead of number: supplier `order[p]` is p. Its suppliers keep their order. */
  readonly graph: ChainGraph;
}

/** Puts a graph in the order in which risk flows, so that going along it goes along memory. */
export function flowGraph(graph: ChainGraph): FlowGraph {
  const { order, groups } = flowOrder(graph);
  const { size } = graph;
  const place = new Int32Array(size);
  for (let at = 0; at < size; at++) place[order[at] ?? 0] = at;
  const offsets = new Int32Array(size + 1);
  const suppliers = new Int32Array(graph.suppliers.length);
  const shares = new Float64Array(graph.shares.length);
  let kept = 0;
  for (let at = 0; at < size; at++) {
    const buyer = order[at] ?? 0;
    const end = graph.offsets[buyer + 1] ?? 0;
    for (let edge = graph.offsets[buyer] ?? 0; edge < end; edge++) {
      suppliers[kept] = place[graph.suppliers[edge] ?? 0] ?? 0;
      shares[kept++] = graph.shares[edge] ?? 0;
    }
    offsets[at + 1] = kept;
  }
  return { order, groups, graph: { size, offsets, suppliers, shares } };
}

/** Figures of suppliers by place, from those by number. */
export function byPlace(order: Int32Array, figures: Float64Array): Float64Array {
  const placed = new Float64Array(order.length);
  for (let at = 0; at < order.length; at++) placed[at] = figures[order[at] ?? 0] ?? NaN;
  return placed;
}
