import { equalEarth, type PlanePoint } from './equal-earth';
import { worldShapes } from './world-shapes';

export type GridPoint = readonly [x: number, y: number];
export type GridRing = readonly GridPoint[];

/** The world on a grid whose origin is its upper left corner; y grows downwards. */
export interface GridWorld {
  readonly width: number;
  readonly height: number;
  /** Nothing is drawn beyond it. */
  readonly edge: GridRing;
  readonly countries: readonly { readonly code: string | null; readonly rings: readonly GridRing[] }[];
  /** @param longitude degrees east; @param latitude degrees north */
  place(longitude: number, latitude: number): GridPoint;
}

/** @param width of the world, in units of the grid */
export function worldOnGrid(width: number): GridWorld {
  const { edge, countries } = worldShapes();
  const north = Math.max(...edge.map(({ y }) => y));
  const south = Math.min(...edge.map(({ y }) => y));
  const scale = width / (2 * Math.max(...edge.map(({ x }) => x)));
  const onGrid = ({ x, y }: PlanePoint): GridPoint => [width / 2 + x * scale, (north - y) * scale];
  return {
    width,
    height: (north - south) * scale,
    edge: edge.map(onGrid),
    countries: countries.map(({ code, rings }) => ({ code, rings: rings.map((ring) => ring.map(onGrid)) })),
    place: (longitude, latitude) => onGrid(equalEarth(longitude, latitude)),
  };
}
