import { setImmediate } from 'node:timers/promises';
import { promisify } from 'node:util';
import { crc32, deflate, inflate } from 'node:zlib';
import { DamagedPicture, PictureTooLarge, sliceOf } from './damaged-picture';
import { ensureFilter, unfiltered, type Pass } from './png-rows';

const inflated = promisify<Buffer, { maxOutputLength: number }, Buffer>(inflate);
const deflated = promisify<Buffer, Buffer>(deflate);
const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex');
/** Samples of a pixel by colour type, and the depths that each may have. */
const KINDS: Readonly<Record<number, { readonly samples: number; readonly depths: readonly number[] }>> = {
  0: { samples: 1, depths: [1, 2, 4, 8, 16] },
  2: { samples: 3, depths: [8, 16] },
  3: { samples: 1, depths: [1, 2, 4, 8] },
  4: { samples: 2, depths: [8, 16] },
  6: { samples: 4, depths: [8, 16] },
};
const INDEXED = 3;
const ROWS_AT_ONCE = 64;
/** In pixels, of pictures that are written anew: it takes 16 bytes a pixel to do so. */
const MOST_SIDE_ANEW = 2000;
/** Where each pass of Adam7 starts and how far it steps: x, y, dx, dy. */
const ADAM7 = [
  [0, 0, 8, 8], [4, 0, 8, 8], [0, 4, 4, 8], [2, 0, 4, 4], [0, 2, 2, 4], [1, 0, 2, 2], [0, 1, 1, 2],
] as const; // prettier-ignore
const AT_ONCE = [[0, 0, 1, 1]] as const;

interface Png {
  readonly width: number;
  readonly height: number;
  readonly depth: number;
  readonly type: number;
  readonly interlaced: boolean;
  readonly palette: Buffer | null;
  readonly transparent: Buffer | null;
  readonly packed: Buffer;
}

/**
 * A still PNG that every program can draw: its pixels were unpacked to the last one, so that none can break later, and
 * kinds that some programs draw wrongly (fewer or more than 8 bits, interlaced, colours that count as transparent) are
 * written anew with 8 bits of red, green, blue and opacity. Unpacking stops at the size that the picture tells.
 * @param bytes of a picture whose size is known to be bearable
 * @throws DamagedPicture, PictureTooLarge
 * @see W3C, Portable Network Graphics (third edition)
 */
export async function plainPng(bytes: Buffer): Promise<Buffer> {
  const png = read(bytes);
  const bits = png.depth * samplesOf(png);
  const passes = passesOf(png).filter(({ width, height }) => width > 0 && height > 0);
  const size = passes.reduce(
    (sum, { width, height }) => sum + height * (1 + Math.ceil((width * bits) / 8)),
    0,
  );
  const plain = png.depth === 8 && !png.interlaced && !png.transparent;
  if (!plain && Math.max(png.width, png.height) > MOST_SIDE_ANEW)
    throw new PictureTooLarge(png, MOST_SIDE_ANEW);
  const raw = await inflated(png.packed, { maxOutputLength: size }).catch(() => null);
  if (raw?.length !== size) throw new DamagedPicture();
  if (plain) {
    for (let row = 0; row < size; row += size / png.height) ensureFilter(raw[row]);
    return still(bytes);
  }
  return written(png, await pixelsOf(png, raw, passes, bits));
}

/** Rows as they are written: no filter, then red, green, blue and opacity of each pixel. */
async function pixelsOf(png: Png, raw: Buffer, passes: readonly Pass[], bits: number): Promise<Buffer> {
  const pixels = Buffer.alloc(png.height * (1 + 4 * png.width));
  let [from, count] = [0, 0];
  for (const pass of passes) {
    const length = pass.height * (1 + Math.ceil((pass.width * bits) / 8));
    let y = pass.y;
    for (const row of unfiltered(raw.subarray(from, from + length), pass, bits)) {
      spread(png, row, { ...pass, y }, pixels);
      y += pass.dy;
      // Others are served meanwhile.
      if (++count % ROWS_AT_ONCE === 0) await setImmediate();
    }
    from += length;
  }
  return pixels;
}

function samplesOf({ type }: Png): number {
  return KINDS[type]?.samples ?? 0;
}

/** Each chunk with its type, to the end. */
function* chunksOf(bytes: Buffer): Generator<{ type: string; body: Buffer; whole: Buffer }> {
  if (!bytes.subarray(0, 8).equals(SIGNATURE)) throw new DamagedPicture();
  for (let at = 8; ;) {
    const head = sliceOf(bytes, at, at + 8);
    const end = at + 12 + head.readUInt32BE(0);
    const whole = sliceOf(bytes, at, end);
    const type = head.toString('latin1', 4);
    yield { type, body: whole.subarray(8, -4), whole };
    if (type === 'IEND') return;
    at = end;
  }
}

function read(bytes: Buffer): Png {
  const packed: Buffer[] = [];
  let head: Buffer | null = null;
  let palette: Buffer | null = null;
  let transparent: Buffer | null = null;
  for (const { type, body } of chunksOf(bytes)) {
    if (type === 'IHDR') head ??= body;
    if (type === 'PLTE') palette = body;
    if (type === 'tRNS') transparent = body;
    if (type === 'IDAT') packed.push(body);
  }
  if (head?.length !== 13) throw new DamagedPicture();
  const [width, height] = [head.readUInt32BE(0), head.readUInt32BE(4)];
  const [depth = 0, type = 0, compression = 0, filter = 0, interlace = 0] = head.subarray(8);
  const known = KINDS[type]?.depths.includes(depth) && compression === 0 && filter === 0 && interlace <= 1;
  if (!known || width === 0 || height === 0) throw new DamagedPicture();
  if (type === INDEXED && (!palette || palette.length % 3 !== 0 || palette.length > 768))
    throw new DamagedPicture();
  const least = type === 2 ? 6 : type === 0 ? 2 : 0;
  if (transparent && (type >= 4 || transparent.length < least)) throw new DamagedPicture();
  return { width, height, depth, type, interlaced: interlace === 1, palette, transparent, packed: Buffer.concat(packed) }; // prettier-ignore
}

function passesOf({ width, height, interlaced }: Png): Pass[] {
  return (interlaced ? ADAM7 : AT_ONCE).map(([x, y, dx, dy]) => ({
    ...{ x, y, dx, dy },
    width: Math.ceil(Math.max(0, width - x) / dx),
    height: Math.ceil(Math.max(0, height - y) / dy),
  }));
}

/** Puts the pixels of a row where they belong. */
function spread(png: Png, row: Buffer, { width, x, y, dx }: Pass, pixels: Buffer): void {
  const samples = samplesOf(png);
  const sample: number[] = [0, 0, 0, 0];
  const start = y * (1 + 4 * png.width) + 1;
  for (let column = 0; column < width; column++) {
    for (let nth = 0; nth < samples; nth++) sample[nth] = sampleAt(row, column * samples + nth, png.depth);
    colourInto(pixels, start + (x + column * dx) * 4, png, sample);
  }
}

/** One sample, 0 to 2^depth - 1. */
function sampleAt(row: Buffer, nth: number, depth: number): number {
  if (depth === 8) return row[nth] ?? 0;
  if (depth === 16) return ((row[2 * nth] ?? 0) << 8) | (row[2 * nth + 1] ?? 0);
  const bit = nth * depth;
  return ((row[bit >> 3] ?? 0) >> (8 - depth - (bit & 7))) & ((1 << depth) - 1);
}

function colourInto(
  pixels: Buffer,
  at: number,
  { type, depth, palette, transparent }: Png,
  own: number[],
): void {
  const [first = 0, second = 0, third = 0, fourth = 0] = own;
  const most = 2 ** depth - 1;
  const byte = (value: number) => (depth === 8 ? value : Math.round((value * 255) / most));
  if (type === INDEXED) {
    // A place beyond the palette's end is black to browsers.
    for (let nth = 0; nth < 3; nth++) pixels[at + nth] = palette?.[3 * first + nth] ?? 0;
    pixels[at + 3] = transparent?.[first] ?? 255;
    return;
  }
  const grey = type === 0 || type === 4;
  pixels[at] = byte(first);
  pixels[at + 1] = byte(grey ? first : second);
  pixels[at + 2] = byte(grey ? first : third);
  const opacity = type === 4 ? second : type === 6 ? fourth : most;
  const clear =
    transparent !== null &&
    [first, second, third]
      .slice(0, grey ? 1 : 3)
      .every((value, nth) => value === transparent.readUInt16BE(2 * nth));
  pixels[at + 3] = clear ? 0 : byte(opacity);
}

/** The picture that is shown where nothing moves. */
function still(bytes: Buffer): Buffer {
  const moving = new Set(['acTL', 'fcTL', 'fdAT']);
  const kept = [...chunksOf(bytes)].filter(({ type }) => !moving.has(type));
  return Buffer.concat([SIGNATURE, ...kept.map(({ whole }) => whole)]);
}

async function written({ width, height }: Png, pixels: Buffer): Promise<Buffer> {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 6, 0, 0, 0], 8);
  const end = chunk('IEND', Buffer.alloc(0));
  return Buffer.concat([SIGNATURE, chunk('IHDR', head), chunk('IDAT', await deflated(pixels)), end]);
}

function chunk(type: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), body]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(body.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}
