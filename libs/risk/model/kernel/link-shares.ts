import type { ChainGraph } from './chain-graph';

/** Links as they were declared: entry i of each is one link. */
export interface DeclaredLinks {
  readonly count: number;
  /** Number of the buyer; below 0 for one that is not scored. */
  readonly buyers: Int32Array;
  /** Number of the supplier; below 0 for one that is not scored. */
  readonly suppliers: Int32Array;
  /** Declared dependency share, 0..1; NaN where nobody declared it. */
  readonly declared: Float64Array;
}

/**
 * The graph of dependency shares w from the links as declared, by the rule of `dependencyShares` where nothing is known
 * of what buyers spend: declared shares stand, what they leave of 1 is spread equally over the other links, more than 1
 * in total is scaled to 1, several links to one supplier add up, a link to itself is ignored. The same bits in
 * whatever order the links come.
 *
 * @throws RangeError for a declared share outside 0..1, naming the buyer by its number
 * @see scoring-method.md section 5
 */
export function graphOfLinks(size: number, links: DeclaredLinks): ChainGraph {
  const { starts, order } = grouped(size, links);
  const offsets = new Int32Array(size + 1);
  const suppliers = new Int32Array(order.length);
  const shares = new Float64Array(order.length);
  let kept = 0;
  for (let buyer = 0; buyer < size; buyer++) {
    const [from, to] = [starts[buyer] ?? 0, starts[buyer + 1] ?? 0];
    const { scale, rest } = allotment(links, order, from, to, buyer);
    let before = -1;
    for (let at = from; at < to; at++) {
      const link = order[at] ?? 0;
      const supplier = links.suppliers[link] ?? 0;
      const declared = links.declared[link] ?? NaN;
      const share = declared === declared ? declared * scale : rest;
      if (supplier === before) {
        shares[kept - 1] = (shares[kept - 1] ?? 0) + share;
        continue;
      }
      suppliers[kept] = supplier;
      shares[kept++] = share;
      before = supplier;
    }
    offsets[buyer + 1] = kept;
  }
  return { size, offsets, suppliers: suppliers.subarray(0, kept), shares: shares.subarray(0, kept) };
}

/** What one buyer's declared shares are multiplied by, and what each link without one gets. */
function allotment(
  { declared }: DeclaredLinks,
  order: Int32Array,
  from: number,
  to: number,
  buyer: number,
): { scale: number; rest: number } {
  let total = 0;
  let undeclared = 0;
  for (let at = from; at < to; at++) {
    const share = declared[order[at] ?? 0] ?? NaN;
    if (share !== share) undeclared++;
    else if (share >= 0 && share <= 1) total += share;
    else throw new RangeError(`supplier ${buyer}: a dependency share must be in 0..1, got ${share}`);
  }
  return { scale: total > 1 ? 1 / total : 1, rest: Math.max(0, 1 - total) * (1 / undeclared) };
}

/** The links that count, by buyer, then supplier, then declared share (none last): two counting sorts. */
function grouped(size: number, links: DeclaredLinks): { starts: Int32Array; order: Int32Array } {
  const { buyers, suppliers, count } = links;
  const bySupplier = new Int32Array(size + 2);
  const starts = new Int32Array(size + 2);
  let counted = 0;
  for (let link = 0; link < count; link++) {
    const [buyer, supplier] = [buyers[link] ?? -1, suppliers[link] ?? -1];
    if (buyer < 0 || supplier < 0 || buyer === supplier) continue;
    bySupplier[supplier + 2] = (bySupplier[supplier + 2] ?? 0) + 1;
    starts[buyer + 2] = (starts[buyer + 2] ?? 0) + 1;
    counted++;
  }
  for (let at = 1; at < size + 2; at++) {
    bySupplier[at] = (bySupplier[at] ?? 0) + (bySupplier[at - 1] ?? 0);
    starts[at] = (starts[at] ?? 0) + (starts[at - 1] ?? 0);
  }
  const half = new Int32Array(counted);
  for (let link = 0; link < count; link++) {
    const [buyer, supplier] = [buyers[link] ?? -1, suppliers[link] ?? -1];
    if (buyer < 0 || supplier < 0 || buyer === supplier) continue;
    const slot = bySupplier[supplier + 1] ?? 0;
    half[slot] = link;
    bySupplier[supplier + 1] = slot + 1;
  }
  const order = new Int32Array(counted);
  for (const link of half) {
    const buyer = buyers[link] ?? 0;
    const slot = starts[buyer + 1] ?? 0;
    order[slot] = link;
    starts[buyer + 1] = slot + 1;
  }
  orderRepeated(links, order, starts, size);
  return { starts, order };
}

/** Several links between the same two come in the order of their shares. There are few, so they are only looked for. */
function orderRepeated(
  { suppliers, declared }: DeclaredLinks,
  order: Int32Array,
  starts: Int32Array,
  size: number,
): void {
  const rank = (link: number) => {
    const share = declared[link] ?? NaN;
    return share === share ? share : 2; // above any share
  };
  for (let buyer = 0; buyer < size; buyer++) {
    const [from, to] = [starts[buyer] ?? 0, starts[buyer + 1] ?? 0];
    for (let first = from; first < to;) {
      const supplier = suppliers[order[first] ?? 0];
      let next = first + 1;
      while (next < to && suppliers[order[next] ?? 0] === supplier) next++;
      if (next - first > 1) order.subarray(first, next).sort((a, b) => rank(a) - rank(b));
      first = next;
    }
  }
}
