import { SMALL_PLACES } from './country-places';
import { Canvas } from '../canvas';
import { LAND, SEA, shadeMap, type CountryValue } from './shaded-countries';
import { worldOnGrid } from './world-on-grid';

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
  const world = worldOnGrid(WIDTH);
  const height = Math.round(world.height);
  const { shades } = shadeMap(values);
  const canvas = new Canvas(WIDTH, height);
  canvas.clip(world.edge);
  canvas.fill([world.edge], SEA);
  for (const { code, rings } of world.countries) {
    canvas.fill(rings, (code && shades.get(code)) || LAND);
    for (const ring of rings) canvas.line(ring, BORDER, '#FFFFFF');
  }
  for (const [code, [longitude, latitude]] of Object.entries(SMALL_PLACES)) {
    const shade = shades.get(code);
    if (!shade) continue;
    const [x, y] = world.place(longitude, latitude);
    canvas.fill([circle(x, y, DOT_RADIUS + BORDER)], '#FFFFFF');
    canvas.fill([circle(x, y, DOT_RADIUS)], shade);
  }
  return { png: canvas.png(), width: WIDTH, height };
}

function circle(x: number, y: number, radius: number) {
  return Array.from({ length: CORNERS_OF_A_DOT }, (_, index) => {
    const angle = (2 * Math.PI * index) / CORNERS_OF_A_DOT;
    return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)] as const;
  });
}
