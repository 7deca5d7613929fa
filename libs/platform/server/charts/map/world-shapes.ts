import { createRequire } from 'node:module';
import fs from 'node:fs';
import type { FeatureCollection, Position } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { CODE_OF_SHAPE } from './country-places';
import { equalEarth, PlanePoint } from './equal-earth';

type Ring = readonly PlanePoint[];

/** Outlines of a country; null for one without a code of its own. */
export interface CountryShape {
  readonly code: string | null;
  readonly rings: readonly Ring[];
}

export interface WorldShapes {
  readonly countries: readonly CountryShape[];
  /** Edge of the world, which nothing is drawn beyond. */
  readonly edge: Ring;
}

const ANTARCTICA = '010';
/** Degrees north of what is drawn: without Antarctica. */
const [SOUTH, NORTH] = [-57, 84];

let read: WorldShapes | undefined;

/** The world at 1:110 million, on a plane; read once. */
export function worldShapes(): WorldShapes {
  if (read) return read;
  const file = createRequire(import.meta.url).resolve('world-atlas/countries-110m.json');
  const topology = JSON.parse(fs.readFileSync(file, 'utf8')) as Topology<{ countries: GeometryCollection }>;
  const { features } = feature(topology, topology.objects.countries) as FeatureCollection;
  const countries = features
    .filter(({ id }) => id !== ANTARCTICA)
    .map(({ id, geometry }) => {
      const polygons =
        geometry.type === 'Polygon'
          ? [geometry.coordinates]
          : geometry.type === 'MultiPolygon'
            ? geometry.coordinates
            : [];
      return { code: CODE_OF_SHAPE.get(String(id)) ?? null, rings: polygons.flat().flatMap(ringsOnPlane) };
    });
  return (read = { countries, edge: edgeOfTheWorld() });
}

/**
 * A ring that crosses the 180th meridian goes on beyond it, and is drawn again a turn further: what lies beyond the edge is
 * cut off from both.
 */
function ringsOnPlane(ring: readonly Position[]): Ring[] {
  let turn = 0;
  let before: number | undefined;
  const unbroken = ring.map(([longitude = 0, latitude = 0]) => {
    if (before !== undefined && longitude - before > 180) turn -= 360;
    if (before !== undefined && longitude - before < -180) turn += 360;
    before = longitude;
    return [longitude + turn, latitude] as const;
  });
  const east = unbroken.some(([longitude]) => longitude > 180);
  const west = unbroken.some(([longitude]) => longitude < -180);
  const turns = [0, ...(east ? [-360] : []), ...(west ? [360] : [])];
  return turns.map((by) => unbroken.map(([longitude, latitude]) => equalEarth(longitude + by, latitude)));
}

function edgeOfTheWorld(): Ring {
  const latitudes = Array.from({ length: NORTH - SOUTH + 1 }, (_, index) => SOUTH + index);
  const at = (longitude: number) => (latitude: number) => equalEarth(longitude, latitude);
  return [...latitudes.map(at(180)), ...latitudes.reverse().map(at(-180))];
}
