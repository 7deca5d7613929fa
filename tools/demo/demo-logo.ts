import { crc32, deflateSync } from 'node:zlib';

/** Heather, as the moor has it. */
export const DEMO_COLOUR = '#6B3A6E';

/** Red, green, blue, opacity, each 0..255. */
type Colour = readonly [number, number, number, number];
const HEATHER: Colour = [0x6b, 0x3a, 0x6e, 255];
const FAR_HILL: Colour = [0x8d, 0x5f, 0x8f, 255];
const NEAR_HILL: Colour = [0x4a, 0x24, 0x4d, 255];
const WREN: Colour = [0xfb, 0xf3, 0xe4, 255];
const NOTHING: Colour = [0, 0, 0, 0];

/** In pixels. */
const SIDE = 256;
/** Dots of a pixel, each way, whose colours are mixed: edges come out soft. */
const DOTS = 4;

type Point = readonly [x: number, y: number];

const inEllipse = ([x, y]: Point, [cx, cy]: Point, rx: number, ry: number) =>
  ((x - cx) / rx) ** 2 + ((y - cy) / ry) ** 2 <= 1;

/** @param corners of a convex shape, in the order of the clock */
const within = ([x, y]: Point, corners: readonly Point[]) =>
  corners.every(([ax, ay], at) => {
    const [bx, by] = corners[(at + 1) % corners.length] ?? [0, 0];
    return (bx - ax) * (y - ay) - (by - ay) * (x - ax) >= 0;
  });

/** A wren on the moor, its tail up. */
const isWren = (at: Point) =>
  inEllipse(at, [0.49, 0.47], 0.17, 0.115) || // body
  inEllipse(at, [0.62, 0.36], 0.085, 0.08) || // head
  within(at, [[0.68, 0.325], [0.79, 0.335], [0.68, 0.375]]) || // beak
  within(at, [[0.3, 0.19], [0.37, 0.2], [0.46, 0.44], [0.36, 0.46]]) || // tail
  within(at, [[0.46, 0.55], [0.48, 0.55], [0.49, 0.7], [0.47, 0.7]]) || // legs
  within(at, [[0.54, 0.55], [0.56, 0.55], [0.57, 0.7], [0.55, 0.7]]); // prettier-ignore

/** Of a dot, both ways from 0 to 1. */
function colourAt(at: Point): Colour {
  if (!inEllipse(at, [0.5, 0.5], 0.49, 0.49)) return NOTHING;
  if (inEllipse(at, [0.62, 0.345], 0.014, 0.014)) return HEATHER; // eye
  if (isWren(at)) return WREN;
  if (inEllipse(at, [0.3, 1.08], 0.75, 0.4)) return NEAR_HILL;
  return inEllipse(at, [0.85, 1.0], 0.6, 0.42) ? FAR_HILL : HEATHER;
}

function pixelAt(column: number, row: number): number[] {
  const sum = [0, 0, 0, 0];
  for (let dot = 0; dot < DOTS * DOTS; dot++) {
    const x = (column + ((dot % DOTS) + 0.5) / DOTS) / SIDE;
    const y = (row + (Math.floor(dot / DOTS) + 0.5) / DOTS) / SIDE;
    const [red, green, blue, opacity] = colourAt([x, y]);
    // What cannot be seen lends no colour.
    [red, green, blue].forEach((part, at) => (sum[at] = (sum[at] ?? 0) + part * opacity));
    sum[3] = (sum[3] ?? 0) + opacity;
  }
  const opacity = sum[3] ?? 0;
  const colours = sum.slice(0, 3).map((part) => (opacity === 0 ? 0 : Math.round(part / opacity)));
  return [...colours, Math.round(opacity / DOTS ** 2)];
}

function chunk(type: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** The logo of the demo company: a PNG, drawn here, so that nobody's rights are in it. */
export function demoLogo(): Buffer {
  const rows = Array.from({ length: SIDE }, (_, row) => [
    0, // a row as it is, unfiltered
    ...Array.from({ length: SIDE }, (_, column) => pixelAt(column, row)).flat(),
  ]);
  const head = Buffer.alloc(13);
  head.writeUInt32BE(SIDE, 0);
  head.writeUInt32BE(SIDE, 4);
  head.set([8, 6], 8); // eight bits each of red, green, blue and opacity
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.from(rows.flat()))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
