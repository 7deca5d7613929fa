/** What the company spent with a supplier in one calendar year. */
export interface SpendInput {
  /** Calendar year, 1990 to 2100. */
  readonly year: number;
  /** ISO 4217. */
  readonly currency: string;
  /** >= 0. */
  readonly amount: number;
}

/** The spend that lists, scores and statements use. */
export interface HeadlineSpend {
  readonly spendAmount: number | null;
  readonly spendCurrency: string | null;
  /** Null: the year was not said. */
  readonly spendYear: number | null;
}

/** What a person typed as annual spend, beside the years. */
export interface TypedSpend {
  readonly spendAmount?: number | null;
  readonly spendCurrency?: string | null;
  readonly spendYear?: number | null;
}

const NONE: HeadlineSpend = { spendAmount: null, spendCurrency: null, spendYear: null };

/** The typed amount as a row of its year; null where amount, currency or year is missing. */
export function typedSpendRow({ spendAmount, spendCurrency, spendYear }: TypedSpend): SpendInput | null {
  return spendAmount != null && spendCurrency && spendYear != null
    ? { year: spendYear, currency: spendCurrency, amount: spendAmount }
    : null;
}

/**
 * The headline: an amount typed without a year counts as today's; else the newest year. Several currencies of one
 * year are not added up: the largest number stands for it, ties by currency code.
 */
export function headlineSpend(years: readonly SpendInput[], typed: TypedSpend = {}): HeadlineSpend {
  const { spendAmount, spendCurrency, spendYear } = typed;
  if (spendAmount != null && spendCurrency && spendYear == null) {
    return { spendAmount, spendCurrency, spendYear: null };
  }
  const own = typedSpendRow(typed);
  const [newest] = withSpend(years, own).sort(
    (a, b) => b.year - a.year || b.amount - a.amount || (a.currency < b.currency ? -1 : 1),
  );
  return newest
    ? { spendAmount: newest.amount, spendCurrency: newest.currency, spendYear: newest.year }
    : NONE;
}

/**
 * The headline of a supplier on file once years were added or corrected. An amount without a year counts as today's
 * and stays; one with a year counts among the years, unless they tell that year and currency themselves.
 */
export function renewedHeadline(years: readonly SpendInput[], before: TypedSpend): HeadlineSpend {
  const own = typedSpendRow(before);
  const told = own && years.some(({ year, currency }) => year === own.year && currency === own.currency);
  return headlineSpend(years, told ? {} : before);
}

/** The years with one more row, which replaces that of the same year and currency. */
export function withSpend(years: readonly SpendInput[], row: SpendInput | null): SpendInput[] {
  if (!row) return [...years];
  return [...years.filter(({ year, currency }) => year !== row.year || currency !== row.currency), row];
}
