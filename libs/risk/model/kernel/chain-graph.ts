/**
 * Who depends on whom, as numbers: suppliers are 0 to size - 1 in the order of their ids, so that every sum and product
 * over them runs in that order. The suppliers of buyer v stand in `suppliers` and `shares` from `offsets[v]` up to
 * `offsets[v + 1]`, in ascending order.
 */
export interface ChainGraph {
  readonly size: number;
  /** size + 1 entries. */
  readonly offsets: Int32Array;
  readonly suppliers: Int32Array;
  /** w, the dependency share: 0..1, over the suppliers of one buyer at most 1 (before rounding). */
  readonly shares: Float64Array;
}

/** The same links seen from below: the buyers of supplier u, from `offsets[u]` up to `offsets[u + 1]`. */
export interface BuyersOf {
  readonly offsets: Int32Array;
  readonly buyers: Int32Array;
}

/** Turns the graph around: one count and one pass, buyers in ascending order. */
export function buyersOf({ size, offsets, suppliers }: ChainGraph): BuyersOf {
  const starts = new Int32Array(size + 1);
  for (const supplier of suppliers) starts[supplier + 1] = (starts[supplier + 1] ?? 0) + 1;
  for (let at = 0; at < size; at++) starts[at + 1] = (starts[at + 1] ?? 0) + (starts[at] ?? 0);
  const next = starts.slice(0, size);
  const buyers = new Int32Array(suppliers.length);
  for (let buyer = 0; buyer < size; buyer++) {
    const end = offsets[buyer + 1] ?? 0;
    for (let edge = offsets[buyer] ?? 0; edge < end; edge++) {
      const supplier = suppliers[edge] ?? 0;
      const slot = next[supplier] ?? 0;
      buyers[slot] = buyer;
      next[supplier] = slot + 1;
    }
  }
  return { offsets: starts, buyers };
}

/**
 * Refuses a graph that would give wrong figures without a word.
 * @throws RangeError naming the supplier by its number: a share outside 0..1 or that is no number, shares of more than 1
 *   in total, a supplier that does not exist, suppliers out of order
 */
export function checkGraph({ size, offsets, suppliers, shares }: ChainGraph): void {
  for (let buyer = 0; buyer < size; buyer++) {
    let sum = 0;
    let before = -1;
    const end = offsets[buyer + 1] ?? 0;
    for (let edge = offsets[buyer] ?? 0; edge < end; edge++) {
      const [supplier, share] = [suppliers[edge] ?? -1, shares[edge] ?? NaN];
      if (!(supplier > before && supplier < size)) {
        throw new RangeError(`supplier ${buyer}: link to ${supplier} is out of order or leads nowhere`);
      }
      if (!(share >= 0 && share <= 1)) {
        throw new RangeError(`supplier ${buyer}: a dependency share must be in 0..1, got ${share}`);
      }
      sum += share;
      before = supplier;
    }
    if (sum > 1 + 1e-9) throw new RangeError(`supplier ${buyer}: dependency shares add up to ${sum}, over 1`);
  }
}

/**
 * The graph with other suppliers for some buyers.
 * @param others a graph of the same size in which only those buyers have suppliers
 * @param buyers whose suppliers are taken from `others`: 1 by supplier number
 */
export function withSuppliersOf(graph: ChainGraph, others: ChainGraph, buyers: Uint8Array): ChainGraph {
  const { size } = graph;
  const most = graph.suppliers.length + others.suppliers.length;
  const offsets = new Int32Array(size + 1);
  const suppliers = new Int32Array(most);
  const shares = new Float64Array(most);
  let kept = 0;
  for (let buyer = 0; buyer < size; buyer++) {
    const from = buyers[buyer] === 1 ? others : graph;
    const end = from.offsets[buyer + 1] ?? 0;
    for (let edge = from.offsets[buyer] ?? 0; edge < end; edge++) {
      suppliers[kept] = from.suppliers[edge] ?? 0;
      shares[kept++] = from.shares[edge] ?? 0;
    }
    offsets[buyer + 1] = kept;
  }
  return { size, offsets, suppliers: suppliers.slice(0, kept), shares: shares.slice(0, kept) };
}

/**
 * The graph by other numbers.
 * @param numbers the new number of each supplier, rising; below 0 for one that is gone with its links
 */
export function renumbered(graph: ChainGraph, numbers: Int32Array, size: number): ChainGraph {
  const counts = new Int32Array(size + 1);
  const suppliers = new Int32Array(graph.suppliers.length);
  const shares = new Float64Array(graph.suppliers.length);
  let kept = 0;
  for (let buyer = 0; buyer < graph.size; buyer++) {
    const number = numbers[buyer] ?? -1;
    const end = graph.offsets[buyer + 1] ?? 0;
    for (let edge = graph.offsets[buyer] ?? 0; number >= 0 && edge < end; edge++) {
      const supplier = numbers[graph.suppliers[edge] ?? 0] ?? -1;
      if (supplier < 0) continue;
      suppliers[kept] = supplier;
      shares[kept++] = graph.shares[edge] ?? 0;
      counts[number + 1] = (counts[number + 1] ?? 0) + 1;
    }
  }
  for (let at = 0; at < size; at++) counts[at + 1] = (counts[at + 1] ?? 0) + (counts[at] ?? 0);
  return { size, offsets: counts, suppliers: suppliers.slice(0, kept), shares: shares.slice(0, kept) };
}
