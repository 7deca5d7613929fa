import { BANDS, bandLevel, type Band } from '../badge/band';

/** A place on the map: a site or a supplier. */
export interface MapPoint {
  readonly id: string;
  readonly name: string;
  /** Degrees; null when the place is not known that well: it then shows in the list only. */
  readonly lat: number | null;
  readonly lon: number | null;
  readonly band: Band;
  /** Second line: city and country, score. */
  readonly label?: string;
  /** Where the name leads. */
  readonly link?: string | readonly unknown[];
}

export type LocatedPoint = MapPoint & { readonly lat: number; readonly lon: number };

/** West, south, east, north in degrees; east is above 180 where the map goes on past the 180th meridian. */
export type Bounds = readonly [number, number, number, number];

/** Worst first, otherwise in the order given: five piles, because sorting 50,000 names takes a second. */
export function worstFirst(points: readonly MapPoint[]): MapPoint[] {
  const piles: MapPoint[][] = ['unknown', ...BANDS].map(() => []);
  for (const point of points) piles[bandLevel(point.band)]?.push(point);
  return piles.reverse().flat();
}

/** Points that have a place on earth. */
export function located(points: readonly MapPoint[]): LocatedPoint[] {
  return points.filter(
    (point): point is LocatedPoint =>
      point.lat !== null && point.lon !== null && Math.abs(point.lat) <= 90 && Math.abs(point.lon) <= 180,
  );
}

/** The points as GeoJSON: `row` finds them again, `level` (0 to 4) is what clusters take the highest of. */
export function asFeatures(points: readonly LocatedPoint[]): GeoJSON.FeatureCollection<GeoJSON.Point> {
  return {
    type: 'FeatureCollection',
    features: points.map(({ lat, lon, band }, row) => ({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [lon, lat] },
      properties: { row, level: bandLevel(band) },
    })),
  };
}

/** What is around the points; null when there are none. */
export function boundsOf(points: readonly LocatedPoint[]): Bounds | null {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { lat, lon } of points) {
    west = Math.min(west, lon);
    south = Math.min(south, lat);
    east = Math.max(east, lon);
    north = Math.max(north, lat);
  }
  return west <= east ? [west, south, east, north] : null;
}

/** Whether a point is inside, on any of the worlds side by side that a wide map shows. */
export function within({ lat, lon }: LocatedPoint, [west, south, east, north]: Bounds): boolean {
  if (lat < south || lat > north) return false;
  return east - west >= 360 || [lon - 360, lon, lon + 360].some((place) => place >= west && place <= east);
}
