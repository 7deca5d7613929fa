import { SMALL_PLACES } from './country-places';
import { Canvas } from '../canvas';
import { LAND, SEA, shadeMap, type CountryValue } from './shaded-countries';
import { worldOnGrid, type GridRing, type GridWorld } from './world-on-grid';

const WIDTH = 1600;
const BORDER = 1.1;
const DOT_RADIUS = 7;
const CORNERS_OF_A_DOT = 24;

/** A picture with its size in pixels. */
export interface Picture {
  readonly png: Buffer;
  readonly width: number;
  readonly height: number;
}

/** The same map as dots, for programs that draw no SVG. The same values give the same bytes. */
export function worldMapPng(values: readonly CountryValue[]): Picture {
  const { world, canvas: blank } = (blankMap ??= drawBlankMap());
  const { shades } = shadeMap(values);
  const canvas = blank.copy();
  for (const { code, rings } of world.countries) {
    const shade = code && shades.get(code);
    if (shade) drawCountry(canvas, rings, shade);
  }
  for (const [code, [longitude, latitude]] of Object.entries(SMALL_PLACES)) {
    const shade = shades.get(code);
    if (!shade) continue;
    const [x, y] = world.place(longitude, latitude);
    canvas.fill([circle(x, y, DOT_RADIUS + BORDER)], '#FFFFFF');
    canvas.fill([circle(x, y, DOT_RADIUS)], shade);
  }
  return { png: canvas.png(), width: canvas.width, height: canvas.height };
}

/** The world without shades: drawn once, and copied for each map. */
let blankMap: { readonly world: GridWorld; readonly canvas: Canvas } | undefined;

function drawBlankMap() {
  const world = worldOnGrid(WIDTH);
  const canvas = new Canvas(WIDTH, Math.round(world.height));
  canvas.clip(world.edge);
  canvas.fill([world.edge], SEA);
  for (const { rings } of world.countries) drawCountry(canvas, rings, LAND);
  return { world, canvas };
}

function drawCountry(canvas: Canvas, rings: readonly GridRing[], colour: string): void {
  canvas.fill(rings, colour);
  for (const ring of rings) canvas.line(ring, BORDER, '#FFFFFF');
}

function circle(x: number, y: number, radius: number) {
  return Array.from({ length: CORNERS_OF_A_DOT }, (_, index) => {
    const angle = (2 * Math.PI * index) / CORNERS_OF_A_DOT;
    return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)] as const;
  });
}
