import { ChainFrontier, type ChainWalk } from './chain-walk';

/**
 * A shortest circle through a supplier: the ids in order of supply, starting with the supplier itself
 * (`[a, b, c]`: b supplies a, c supplies b, a supplies c). It is looked for from both sides, so that a small circle in
 * a large chain is found without walking the chain.
 *
 * @param limit how many suppliers it may look at, > 0
 * @returns empty where it is in no circle; null where the limit was passed before any was found
 */
export function* circleThrough(supplierId: string, limit: number): ChainWalk<string[] | null> {
  const suppliers = new ChainFrontier(supplierId);
  const buyers = new ChainFrontier(supplierId);
  while (suppliers.level.length > 0 && buyers.level.length > 0) {
    // Each side takes its first step before either takes a second: then the first to be met is on a shortest circle.
    const up =
      suppliers.distance === 0 || (buyers.distance > 0 && suppliers.level.length <= buyers.level.length);
    const [near, far] = up ? [suppliers, buyers] : [buyers, suppliers];
    near.advance(yield { ask: up ? 'suppliers' : 'buyers', of: near.level, tiers: false });
    const met = near.level.filter((id) => far.has(id)).sort()[0];
    if (met !== undefined)
      return [supplierId, ...suppliers.pathTo(met), ...buyers.pathTo(met).reverse().slice(1)];
    if (near.size + far.size > limit) return null;
  }
  return [];
}
