/** A supplier as far as completeness needs it. */
export interface MappedSupplier {
  readonly id: string;
  /** Per year; null where it is not known. */
  readonly spend: { readonly amount: number; readonly currency: string } | null;
  /** It disclosed its own suppliers, or said that it has none. */
  readonly answered: boolean;
  /** Parties it told of only as a number: known to exist, but the chain ends there. */
  readonly countedOnly: number;
}

/** Who supplies whom; `buyerId` null: the own company. */
export interface MappedLink {
  readonly buyerId: string | null;
  readonly supplierId: string;
  /** 0 to 1; null: not declared. */
  readonly share: number | null;
}

/**
 * How much weight each tier-1 supplier has: its spend by the spend of all in its currency. Amounts in
 * different currencies are never added up: each currency, and those without a spend, counts by its number
 * of suppliers. With one currency and every spend known this is plainly the share of spend.
 *
 * @returns weights by id, >= 0, which add up to 1 (none where there are no suppliers)
 */
export function spendWeights(suppliers: readonly MappedSupplier[]): Map<string, number> {
  const groups = new Map<string, MappedSupplier[]>();
  for (const supplier of suppliers) {
    const key = supplier.spend?.currency ?? '';
    groups.set(key, [...(groups.get(key) ?? []), supplier]);
  }
  const weights = new Map<string, number>();
  for (const members of groups.values()) {
    const ofGroup = members.length / suppliers.length;
    const total = members.reduce((sum, { spend }) => sum + (spend?.amount ?? 0), 0);
    for (const { id, spend } of members) {
      weights.set(id, ofGroup * (total > 0 ? (spend?.amount ?? 0) / total : 1 / members.length));
    }
  }
  return weights;
}

/**
 * Share of spend whose chain is mapped to tier 1, 2, ... `depth`. All spend is mapped to tier 1. Spend on a
 * supplier is mapped one tier further once that supplier disclosed its suppliers or said that it has none;
 * one that has none is mapped to any depth. Below tier 1 a supplier's weight is split over its suppliers
 * by their declared shares where all of them have one, else evenly; parties told only as a number take
 * their even part and end there. A circle goes on to the depth asked for and no further.
 *
 * @returns one ratio a tier, 0 to 1, never rising; empty without tier-1 suppliers
 */
export function spendMappedByTier(
  suppliers: readonly MappedSupplier[],
  links: readonly MappedLink[],
  depth: number,
): number[] {
  const byId = new Map(suppliers.map((supplier) => [supplier.id, supplier]));
  const below = new Map<string | null, MappedLink[]>();
  for (const link of links) {
    if (!byId.has(link.supplierId)) continue;
    const list = below.get(link.buyerId);
    if (list) list.push(link);
    else below.set(link.buyerId, [link]);
  }
  const firstTier = [...new Set((below.get(null) ?? []).map(({ supplierId }) => supplierId))].flatMap(
    (id) => byId.get(id) ?? [],
  );
  if (firstTier.length === 0) return [];
  const weights = spendWeights(firstTier);
  const known = new Map<string, number>();
  const mapped = (id: string, further: number): number => {
    if (further === 0) return 1;
    const key = `${further} ${id}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const supplier = byId.get(id);
    const parts = supplier?.answered ? partsOf(supplier, below.get(id) ?? []) : null;
    const ratio =
      parts === null
        ? 0
        : parts.length === 0
          ? 1
          : parts.reduce(
              (sum, { id: part, weight }) =>
                sum + weight * (part === null ? (further === 1 ? 1 : 0) : mapped(part, further - 1)),
              0,
            );
    known.set(key, ratio);
    return ratio;
  };
  return Array.from({ length: depth }, (_, further) =>
    firstTier.reduce((sum, { id }) => sum + (weights.get(id) ?? 0) * mapped(id, further), 0),
  );
}

/** Parts of a supplier's weight by who supplies it; id null: parties known only as a number. They add up to 1. */
function partsOf(
  { countedOnly }: MappedSupplier,
  links: readonly MappedLink[],
): { readonly id: string | null; readonly weight: number }[] {
  const all = links.length + countedOnly;
  if (all === 0) return [];
  const declared = links.reduce((sum, { share }) => sum + (share ?? 0), 0);
  const usable = countedOnly === 0 && declared > 0 && links.every(({ share }) => share !== null);
  const parts = links.map(({ supplierId, share }) => ({
    id: supplierId as string | null,
    weight: usable ? (share ?? 0) / declared : 1 / all,
  }));
  return countedOnly > 0 ? [...parts, { id: null, weight: countedOnly / all }] : parts;
}
