import { scoreOnGrid } from './grid';
import { checkGraph } from './kernel/chain-graph';
import { exposuresOf } from './kernel/exposures';
import { numberedChain } from './kernel/numbered-chain';
import { byId } from './order';
import { combined } from './product-shares';
import type { Weights } from './weights';

/** Who depends on whom. */
export interface ChainLink {
  readonly buyerId: string;
  readonly supplierId: string;
  /** Declared dependency share, 0..1; null when nobody declared it. */
  readonly declaredShare: number | null;
  /** What the buyer spends with the supplier, >= 0, in one currency per buyer; null when unknown. */
  readonly spend: number | null;
}

/** A supplier below and w, the share of the buyer's risk that depends on it. */
export interface Dependency {
  readonly supplierId: string;
  readonly share: number;
}

/**
 * Dependency shares w of one buyer, by supplier id. Declared shares stand; what they leave of 1 is spread over
 * the other links by spend, or equally where the spend of any of them is unknown or all of it is 0. Declared
 * shares above 1 in total are scaled to 1. Several links to one supplier add up; a link to itself is ignored.
 *
 * @param links of one buyer
 * @returns shares in 0..1 that add up to at most 1 (before rounding), in the order of supplier ids
 * @throws RangeError for a share outside 0..1 or a negative spend
 * @see scoring-method.md section 5
 */
export function dependencyShares(links: readonly ChainLink[]): Dependency[] {
  const others = links.filter(({ buyerId, supplierId }) => buyerId !== supplierId);
  others.forEach(checkLink);
  const declared = others.flatMap((link) =>
    link.declaredShare === null ? [] : [{ supplierId: link.supplierId, share: link.declaredShare }],
  );
  const undeclared = others.filter(({ declaredShare }) => declaredShare === null);
  const total = declared.reduce((sum, { share }) => sum + share, 0);
  const scale = total > 1 ? 1 / total : 1;
  return bySupplier([
    ...declared.map(({ supplierId, share }) => ({ supplierId, share: share * scale })),
    ...spread(undeclared, Math.max(0, 1 - total)),
  ]);
}

/**
 * E of every supplier: its own risk raised by what flows up from those below,
 * E_v = R_v + (100 − R_v)·a·(1 − Π_u (1 − w_uv·E_u/100)).
 *
 * Where suppliers supply each other in a circle, the least fixed point from E = R. The steps only ever rise
 * and each tier halves a change, so on the grid they come to rest after some thirty rounds. What they come to
 * depends on nothing but the suppliers below: a part of the chain, taken with all that is below it, gives the
 * same bits as the whole.
 *
 * @param own R by supplier id, multiples of GRID in 0..100
 * @param dependencies by buyer id, as `dependencyShares` gives them; suppliers without own risk are ignored
 * @throws RangeError for an own risk or a share outside its range, and for shares that add up to more than 1
 * @see scoring-method.md section 5
 */
export function chainExposures(
  own: ReadonlyMap<string, number>,
  dependencies: ReadonlyMap<string, readonly Dependency[]>,
  { chain: { perTier } }: Weights,
): Map<string, number> {
  const chain = numberedChain(own, dependencies);
  checkGraph(chain.graph);
  const exposures = exposuresOf(chain.graph, chain.own, perTier);
  return new Map(chain.ids.map((id, number) => [id, exposures[number] ?? 0]));
}

/**
 * One step of the exposure: E of a supplier from its own risk and the exposure of those below.
 * @param own R, a multiple of GRID in 0..100
 * @param below in the order of supplier ids
 * @returns E, a multiple of GRID, from R to 100
 */
export function exposureOver(
  own: number,
  below: readonly { readonly share: number; readonly exposure: number }[],
  { chain: { perTier } }: Weights,
): number {
  const factors = below.map(belowFactor);
  return scoreOnGrid(own + (100 - own) * perTier * combined(factors));
}

/** w·E/100: how far one supplier below takes part in what flows up, 0..1. */
export function belowFactor({
  share,
  exposure,
}: {
  readonly share: number;
  readonly exposure: number;
}): number {
  return (share * exposure) / 100;
}

function spread(links: readonly ChainLink[], left: number): Dependency[] {
  const spends = links.map(({ spend }) => spend ?? 0);
  const total = spends.reduce((sum, spend) => sum + spend, 0);
  const bySpend = total > 0 && links.every(({ spend }) => spend !== null);
  return links.map(({ supplierId }, index) => ({
    supplierId,
    share: left * (bySpend ? (spends[index] ?? 0) / total : 1 / links.length),
  }));
}

function bySupplier(dependencies: readonly Dependency[]): Dependency[] {
  const shares = new Map<string, number>();
  for (const { supplierId, share } of [...dependencies].sort((a, b) => byId(a.supplierId, b.supplierId))) {
    shares.set(supplierId, (shares.get(supplierId) ?? 0) + share);
  }
  return [...shares].map(([supplierId, share]) => ({ supplierId, share }));
}

function checkLink({ declaredShare, spend }: ChainLink): void {
  if (declaredShare !== null && !(declaredShare >= 0 && declaredShare <= 1)) {
    throw new RangeError(`a dependency share must be in 0..1, got ${declaredShare}`);
  }
  if (spend !== null && !(spend >= 0)) throw new RangeError(`a spend cannot be negative, got ${spend}`);
}
