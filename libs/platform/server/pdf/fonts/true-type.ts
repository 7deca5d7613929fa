import { FontTables, readTables, viewOf } from './sfnt';

export interface Box {
  readonly minX: number;
  readonly minY: number;
  readonly maxX: number;
  readonly maxY: number;
}

const EMPTY: Box = { minX: 0, minY: 0, maxX: 0, maxY: 0 };
const GLYPH_HEADER_BYTES = 10;

/** Flags of a part of a compound glyph. */
const ARGUMENTS_ARE_WORDS = 0x0001;
const HAS_SCALE = 0x0008;
const MORE_PARTS = 0x0020;
const HAS_TWO_SCALES = 0x0040;
const HAS_MATRIX = 0x0080;
const HAS_INSTRUCTIONS = 0x0100;

/** Where the parts of a compound glyph stand in its bytes, and where the last of them ends. */
export interface PartPlaces {
  /** Each begins with two bytes of flags and two of the part's number. */
  readonly starts: readonly number[];
  readonly end: number;
}

/** @param start of the first part within `bytes` */
export function placesOfParts(bytes: Uint8Array, start = GLYPH_HEADER_BYTES): PartPlaces {
  const view = viewOf(bytes);
  const starts: number[] = [];
  let at = start;
  for (let more = true; more;) {
    const flags = view.getUint16(at);
    starts.push(at);
    at += 4 + (flags & ARGUMENTS_ARE_WORDS ? 4 : 2);
    if (flags & HAS_SCALE) at += 2;
    else if (flags & HAS_TWO_SCALES) at += 4;
    else if (flags & HAS_MATRIX) at += 8;
    more = (flags & MORE_PARTS) !== 0;
  }
  return { starts, end: at };
}

/** Without instructions for hinting: readers of documents draw outlines as they are. */
function withoutInstructions(glyph: Uint8Array): Uint8Array {
  const view = viewOf(glyph);
  const contours = view.getInt16(0);
  if (contours < 0) {
    const { starts, end } = placesOfParts(glyph);
    const plain = glyph.slice(0, end);
    const flags = viewOf(plain);
    for (const at of starts) flags.setUint16(at, flags.getUint16(at) & ~HAS_INSTRUCTIONS);
    return plain;
  }
  const lengthAt = GLYPH_HEADER_BYTES + 2 * contours;
  const length = view.getUint16(lengthAt);
  if (length === 0) return glyph;
  const plain = new Uint8Array(glyph.length - length);
  plain.set(glyph.subarray(0, lengthAt)); // and a length of none
  plain.set(glyph.subarray(lengthAt + 2 + length), lengthAt + 2);
  return plain;
}

/** A TrueType font that glyphs are taken from. */
export class TrueType {
  readonly unitsPerEm: number;
  readonly glyphCount: number;
  readonly tables: FontTables;
  private readonly longOffsets: boolean;
  private readonly metricCount: number;

  constructor(file: Uint8Array) {
    this.tables = readTables(file);
    this.unitsPerEm = this.view('head').getUint16(18);
    this.longOffsets = this.view('head').getInt16(50) === 1;
    this.glyphCount = this.view('maxp').getUint16(4);
    this.metricCount = this.view('hhea').getUint16(34);
  }

  /** @throws Error for a font without this table */
  table(tag: string): Uint8Array {
    const table = this.tables.get(tag);
    if (!table) throw new Error(`The font has no table ${tag}`);
    return table;
  }

  view(tag: string): DataView {
    return viewOf(this.table(tag));
  }

  /** Outline of a glyph, without hinting; empty for one that draws nothing. */
  glyph(id: number): Uint8Array {
    const [from, to] = [this.offsetOf(id), this.offsetOf(id + 1)];
    return from === to ? new Uint8Array() : withoutInstructions(this.table('glyf').subarray(from, to));
  }

  /** In units of the font. */
  advance(id: number): number {
    return this.view('hmtx').getUint16(4 * Math.min(id, this.metricCount - 1));
  }

  boxOf(id: number): Box {
    const glyph = this.glyph(id);
    if (glyph.length === 0) return EMPTY;
    const view = viewOf(glyph);
    const [minX, minY, maxX, maxY] = [view.getInt16(2), view.getInt16(4), view.getInt16(6), view.getInt16(8)];
    return { minX, minY, maxX, maxY };
  }

  private offsetOf(id: number): number {
    const loca = this.view('loca');
    return this.longOffsets ? loca.getUint32(4 * id) : 2 * loca.getUint16(2 * id);
  }
}
