import { carriedInStages } from '../contributions/points-by-origin';
import type { ChainGraph } from '../kernel/chain-graph';
import { byId } from '../order';

/** The suppliers of the company as they count in its risk, by supplier number. */
export interface PortfolioColumns {
  /** R, 0..100. */
  readonly own: Float64Array;
  /** E, 0..100. */
  readonly exposures: Float64Array;
  /** 1: supplies the company itself, as far as anybody says. */
  readonly direct: Uint8Array;
  /** What the company spends with it, >= 0; NaN when unknown. */
  readonly amounts: Float64Array;
  /** Place in `codes` of the currency of the amount; -1 when unknown. */
  readonly currencies: Int16Array;
  /** ISO 4217. */
  readonly codes: readonly string[];
}

/** How the company's risk is summed up. */
export interface SpendShares {
  /** Share of the company's spend by supplier number; they add up to 1. 0 for suppliers without one. */
  readonly shares: Float64Array;
  /** Suppliers with a share. */
  readonly counted: number;
  /** The currency that the shares are of; null where nobody's spend is known and direct suppliers count equal. */
  readonly currency: string | null;
  /** Direct suppliers whose spend is unknown or in another currency: they count like the mean of the others. */
  readonly assumed: number;
}

/**
 * The share of the company's spend that each supplier stands for. Amounts in different currencies cannot be added without
 * a rate: the currency of most suppliers counts, and a direct supplier without an amount in it counts like the mean
 * of those with one. Suppliers further down have no share of their own; their risk reaches the company up the chain.
 */
export function spendShares(portfolio: Omit<PortfolioColumns, 'own' | 'exposures'>): SpendShares {
  const { direct, amounts, currencies, codes } = portfolio;
  const currency = commonCurrency(portfolio);
  const isKnown = (number: number) => currencies[number] === currency && (amounts[number] ?? NaN) > 0;
  let [known, total, assumed] = [0, 0, 0];
  for (let number = 0; number < amounts.length; number++) {
    if (isKnown(number)) {
      known++;
      total += amounts[number] ?? 0;
    } else if (direct[number] === 1) assumed++;
  }
  const mean = known === 0 ? 1 : total / known;
  for (let added = 0; added < assumed; added++) total += mean;
  const shares = new Float64Array(amounts.length);
  for (let number = 0; number < shares.length; number++) {
    if (isKnown(number)) shares[number] = (amounts[number] ?? 0) / total;
    else if (direct[number] === 1) shares[number] = mean / total;
  }
  return { shares, counted: known + assumed, currency: codes[currency] ?? null, assumed };
}

/** The company's spend-weighted risk: the exposure of its suppliers by their share of its spend, 0..100; 0 for none. */
export function spendWeightedRisk(
  { exposures }: Pick<PortfolioColumns, 'exposures'>,
  { shares }: SpendShares,
): number {
  return shares.reduce((sum, share, number) => sum + share * (exposures[number] ?? 0), 0);
}

/**
 * The pull of every supplier: by how many points the company's spend-weighted risk falls for each point that the
 * supplier's exposure falls, through its own share and up every path of the chain. Exact for a small fall; a little too
 * much for several at once, because what flows up from suppliers side by side overlaps.
 *
 * It is the derivative of section 5's exposure, passed down from buyers to suppliers:
 * pull_u = share_u + Σ_v pull_v·(100 − R_v)·a·w_uv/100·Π_{k≠u} (1 − w_kv·E_k/100).
 * It comes in stages: between two of them the caller can let others work.
 *
 * @param perTier a, 0..1
 * @returns by supplier number, each 0 or more
 */
export function* pullInStages(
  graph: ChainGraph,
  portfolio: Pick<PortfolioColumns, 'own' | 'exposures'>,
  { shares }: Pick<SpendShares, 'shares'>,
  perTier: number,
): Generator<undefined, Float64Array> {
  const gains = gainsOf(graph, portfolio, perTier);
  yield;
  return yield* carriedInStages(graph, shares, gains);
}

/** By link: how far a point of the supplier's exposure moves its buyer's, 0..a. */
function gainsOf(
  { size, offsets, suppliers, shares }: ChainGraph,
  { own, exposures }: Pick<PortfolioColumns, 'own' | 'exposures'>,
  perTier: number,
): Float64Array {
  const gains = new Float64Array(suppliers.length);
  const left = (link: number) => 1 - ((shares[link] ?? 0) * (exposures[suppliers[link] ?? 0] ?? 0)) / 100;
  for (let buyer = 0; buyer < size; buyer++) {
    const [from, to] = [offsets[buyer] ?? 0, offsets[buyer + 1] ?? 0];
    let [spared, certain] = [1, 0];
    for (let link = from; link < to; link++) {
      // A supplier on which everything depends and that stands at 100 leaves nothing to divide by.
      if (left(link) <= 0) certain++;
      else spared *= left(link);
    }
    const reach = (100 - (own[buyer] ?? 0)) * perTier;
    for (let link = from; link < to; link++) {
      const isCertain = left(link) <= 0;
      const others = certain > Number(isCertain) ? 0 : isCertain ? spared : spared / left(link);
      gains[link] = (reach * (shares[link] ?? 0) * others) / 100;
    }
  }
  return gains;
}

/** Place of the currency of most suppliers, the first by code of equals; -2 where no spend is known. */
function commonCurrency({
  amounts,
  currencies,
  codes,
}: Pick<PortfolioColumns, 'amounts' | 'currencies' | 'codes'>): number {
  const counts = new Int32Array(codes.length);
  amounts.forEach((amount, number) => {
    const code = currencies[number] ?? -1;
    if (code >= 0 && amount > 0) counts[code] = (counts[code] ?? 0) + 1;
  });
  const used = [...counts.keys()].filter((code) => (counts[code] ?? 0) > 0);
  used.sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || byId(codes[a] ?? '', codes[b] ?? ''));
  return used[0] ?? -2;
}
