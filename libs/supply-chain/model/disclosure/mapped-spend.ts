/** A supplier as far as completeness needs it. */
export interface MappedSupplier {
  readonly id: string;
  /** Per year; null where it is not known. */
  readonly spend: { readonly amount: number; readonly currency: string } | null;
  /** It said that it has no suppliers of its own. */
  readonly saysNone: boolean;
  /** Parties told only as a number: how many supply it, how many supply those, and so on, each more than 0. */
  readonly counted: readonly number[];
}

/** Who supplies whom, as somebody declared or verified it; `buyerId` null: the own company. */
export interface MappedLink {
  readonly buyerId: string | null;
  readonly supplierId: string;
  /** 0 to 1; null: not declared. */
  readonly share: number | null;
}

/** How far spend can be followed down a chain. All ratios are of all spend, 0 to 1. */
export interface MappedSpend {
  /** By tier, from 1 to the depth asked for; never rising. Empty without tier-1 suppliers. */
  readonly byTier: readonly number[];
  /** Spend whose chain is followed to a supplier and no further, by that supplier; each more than 0. */
  readonly endsAt: ReadonlyMap<string, number>;
}

/** Chains go on at most so far: deeper ones than this are circles. */
const DEEPEST = 30;

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
    const group = groups.get(key);
    if (group) group.push(supplier);
    else groups.set(key, [supplier]);
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
 * Follows spend down the chain. All spend is mapped to tier 1. Spend on a supplier is mapped one tier further
 * once at least one supplier of it is known, whoever told: the own company, a file, or the supplier itself, be
 * it by name, by place or as a number; or once it said that it has none, which maps it to any depth. Below
 * tier 1 a supplier's weight is split over its suppliers by their declared shares where all of them have
 * one, else evenly; parties told only as a number take their even part. Whom of them the next number supplies
 * nobody knows: at least one, so the weight of one goes on. A circle goes on to the depth asked for and no further.
 */
export function followSpend(
  suppliers: readonly MappedSupplier[],
  links: readonly MappedLink[],
  depth: number,
): MappedSpend {
  const byId = new Map(suppliers.map((supplier) => [supplier.id, supplier]));
  const below = linksBelow(links, byId);
  const firstTier = [...new Set((below.get(null) ?? []).map(({ supplierId }) => supplierId))].flatMap(
    (id) => byId.get(id) ?? [],
  );
  const byTier: number[] = [];
  const endsAt = new Map<string, number>();
  if (firstTier.length === 0) return { byTier, endsAt };

  // Spend that reaches this tier: by the supplier there, on parties told as a number, on chains that ended in "none".
  let here = spendWeights(firstTier);
  let counted: CountedWeight[] = [];
  let complete = 0;
  for (let tier = 1; tier <= Math.max(depth, DEEPEST); tier++) {
    const told = counted.reduce((sum, { weight }) => sum + weight, complete);
    const reached = [...here.values()].reduce((sum, weight) => sum + weight, told);
    if (tier <= depth) byTier.push(Math.min(1, reached));
    const next = new Map<string, number>();
    counted = counted.flatMap(nextCounted);
    for (const [id, weight] of here) {
      const supplier = byId.get(id);
      const parts = supplier ? partsOf(supplier, below.get(id) ?? []) : [];
      for (const part of parts) {
        if (part.id === null)
          counted.push({ weight: weight * part.weight, numbers: supplier?.counted ?? [] });
        else next.set(part.id, (next.get(part.id) ?? 0) + weight * part.weight);
      }
      if (parts.length > 0) continue;
      if (supplier?.saysNone) complete += weight;
      else if (weight > 0) endsAt.set(id, (endsAt.get(id) ?? 0) + weight);
    }
    here = next;
    if (here.size === 0 && tier >= depth) break;
  }
  return { byTier, endsAt };
}

/** Suppliers of which it is not known whom they buy from: nobody told of one, and they did not say that they have none. */
export function unmappedSuppliers<T extends MappedSupplier>(
  suppliers: readonly T[],
  links: readonly MappedLink[],
): T[] {
  const buying = linksBelow(links, new Map(suppliers.map((supplier) => [supplier.id, supplier])));
  return suppliers.filter(
    ({ id, saysNone, counted }) => !saysNone && counted.length === 0 && !buying.has(id),
  );
}

/** Weight on parties known only as a number: how many they are, how many supply them, and so on. */
interface CountedWeight {
  readonly weight: number;
  readonly numbers: readonly number[];
}

/** One tier further: nothing where no further number was told. */
function nextCounted({ weight, numbers: [parties = 1, ...numbers] }: CountedWeight): CountedWeight[] {
  return numbers.length === 0 ? [] : [{ weight: weight / parties, numbers }];
}

/** Links to known suppliers, by who buys. */
function linksBelow(
  links: readonly MappedLink[],
  known: ReadonlyMap<string, unknown>,
): Map<string | null, MappedLink[]> {
  const below = new Map<string | null, MappedLink[]>();
  for (const link of links) {
    if (!known.has(link.supplierId)) continue;
    const list = below.get(link.buyerId);
    if (list) list.push(link);
    else below.set(link.buyerId, [link]);
  }
  return below;
}

/** Parts of a supplier's weight by who supplies it; id null: parties known only as a number. They add up to 1. */
function partsOf(
  { counted: [countedOnly = 0] }: MappedSupplier,
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
