/** A link of the chain: who buys (null: the own company) from whom. */
export interface TierLink {
  readonly buyerSupplierId: string | null;
  readonly supplierId: string;
}

function suppliersByBuyer(links: readonly TierLink[]): Map<string | null, string[]> {
  const byBuyer = new Map<string | null, string[]>();
  for (const { buyerSupplierId, supplierId } of links) {
    const list = byBuyer.get(buyerSupplierId);
    if (list) list.push(supplierId);
    else byBuyer.set(buyerSupplierId, [supplierId]);
  }
  return byBuyer;
}

/**
 * Tier of every supplier that the own company reaches: 1 supplies it directly, 2 supplies a tier-1
 * supplier and so on, by the shortest path where there are several. Circles end by themselves.
 * A supplier without a path is absent: its tier is unknown, not "far away".
 */
export function deriveTiers(links: readonly TierLink[]): Map<string, number> {
  const byBuyer = suppliersByBuyer(links);
  const tiers = new Map<string, number>();
  let frontier: readonly (string | null)[] = [null];
  for (let tier = 1; frontier.length > 0; tier++) {
    const next: string[] = [];
    for (const buyer of frontier) {
      for (const supplier of byBuyer.get(buyer) ?? []) {
        if (tiers.has(supplier)) continue;
        tiers.set(supplier, tier);
        next.push(supplier);
      }
    }
    frontier = next;
  }
  return tiers;
}
