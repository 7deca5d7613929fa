import { baseRisk, hotSpot } from '../inherent';
import type { RiskReference } from '../risk-reference';
import type { Weights } from '../weights';

/** What the method says of a kind of work in a country, before anything is known of a site. */
export interface PlaceRisk {
  readonly country: string;
  /** ISIC division, or section. */
  readonly sector: string;
  /** P, 0..1; null where the data has no row, and the method takes 1. */
  readonly presence: number | null;
  /** B, 0..100. */
  readonly base: number;
  /** H, 0..100: where to look first, never a site's score. */
  readonly hotSpot: number;
}

/**
 * B and H of a country and a sector.
 * @throws RangeError when no country indices are loaded
 * @see scoring-method.md section 2
 */
export function placeRisk(
  country: string,
  sector: string,
  reference: RiskReference,
  weights: Weights,
): PlaceRisk {
  const base = baseRisk(reference.countryScore(country), reference.sector(sector).score, weights);
  const presence = reference.knownPresence(country, sector);
  return { country, sector, presence, base, hotSpot: hotSpot(base, presence ?? 1, weights) };
}
