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
