import centroids from './data/country-centroids.json' with { type: 'json' };
import type { LocationPrecision } from './supplier-vocabulary';

/** Whether this is the ISO 3166-1 alpha-2 code of a country (or XK, Kosovo). */
export function isCountryCode(code: string): boolean {
  return Object.hasOwn(centroids, code);
}

/** All country codes, in order. */
export function countryCodes(): string[] {
  return Object.keys(centroids);
}

export interface Place {
  readonly latitude: number;
  readonly longitude: number;
}

/** Where something stands on the map, and how sure that is. */
export interface Location {
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly locationPrecision: LocationPrecision;
}

/** The middle of the country's largest landmass: where a site stands on the map until its place is known. */
export function countryCentroid(code: string): Place | null {
  const found = (centroids as Readonly<Record<string, readonly number[]>>)[code];
  const [latitude, longitude] = found ?? [];
  return latitude === undefined || longitude === undefined ? null : { latitude, longitude };
}

/** A site's own coordinates where they are known, else its country's middle, marked so. */
export function locateSite(site: {
  readonly country: string;
  readonly latitude?: number | null;
  readonly longitude?: number | null;
}): Location {
  const { latitude, longitude } = site;
  if (latitude != null && longitude != null) return { latitude, longitude, locationPrecision: 'site' };
  const centroid = countryCentroid(site.country);
  return {
    latitude: centroid?.latitude ?? null,
    longitude: centroid?.longitude ?? null,
    locationPrecision: 'country',
  };
}

const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

/**
 * Places around one point, so that sites of which only the country is known can be told apart on the map:
 * a sunflower's pattern, the first in the middle, 142 of them within about half a degree.
 */
export function spreadAround({ latitude, longitude }: Place, index: number): Place {
  const distance = 0.05 * Math.sqrt(index);
  return {
    latitude: Math.max(-90, Math.min(90, latitude + distance * Math.sin(index * GOLDEN_ANGLE))),
    longitude: longitude + distance * Math.cos(index * GOLDEN_ANGLE),
  };
}
