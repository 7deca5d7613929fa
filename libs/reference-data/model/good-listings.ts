import type { HsRiskGood } from './lists';

/** A list of goods made with forced or child labour that names a good. */
export interface GoodListing {
  readonly programme: HsRiskGood['programme'];
  /** As the list calls it. */
  readonly good: string;
  /** ISO 3166-1 alpha-2 codes of the countries listed for forced labour. */
  readonly forcedLabourCountries: readonly string[];
  readonly childLabourCountries: readonly string[];
}

/**
 * What lists say of an HS code: of itself, of what it lies in (`62` of 6205) and of what lies below it (610910 of
 * 6109). A prompt to look, not a finding: a code holds more than the listed good.
 *
 * @param hs 4 or 6 digits; a chapter holds too much to say anything of it
 * @returns one for each list and good, in the order of the rows
 */
export function goodListings(hs: string, coded: readonly HsRiskGood[]): GoodListing[] {
  if (hs.length < 4) return [];
  const found = new Map<string, GoodListing>();
  for (const { programme, good, hsCode, forcedLabourCountries, childLabourCountries } of coded) {
    if (!hs.startsWith(hsCode) && !hsCode.startsWith(hs)) continue;
    const key = `${programme} ${good}`;
    if (!found.has(key)) found.set(key, { programme, good, forcedLabourCountries, childLabourCountries });
  }
  return [...found.values()];
}
