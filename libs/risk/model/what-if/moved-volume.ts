import type { ChainGraph } from '../kernel/chain-graph';
import type { VolumeMove } from './changes';
import { NotPossible } from './not-possible';

type Numbers = ReadonlyMap<string, number>;

/**
 * The chain after suppliers bought elsewhere: a share of w to one supplier goes to another.
 * @throws NotPossible for a share outside 0..1, a supplier that is not there, or one that a buyer does not buy from
 */
export function chainAfter(graph: ChainGraph, numbers: Numbers, moves: readonly VolumeMove[]): ChainGraph {
  const rows = new Map<number, Map<number, number>>();
  for (const { buyerId, fromId, toId, share } of moves) {
    checkShare(share);
    if (buyerId === null) continue;
    const [buyer, from, to] = [known(numbers, buyerId), known(numbers, fromId), known(numbers, toId)];
    if (to === buyer || to === from)
      throw new NotPossible('to-itself', `${buyerId} cannot move volume to ${toId}`);
    const row = rows.get(buyer) ?? suppliersOf(graph, buyer);
    const before = row.get(from);
    if (before === undefined) {
      const about = { who: buyerId, from: fromId };
      throw new NotPossible('not-bought', `${buyerId} does not buy from ${fromId}`, about);
    }
    row.set(to, Math.min(1, (row.get(to) ?? 0) + before * share));
    if (share === 1) row.delete(from);
    else row.set(from, before * (1 - share));
    rows.set(buyer, row);
  }
  return rows.size === 0 ? graph : withRows(graph, rows);
}

/**
 * What the company spends with each supplier after its own moves.
 * @param spends NaN where it is not known; volume that comes to such a supplier becomes all that is known of it
 * @throws NotPossible for a share outside 0..1, a supplier that is not there, or one without a known spend to move
 */
export function spendsAfter(
  spends: Float64Array,
  numbers: Numbers,
  moves: readonly VolumeMove[],
): Float64Array {
  const own = moves.filter(({ buyerId }) => buyerId === null);
  if (own.length === 0) return spends;
  const after = spends.slice();
  for (const { fromId, toId, share } of own) {
    checkShare(share);
    const [from, to] = [known(numbers, fromId), known(numbers, toId)];
    const before = after[from] ?? NaN;
    if (Number.isNaN(before)) {
      throw new NotPossible('spend-unknown', `what is spent with ${fromId} is not known`, { from: fromId });
    }
    if (from === to) throw new NotPossible('to-itself', `volume of ${fromId} cannot move to itself`);
    const there = after[to] ?? NaN;
    after[to] = (Number.isNaN(there) ? 0 : there) + before * share;
    after[from] = before * (1 - share);
  }
  return after;
}

function suppliersOf({ offsets, suppliers, shares }: ChainGraph, buyer: number): Map<number, number> {
  const row = new Map<number, number>();
  for (let edge = offsets[buyer] ?? 0; edge < (offsets[buyer + 1] ?? 0); edge++) {
    row.set(suppliers[edge] ?? 0, shares[edge] ?? 0);
  }
  return row;
}

function withRows(graph: ChainGraph, rows: ReadonlyMap<number, ReadonlyMap<number, number>>): ChainGraph {
  const offsets = new Int32Array(graph.size + 1);
  const suppliers: number[] = [];
  const shares: number[] = [];
  for (let buyer = 0; buyer < graph.size; buyer++) {
    const row = rows.get(buyer) ?? suppliersOf(graph, buyer);
    for (const [supplier, share] of [...row].sort(([a], [b]) => a - b)) {
      suppliers.push(supplier);
      shares.push(share);
    }
    offsets[buyer + 1] = suppliers.length;
  }
  return {
    size: graph.size,
    offsets,
    suppliers: Int32Array.from(suppliers),
    shares: Float64Array.from(shares),
  };
}

function checkShare(share: number): void {
  if (!(share > 0 && share <= 1))
    throw new NotPossible('share', `a share that moves must be in 0..1, got ${share}`);
}

function known(numbers: Numbers, id: string): number {
  const number = numbers.get(id);
  if (number === undefined) throw new NotPossible('not-here', `nothing here is called ${id}`);
  return number;
}
