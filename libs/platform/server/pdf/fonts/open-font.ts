import fs from 'node:fs';
import { fontFile, FontName, SlicedFile } from './font-files';
import { atWeight } from './fixed-weight';
import { Shaper, ShapedGlyph } from './harfbuzz';
import { packageFile } from './package-file';
import { TrueType } from './true-type';
import { unpackWoff2 } from './woff2';

/** A glyph of an opened font: the file that draws it, and its number there. */
export interface GlyphSource {
  readonly trueType: TrueType;
  readonly glyph: number;
}

/** A font to write with. Numbers of its glyphs are its own. */
export interface OpenFont {
  readonly postscriptName: string;
  /** The file whose measures stand for the whole font. */
  readonly main: TrueType;
  has(codePoint: number): boolean;
  shape(text: string, rightToLeft: boolean, language: string): ShapedGlyph[];
  sourceOf(id: number): GlyphSource;
}

class WholeFont implements OpenFont {
  readonly main: TrueType;
  private readonly shaper: Shaper;

  constructor(
    readonly postscriptName: string,
    file: Uint8Array,
  ) {
    this.main = new TrueType(file);
    this.shaper = new Shaper(file);
  }

  has(codePoint: number): boolean {
    return this.shaper.has(codePoint);
  }

  shape(text: string, rightToLeft: boolean, language: string): ShapedGlyph[] {
    return this.shaper.shape(text, rightToLeft, language);
  }

  sourceOf(glyph: number): GlyphSource {
    return { trueType: this.main, glyph };
  }
}

interface Slice {
  readonly file: string;
  font: WholeFont | undefined;
}

/** Glyphs of one slice have numbers from here on, times the slice. */
const SLICE_GLYPHS = 0x10000;

/** A font in slices: each is opened when one of its signs is written. */
class SlicedFont implements OpenFont {
  readonly postscriptName: string;
  private readonly slices: Slice[] = [];
  private readonly sliceOf = new Map<number, number>();
  private readonly weight: number;

  constructor({ postscriptName, sliced, weight }: SlicedFile) {
    this.postscriptName = postscriptName;
    this.weight = weight;
    const texts = fs.readFileSync(packageFile(`${sliced}/unicode.json`), 'utf8');
    const prefix = `${sliced}/files/${sliced.slice(sliced.indexOf('/') + 1)}`;
    for (const [name, ranges] of Object.entries(JSON.parse(texts) as Readonly<Record<string, string>>)) {
      const file = `${prefix}-${name.replace(/[[\]]/g, '')}-wght-normal.woff2`;
      const index = this.slices.push({ file, font: undefined }) - 1;
      for (const codePoint of codePointsIn(ranges)) this.sliceOf.set(codePoint, index);
    }
  }

  get main(): TrueType {
    return this.slice(this.sliceOf.get(0x41) ?? 0).main;
  }

  has(codePoint: number): boolean {
    const index = this.sliceOf.get(codePoint);
    return index !== undefined && this.slice(index).has(codePoint);
  }

  shape(text: string, rightToLeft: boolean, language: string): ShapedGlyph[] {
    const glyphs: ShapedGlyph[] = [];
    for (const { slice, start, part } of this.cut(text)) {
      const shaped = this.slice(slice).shape(part, rightToLeft, language);
      const own = shaped.map((glyph) => ({
        ...glyph,
        id: glyph.id + SLICE_GLYPHS * slice,
        cluster: glyph.cluster + start,
      }));
      if (rightToLeft) glyphs.unshift(...own);
      else glyphs.push(...own);
    }
    return glyphs;
  }

  sourceOf(id: number): GlyphSource {
    return this.slice(Math.floor(id / SLICE_GLYPHS)).sourceOf(id % SLICE_GLYPHS);
  }

  /** A sign that no slice has stays with the one before it. */
  private cut(text: string): { slice: number; start: number; part: string }[] {
    const parts: { slice: number; start: number; part: string }[] = [];
    let start = 0;
    for (const character of text) {
      const last = parts.at(-1);
      const slice = this.sliceOf.get(character.codePointAt(0) ?? 0) ?? last?.slice ?? 0;
      if (last?.slice === slice) last.part += character;
      else parts.push({ slice, start, part: character });
      start += character.length;
    }
    return parts;
  }

  private slice(index: number): WholeFont {
    const slice = this.slices[index];
    if (!slice) throw new RangeError(`The font has no slice ${index}`);
    const packed = () => fs.readFileSync(packageFile(slice.file));
    return (slice.font ??= new WholeFont(this.postscriptName, atWeight(unpackWoff2(packed()), this.weight)));
  }
}

/** @param ranges as in a style sheet: `U+4e00-4eff,U+3001` */
function* codePointsIn(ranges: string): Generator<number> {
  for (const range of ranges.split(',')) {
    const [from = '', to = from] = range.trim().slice(2).split('-');
    for (let codePoint = parseInt(from, 16); codePoint <= parseInt(to, 16); codePoint++) yield codePoint;
  }
}

const opened = new Map<FontName, OpenFont>();

/** Opened once, for as long as the program lives; a slice when it is first needed. */
export function openFont(name: FontName): OpenFont {
  const known = opened.get(name);
  if (known) return known;
  const file = fontFile(name);
  const font =
    'sliced' in file
      ? new SlicedFont(file)
      : new WholeFont(file.postscriptName, fs.readFileSync(packageFile(file.file)));
  opened.set(name, font);
  return font;
}
