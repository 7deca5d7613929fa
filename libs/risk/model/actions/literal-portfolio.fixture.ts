import { belowFactor } from '../chain';
import type { Dependency } from '../chain';
import { byId } from '../order';
import { combined } from '../product-shares';
import type { Weights } from '../weights';
import type { PortfolioColumns } from './portfolio';

/** A supplier of the company as it counts in the company's risk. */
export interface PortfolioSupplier {
  readonly supplierId: string;
  /** R, 0..100. */
  readonly own: number;
  /** E, 0..100. */
  readonly exposure: number;
  /** Supplies the company itself, as far as anybody says. */
  readonly direct: boolean;
  /** What the company spends with it, >= 0; null when unknown. */
  readonly spend: { readonly amount: number; readonly currency: string } | null;
}

/** How the company's risk is summed up. */
export interface LiteralShares {
  /** Share of the company's spend by supplier id; they add up to 1. Suppliers without a share are absent. */
  readonly shares: ReadonlyMap<string, number>;
  /** The currency that the shares are of; null where nobody's spend is known and direct suppliers count equal. */
  readonly currency: string | null;
  /** Direct suppliers whose spend is unknown or in another currency: they count like the mean of the others. */
  readonly assumed: number;
}

/**
 * The definition in so many words: `spendShares` comes to the same over columns of numbers.
 * The share of the company's spend that each supplier stands for. Amounts in different currencies cannot be added without
 * a rate: the currency of most suppliers counts, and a direct supplier without an amount in it counts like the mean
 * of those with one. Suppliers further down have no share of their own; their risk reaches the company up the chain.
 */
export function literalShares(suppliers: readonly PortfolioSupplier[]): LiteralShares {
  const currency = commonCurrency(suppliers);
  const known = suppliers.flatMap(({ supplierId, spend }) =>
    spend !== null && spend.currency === currency && spend.amount > 0
      ? [[supplierId, spend.amount] as const]
      : [],
  );
  const mean = known.length === 0 ? 1 : known.reduce((sum, [, amount]) => sum + amount, 0) / known.length;
  const amounts = new Map<string, number>(known);
  const unknown = suppliers.filter(({ supplierId, direct }) => direct && !amounts.has(supplierId));
  for (const { supplierId } of unknown) amounts.set(supplierId, mean);
  const total = [...amounts.values()].reduce((sum, amount) => sum + amount, 0);
  return {
    shares: new Map([...amounts].map(([id, amount]) => [id, amount / total])),
    currency: known.length === 0 ? null : currency,
    assumed: unknown.length,
  };
}

/** The company's spend-weighted risk: the exposure of its suppliers by their share of its spend, 0..100; 0 for none. */
export function literalRisk(suppliers: readonly PortfolioSupplier[], { shares }: LiteralShares): number {
  return suppliers.reduce(
    (sum, { supplierId, exposure }) => sum + (shares.get(supplierId) ?? 0) * exposure,
    0,
  );
}

/** Rounds of passing pull on; each tier at least halves it, so more of them move nothing. */
const MOST_ROUNDS = 64;
/** Pull smaller than this moves nothing that anybody sees. */
const LEAST_PULL = 1e-12;

/**
 * The pull of every supplier: by how many points the company's spend-weighted risk falls for each point that the
 * supplier's exposure falls, through its own share and up every path of the chain. Exact for a small fall; a little too
 * much for several at once, because what flows up from suppliers side by side overlaps.
 *
 * It is the derivative of section 5's exposure, passed down from buyers to suppliers:
 * pull_u = share_u + Σ_v pull_v·(100 − R_v)·a·w_uv/100·Π_{k≠u} (1 − w_kv·E_k/100).
 *
 * @param dependencies by buyer id, each in the order of supplier ids; suppliers not given are ignored
 * @returns by supplier id, each 0 or more
 */
export function literalPull(
  suppliers: readonly PortfolioSupplier[],
  dependencies: ReadonlyMap<string, readonly Dependency[]>,
  { shares }: LiteralShares,
  weights: Weights,
): Map<string, number> {
  const ordered = [...suppliers].sort((a, b) => byId(a.supplierId, b.supplierId));
  const place = new Map(ordered.map(({ supplierId }, index) => [supplierId, index]));
  const edges = edgesOf(ordered, place, dependencies, weights);
  const own = Float64Array.from(ordered, ({ supplierId }) => shares.get(supplierId) ?? 0);
  const pull = Float64Array.from(own);
  let passed = own;
  for (let round = 0; round < MOST_ROUNDS && passed.some((amount) => amount > LEAST_PULL); round += 1) {
    const next = new Float64Array(ordered.length);
    for (let index = 0; index < edges.to.length; index += 1) {
      const down = (passed[edges.from[index] ?? 0] ?? 0) * (edges.gain[index] ?? 0);
      const to = edges.to[index] ?? 0;
      next[to] = (next[to] ?? 0) + down;
      pull[to] = (pull[to] ?? 0) + down;
    }
    passed = next;
  }
  return new Map(ordered.map(({ supplierId }, index) => [supplierId, pull[index] ?? 0]));
}

/** Every dependency, with how far a point of the supplier's exposure moves its buyer's. */
function edgesOf(
  suppliers: readonly PortfolioSupplier[],
  place: ReadonlyMap<string, number>,
  dependencies: ReadonlyMap<string, readonly Dependency[]>,
  { chain: { perTier } }: Weights,
): { readonly from: number[]; readonly to: number[]; readonly gain: number[] } {
  const edges = { from: [] as number[], to: [] as number[], gain: [] as number[] };
  suppliers.forEach(({ supplierId: buyerId, own }, buyer) => {
    const below = (dependencies.get(buyerId) ?? []).flatMap(({ supplierId, share }) => {
      const at = place.get(supplierId);
      const exposure = at === undefined ? undefined : suppliers[at]?.exposure;
      return at === undefined || exposure === undefined ? [] : [{ at, share, exposure }];
    });
    const factors = below.map(belowFactor);
    const all = 1 - combined(factors);
    below.forEach(({ at, share }, index) => {
      const left = 1 - (factors[index] ?? 0);
      // A supplier on which everything depends and that stands at 100 leaves nothing to divide by.
      const others =
        left > 0 ? all / left : 1 - combined(factors.filter((_factor, other) => other !== index));
      edges.from.push(buyer);
      edges.to.push(at);
      edges.gain.push(((100 - own) * perTier * share * others) / 100);
    });
  });
  return edges;
}

function commonCurrency(suppliers: readonly PortfolioSupplier[]): string | null {
  const counts = new Map<string, number>();
  for (const { spend } of suppliers) {
    if (spend !== null && spend.amount > 0) counts.set(spend.currency, (counts.get(spend.currency) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([a, n], [b, m]) => m - n || byId(a, b));
  return most?.[0] ?? null;
}

/** The same suppliers as columns, in the order given. */
export function portfolioColumns(suppliers: readonly PortfolioSupplier[]): PortfolioColumns {
  const codes = [...new Set(suppliers.flatMap(({ spend }) => (spend === null ? [] : [spend.currency])))];
  return {
    own: Float64Array.from(suppliers, ({ own }) => own),
    exposures: Float64Array.from(suppliers, ({ exposure }) => exposure),
    direct: Uint8Array.from(suppliers, ({ direct }) => Number(direct)),
    amounts: Float64Array.from(suppliers, ({ spend }) => spend?.amount ?? NaN),
    currencies: Int16Array.from(suppliers, ({ spend }) => (spend ? codes.indexOf(spend.currency) : -1)),
    codes,
  };
}
