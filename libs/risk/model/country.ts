import { COUNTRY_INDICES, onCommonScale } from './country-index';
import type { CountryIndex, CountryValues, IndexValue } from './country-index';
import type { Weights } from './weights';

/** Under this coverage a country's own figures say too little, and its sub-region's median stands in. */
export const LEAST_COVERAGE = 0.5;

/** One index of a country risk. */
export interface CountryPart {
  readonly index: CountryIndex;
  /** As published. */
  readonly value: IndexValue;
  /** 0 (best) to 100 (worst). */
  readonly scaled: number;
  /** Share of this index in the country risk; the shares of all parts add up to 1 (before rounding). */
  readonly share: number;
}

/** Country risk C from a country's own index values. */
export interface CountryRisk {
  /** C, 0..100; null when the country has none of the loaded indices. */
  readonly value: number | null;
  /** Weight of the indices it has, of the weight loaded: 0..1. */
  readonly coverage: number;
  readonly parts: readonly CountryPart[];
}

/**
 * Country risk C: the weighted mean of the indices a country has, on the common scale.
 * Indices that are not loaded drop out and the weights are renormalised; so do those the country has no value
 * of, which lowers the coverage.
 *
 * @param values the country's index values; one that is not loaded is ignored
 * @param loaded the indices of which an edition is loaded
 * @throws RangeError for a value that its index cannot have
 * @see scoring-method.md section 1
 */
export function countryRisk(
  values: CountryValues,
  loaded: readonly CountryIndex[],
  weights: Weights,
): CountryRisk {
  // An index that came with a later version has no weight in an earlier one, and no step of its explanation.
  const used = COUNTRY_INDICES.filter((index) => loaded.includes(index) && weights.country[index] > 0);
  const present = used.flatMap((index) => {
    const value = values[index];
    return value === undefined ? [] : [{ index, value }];
  });
  const weightOf = (indices: readonly { index: CountryIndex }[]) =>
    indices.reduce((sum, { index }) => sum + weights.country[index], 0);
  const total = weightOf(present);
  if (total === 0) return { value: null, coverage: 0, parts: [] };
  const parts = present.map(({ index, value }) => ({
    index,
    value,
    scaled: onCommonScale(index, value),
    share: weights.country[index] / total,
  }));
  const sum = parts.reduce((points, { index, scaled }) => points + weights.country[index] * scaled, 0);
  return { value: sum / total, coverage: total / weightOf(used.map((index) => ({ index }))), parts };
}

/** What stands in for the figures of a country that has too few. */
export interface CountryStandIn {
  /** The UN sub-region, or what wider area had to do: see `standInFor`. */
  readonly area: string;
  /** Median of C in the area, 0..100. */
  readonly median: number;
  /** How many countries it is the median of, >= 1. */
  readonly countries: number;
}

/** A country with its own risk and where it lies. */
export interface PlacedCountry {
  readonly iso2: string;
  readonly subRegion: string | null;
  readonly region: string | null;
  readonly risk: CountryRisk;
}

/**
 * The median of a country's UN sub-region. A sub-region without one country of sufficient coverage has no
 * median: then its region's is taken, then the world's (`World`).
 *
 * @param place where the country lies; nulls for a country that nobody named
 * @param others all countries; those under the least coverage do not count
 * @throws RangeError when no country at all has sufficient coverage: no indices are loaded
 * @see scoring-method.md section 1
 */
export function standInFor(
  place: { readonly subRegion: string | null; readonly region: string | null },
  others: readonly PlacedCountry[],
): CountryStandIn {
  const areas = [
    { area: place.subRegion, lies: (other: PlacedCountry) => other.subRegion === place.subRegion },
    { area: place.region, lies: (other: PlacedCountry) => other.region === place.region },
    { area: 'World', lies: () => true },
  ];
  for (const { area, lies } of areas) {
    const risks = others.flatMap((other) =>
      lies(other) && hasOwnRisk(other.risk) ? [other.risk.value] : [],
    );
    if (area !== null && risks.length > 0) return { area, median: median(risks), countries: risks.length };
  }
  throw new RangeError('no country has the indices that a country risk needs');
}

/** Whether a country's own figures suffice, so that no stand-in is needed. */
export function hasOwnRisk(risk: CountryRisk): risk is CountryRisk & { readonly value: number } {
  return risk.value !== null && risk.coverage >= LEAST_COVERAGE;
}

/**
 * The middle value; for an even number of values the mean of the two in the middle.
 * @throws RangeError for no values
 */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const upper = sorted[sorted.length >> 1];
  const lower = sorted[(sorted.length - 1) >> 1];
  if (upper === undefined || lower === undefined) throw new RangeError('no values have no median');
  return (lower + upper) / 2;
}
