/** A supplier that the company buys from directly. */
export interface DirectSupplier {
  readonly supplierId: string;
  /** What the company spends with it in a year, >= 0; null when nobody said. */
  readonly spend: number | null;
  /** ISO 4217; null when nobody said. */
  readonly currency: string | null;
}

/** What the weights of a portfolio follow. */
export type PortfolioBasis =
  | {
      readonly of: 'spend';
      readonly currency: string;
      /** Total of the known spend in that currency. */
      readonly amount: number;
      /** Suppliers whose spend is not known in this currency: each counts like the average of the others. */
      readonly averaged: number;
    }
  /** Spend is unknown for most of them, or in several currencies: all count equally. */
  | { readonly of: 'suppliers' };

export interface PortfolioWeights {
  readonly basis: PortfolioBasis;
  /** By supplier, in the order given; they add up to 1 (before rounding). Empty without a supplier. */
  readonly weights: readonly number[];
}

/**
 * How much each direct supplier weighs in the company's portfolio: by yearly spend where at least half of them have one
 * in the same currency, else equally. A supplier of unknown spend counts like the average of the known ones, as a site
 * of unknown headcount does: nothing drops out because nobody said what it costs.
 *
 * @throws RangeError for a negative or endless spend, naming the supplier
 */
export function portfolioWeights(direct: readonly DirectSupplier[]): PortfolioWeights {
  const { currency, count, amount } = mostUsed(direct);
  if (currency === null || count * 2 < direct.length) {
    return { basis: { of: 'suppliers' }, weights: direct.map(() => 1 / direct.length) };
  }
  const average = amount / count;
  const total = amount + average * (direct.length - count);
  return {
    basis: { of: 'spend', currency, amount, averaged: direct.length - count },
    weights: direct.map(
      (supplier) => (isKnown(supplier, currency) ? (supplier.spend ?? 0) : average) / total,
    ),
  };
}

interface CurrencyUse {
  readonly currency: string | null;
  readonly count: number;
  readonly amount: number;
}

function mostUsed(direct: readonly DirectSupplier[]): CurrencyUse {
  const uses = new Map<string, CurrencyUse>();
  for (const { supplierId, spend, currency } of direct) {
    if (spend === null || currency === null) continue;
    if (!(spend >= 0 && spend < Infinity)) {
      throw new RangeError(`supplier ${supplierId}: a spend cannot be negative or endless, got ${spend}`);
    }
    const { count, amount } = uses.get(currency) ?? { count: 0, amount: 0 };
    uses.set(currency, { currency, count: count + 1, amount: amount + spend });
  }
  const spent = [...uses.values()].filter(({ amount }) => amount > 0);
  spent.sort((a, b) => b.count - a.count || ((a.currency ?? '') < (b.currency ?? '') ? -1 : 1));
  return spent[0] ?? { currency: null, count: 0, amount: 0 };
}

function isKnown({ spend, currency }: DirectSupplier, wanted: string): boolean {
  return spend !== null && currency === wanted;
}
