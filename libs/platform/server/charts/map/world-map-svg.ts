import { xmlText } from '../../xml/xml-text';
import { SMALL_PLACES } from './country-places';
import { LAND, SEA, SHADES, shadeMap, type CountryValue } from './shaded-countries';
import { worldOnGrid, type GridRing } from './world-on-grid';

/** What a map shows. */
export interface MapFacts {
  /** Of this map among those of a page: letters, digits and hyphens. */
  readonly id: string;
  readonly title: string;
  /** The picture in words. */
  readonly description: string;
  readonly values: readonly CountryValue[];
}

/** Fine enough that whole numbers draw smooth coasts. */
const WIDTH = 2000;
const DOT_RADIUS = 9;

interface DrawnWorld {
  readonly height: number;
  readonly edge: string;
  readonly countries: readonly { readonly code: string | null; readonly path: string }[];
  place(longitude: number, latitude: number): readonly [number, number];
}

let drawn: DrawnWorld | undefined;

/**
 * The world with countries shaded by their values, as SVG with a title and a description. Colours stand in attributes
 * and the parts have classes (`sea`, `land`, `s0` to `s3`), so that a style can give them others in the dark.
 */
export function worldMapSvg({ id, title, description, values }: MapFacts): string {
  const world = (drawn ??= drawWorld());
  const { shades } = shadeMap(values);
  const classOf = new Map<string, string>(SHADES.map((shade, step) => [shade, `s${step}`]));
  const look = (shade: string) => `class="${classOf.get(shade) ?? 'land'}" fill="${shade}"`;
  const plain = world.countries.filter(({ code }) => !code || !shades.has(code));
  const shaded = world.countries.flatMap(({ code, path }) => {
    const shade = code && shades.get(code);
    return shade ? [`<path ${look(shade)} d="${path}"/>`] : [];
  });
  const dots = Object.entries(SMALL_PLACES).flatMap(([code, [longitude, latitude]]) => {
    const shade = shades.get(code);
    if (!shade) return [];
    const [x, y] = world.place(longitude, latitude).map(Math.round);
    return [`<circle ${look(shade)} cx="${x}" cy="${y}" r="${DOT_RADIUS}"/>`];
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" class="map" viewBox="0 0 ${WIDTH} ${world.height}" role="img" aria-labelledby="${id}-title ${id}-desc">`,
    `<title id="${id}-title">${xmlText(title)}</title><desc id="${id}-desc">${xmlText(description)}</desc>`,
    `<clipPath id="${id}-edge"><path d="${world.edge}"/></clipPath>`,
    `<g clip-path="url(#${id}-edge)" stroke="#FFFFFF" stroke-width="1.5" stroke-linejoin="round" fill-rule="evenodd">`,
    `<path class="sea" fill="${SEA}" stroke="none" d="${world.edge}"/>`,
    `<path class="land" fill="${LAND}" d="${plain.map(({ path }) => path).join('')}"/>`,
    ...shaded,
    ...dots,
    '</g></svg>',
  ].join('');
}

function drawWorld(): DrawnWorld {
  const world = worldOnGrid(WIDTH);
  return {
    height: Math.round(world.height),
    edge: pathOf(world.edge),
    countries: world.countries.map(({ code, rings }) => ({ code, path: rings.map(pathOf).join('') })),
    place: world.place,
  };
}

/** From point to point, in whole numbers: half as long as with the places themselves. */
function pathOf(ring: GridRing): string {
  let [atX, atY] = [0, 0];
  let path = '';
  for (const [x, y] of ring.map((point) => point.map(Math.round))) {
    if (x === undefined || y === undefined) continue;
    const by = `${x - atX} ${y - atY}`;
    if (path === '') path = `M${by}l`;
    else if (by !== '0 0') path += path.endsWith('l') || by.startsWith('-') ? by : ` ${by}`;
    [atX, atY] = [x, y];
  }
  return path.endsWith('l') ? '' : `${path}z`;
}
