import { ByteReader } from './byte-reader';
import { placesOfParts } from './true-type';
import { viewOf } from './sfnt';

interface Point {
  readonly dx: number;
  readonly dy: number;
  readonly onCurve: boolean;
}

/** What a packed table of glyphs holds, kind by kind. */
interface Streams {
  readonly contours: ByteReader;
  readonly points: ByteReader;
  readonly flags: ByteReader;
  readonly glyphs: ByteReader;
  readonly parts: ByteReader;
  readonly hasBox: Uint8Array;
  readonly boxes: ByteReader;
}

const ON_CURVE = 0x01;

const signed = (flag: number, value: number) => (flag & 1 ? value : -value);

/** One step along an outline. @see WOFF2, 5.2 triplet encoding */
function readPoint(flags: ByteReader, data: ByteReader): Point {
  const byte = flags.uint8();
  const onCurve = byte < 128;
  const flag = byte & 0x7f;
  if (flag < 10) return { dx: 0, dy: signed(flag, ((flag & 14) << 7) + data.uint8()), onCurve };
  if (flag < 20) return { dx: signed(flag, (((flag - 10) & 14) << 7) + data.uint8()), dy: 0, onCurve };
  if (flag < 84) {
    const [start, byte1] = [flag - 20, data.uint8()];
    const dx = signed(flag, 1 + (start & 0x30) + (byte1 >> 4));
    return { dx, dy: signed(flag >> 1, 1 + ((start & 0x0c) << 2) + (byte1 & 0x0f)), onCurve };
  }
  if (flag < 120) {
    const start = flag - 84;
    const dx = signed(flag, 1 + (Math.floor(start / 12) << 8) + data.uint8());
    return { dx, dy: signed(flag >> 1, 1 + (((start % 12) >> 2) << 8) + data.uint8()), onCurve };
  }
  if (flag < 124) {
    const [byte1, byte2, byte3] = [data.uint8(), data.uint8(), data.uint8()];
    const dx = signed(flag, (byte1 << 4) + (byte2 >> 4));
    return { dx, dy: signed(flag >> 1, ((byte2 & 0x0f) << 8) + byte3), onCurve };
  }
  const [dx, dy] = [data.uint16(), data.uint16()];
  return { dx: signed(flag, dx), dy: signed(flag >> 1, dy), onCurve };
}

/** Edges of the outline: every point counts, those off the curve too. */
function boxOf(points: readonly Point[]): number[] {
  let [x, y] = [0, 0];
  const [xs, ys] = [[] as number[], [] as number[]];
  for (const { dx, dy } of points) {
    xs.push((x += dx));
    ys.push((y += dy));
  }
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

/** With every step in two words: what is embedded later is packed again. */
function simpleGlyph(ends: readonly number[], points: readonly Point[], box: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(10 + 2 * ends.length + 2 + 5 * points.length);
  const view = viewOf(bytes);
  [ends.length, ...box, ...ends, 0].forEach((value, index) => view.setInt16(2 * index, value));
  let at = 12 + 2 * ends.length;
  for (const { onCurve } of points) bytes[at++] = onCurve ? ON_CURVE : 0;
  for (const { dx } of points) {
    view.setInt16(at, dx);
    at += 2;
  }
  for (const { dy } of points) {
    view.setInt16(at, dy);
    at += 2;
  }
  return bytes;
}

function readBox(streams: Streams, id: number): number[] | null {
  const isTold = ((streams.hasBox[id >> 3] ?? 0) & (0x80 >> (id & 7))) !== 0;
  return isTold ? Array.from({ length: 4 }, () => streams.boxes.int16()) : null;
}

function readSimple(streams: Streams, id: number, contours: number): Uint8Array {
  const counts = Array.from({ length: contours }, () => streams.points.short());
  let end = -1;
  const ends = counts.map((count) => (end += count));
  const points = Array.from({ length: end + 1 }, () => readPoint(streams.flags, streams.glyphs));
  streams.glyphs.short(); // length of the instructions, which are left behind
  return simpleGlyph(ends, points, readBox(streams, id) ?? boxOf(points));
}

const HAS_INSTRUCTIONS = 0x0100;

function readCompound(streams: Streams, id: number): Uint8Array {
  const { starts, end } = placesOfParts(streams.parts.rest(), 0);
  const parts = streams.parts.bytes(end).slice();
  const view = viewOf(parts);
  if (starts.some((at) => view.getUint16(at) & HAS_INSTRUCTIONS)) streams.glyphs.short();
  for (const at of starts) view.setUint16(at, view.getUint16(at) & ~HAS_INSTRUCTIONS);
  const bytes = new Uint8Array(10 + parts.length);
  [-1, ...(readBox(streams, id) ?? [])].forEach((value, index) => viewOf(bytes).setInt16(2 * index, value));
  bytes.set(parts, 10);
  return bytes;
}

/**
 * The tables glyf and loca (with long offsets) out of the packed one.
 * @see WOFF2, 5.1 transformed glyf table format
 */
export function restoreGlyphs(packed: Uint8Array): { glyf: Uint8Array; loca: Uint8Array } {
  const reader = new ByteReader(packed, 4);
  const count = reader.uint16();
  reader.uint16(); // how long the offsets were
  const [contours, points, flags, glyphs, parts, boxes] = Array.from({ length: 7 }, () => reader.uint32())
    .slice(0, 6)
    .map((length) => reader.bytes(length)) as [Uint8Array, Uint8Array, Uint8Array, Uint8Array, Uint8Array, Uint8Array]; // prettier-ignore
  const bitmapBytes = 4 * Math.ceil(count / 32);
  const streams: Streams = {
    contours: new ByteReader(contours),
    points: new ByteReader(points),
    flags: new ByteReader(flags),
    glyphs: new ByteReader(glyphs),
    parts: new ByteReader(parts),
    hasBox: boxes.subarray(0, bitmapBytes),
    boxes: new ByteReader(boxes, bitmapBytes),
  };
  const restored = Array.from({ length: count }, (_, id) => {
    const outline = streams.contours.int16();
    if (outline === 0) return new Uint8Array();
    return outline > 0 ? readSimple(streams, id, outline) : readCompound(streams, id);
  });
  return joinGlyphs(restored);
}

/** Glyphs one after another, each at an even place, and where they begin. */
export function joinGlyphs(glyphs: readonly Uint8Array[]): { glyf: Uint8Array; loca: Uint8Array } {
  const padded = (length: number) => (length + 3) & ~3;
  const glyf = new Uint8Array(glyphs.reduce((sum, { length }) => sum + padded(length), 0));
  const loca = new Uint8Array(4 * (glyphs.length + 1));
  let offset = 0;
  glyphs.forEach((bytes, id) => {
    viewOf(loca).setUint32(4 * id, offset);
    glyf.set(bytes, offset);
    offset += padded(bytes.length);
  });
  viewOf(loca).setUint32(4 * glyphs.length, offset);
  return { glyf, loca };
}
