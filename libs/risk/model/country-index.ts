/** The indices that the country part can draw on, in the order of the method's table. */
export const COUNTRY_INDICES = [
  'tip',
  'wgi-rule-of-law',
  'wgi-voice',
  'wgi-stability',
  'wgi-corruption',
  'hdi',
  'ilo',
  'cpi',
  'gsi-vulnerability',
  'ituc',
  'gsi-prevalence',
  'gsi-response',
] as const;
export type CountryIndex = (typeof COUNTRY_INDICES)[number];

/** An index value as its publisher gives it: a number, or the name of a tier or rating. */
export type IndexValue = number | string;

/** What is known of one country, by index; an index without a value has no key. */
export type CountryValues = Readonly<Partial<Record<CountryIndex, IndexValue>>>;

const TIP_TIERS: Readonly<Record<string, number>> = { '1': 10, '2': 40, '2WL': 70, '3': 100, special: 90 };
const ITUC_RATINGS: Readonly<Record<string, number>> = {
  '1': 5,
  '2': 25,
  '3': 45,
  '4': 65,
  '5': 90,
  '5+': 100,
};

const SCALES: Readonly<Record<CountryIndex, (value: IndexValue) => number>> = {
  tip: (tier) => named(tier, TIP_TIERS),
  'wgi-rule-of-law': governance,
  'wgi-voice': governance,
  'wgi-stability': governance,
  'wgi-corruption': governance,
  hdi: (x) => 100 * Math.min(1, (1 - within(x, 0, 1)) / 0.62),
  ilo: (shareNotInForce) => 100 * within(shareNotInForce, 0, 1),
  cpi: (s) => 100 - within(s, 0, 100),
  'gsi-vulnerability': (v) => within(v, 0, 100),
  ituc: (rating) => named(rating, ITUC_RATINGS),
  'gsi-prevalence': (p) => 100 * Math.min(1, Math.log1p(within(p, 0, 1000)) / Math.log(51)),
  // A few published totals are below 0, because bad practice counts negative: they mean the worst response.
  'gsi-response': (r) => Math.min(100, Math.max(0, 100 - within(r, -100, 100))),
};

/**
 * How an index value x comes onto the common scale, as one writes it down; null where each rating has its own points.
 * @see scoring-method.md section 1
 */
export const SCALE_FORMULAS: Readonly<Record<CountryIndex, string | null>> = {
  tip: null,
  'wgi-rule-of-law': '100 · (2.5 − x) / 5',
  'wgi-voice': '100 · (2.5 − x) / 5',
  'wgi-stability': '100 · (2.5 − x) / 5',
  'wgi-corruption': '100 · (2.5 − x) / 5',
  hdi: '100 · (1 − x) / 0.62',
  ilo: '100 · x',
  cpi: '100 − x',
  'gsi-vulnerability': 'x',
  ituc: null,
  'gsi-prevalence': '100 · ln(1 + x) / ln(51)',
  'gsi-response': '100 − x',
};

/** The ratings of an index that has ratings, best first. */
export const INDEX_RATINGS: Readonly<Partial<Record<CountryIndex, readonly string[]>>> = {
  tip: Object.keys(TIP_TIERS).sort((a, b) => (TIP_TIERS[a] ?? 0) - (TIP_TIERS[b] ?? 0)),
  ituc: Object.keys(ITUC_RATINGS).sort((a, b) => (ITUC_RATINGS[a] ?? 0) - (ITUC_RATINGS[b] ?? 0)),
};

/**
 * An index value on the common scale: 0 (best) to 100 (worst).
 *
 * @param value as published: TIP tier `1`, `2`, `2WL`, `3`, `special`; ITUC rating `1` to `5+`; WGI estimate
 *   (clipped to -2.5..2.5: a few countries lie just outside); HDI 0..1; `ilo` the share (0..1) of C029, P029,
 *   C105 and C182 not in force; CPI 0..100; GSI vulnerability 0..100, prevalence per 1,000, response up to 100
 * @throws RangeError for a value that the index cannot have
 * @see scoring-method.md section 1
 */
export function onCommonScale(index: CountryIndex, value: IndexValue): number {
  return SCALES[index](value);
}

function governance(estimate: IndexValue): number {
  return (100 * (2.5 - Math.min(2.5, Math.max(-2.5, within(estimate, -5, 5))))) / 5;
}

function named(value: IndexValue, points: Readonly<Record<string, number>>): number {
  const found = points[String(value)];
  if (found === undefined) throw new RangeError(`${value} is none of ${Object.keys(points).join(', ')}`);
  return found;
}

function within(value: IndexValue, from: number, to: number): number {
  if (typeof value !== 'number' || !(value >= from && value <= to)) {
    throw new RangeError(`must be a number in ${from}..${to}, got ${value}`);
  }
  return value;
}
