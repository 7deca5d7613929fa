import { bandLevel, type Band } from '../badge/band';

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

/** Worst first, then by name: the order of the list beside the map. */
export function byRisk(a: MapPoint, b: MapPoint): number {
  return bandLevel(b.band) - bandLevel(a.band) || a.name.localeCompare(b.name);
}

export type LocatedPoint = MapPoint & { readonly lat: number; readonly lon: number };

/** Points that have a place on earth. */
export function located(points: readonly MapPoint[]): LocatedPoint[] {
  return points.filter(
    (point): point is LocatedPoint =>
      point.lat !== null && point.lon !== null && Math.abs(point.lat) <= 90 && Math.abs(point.lon) <= 180,
  );
}

/** The points as GeoJSON; `level` (0 to 4) is what clusters take the highest of. */
export function asFeatures(points: readonly MapPoint[]): GeoJSON.FeatureCollection<GeoJSON.Point> {
  return {
    type: 'FeatureCollection',
    features: located(points).map(({ id, name, lat, lon, band }) => ({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [lon, lat] },
      properties: { id, name, level: bandLevel(band) },
    })),
  };
}

/** West, south, east, north around the points; null when there are none. */
export function boundsOf(points: readonly MapPoint[]): [number, number, number, number] | null {
  const places = located(points);
  if (places.length === 0) return null;
  const lons = places.map(({ lon }) => lon);
  const lats = places.map(({ lat }) => lat);
  return [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)];
}
