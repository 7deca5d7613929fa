import { compoundGlyph, GlyphPart } from './compound-glyph';

interface Glyph {
  readonly id: number;
  readonly codePoints: readonly number[];
  readonly advanceWidth: number;
  readonly bbox: {
    readonly minX: number;
    readonly minY: number;
    readonly maxX: number;
    readonly maxY: number;
  };
}

/** In thousandths of the font size. */
interface Position {
  readonly xAdvance: number;
  readonly xOffset: number;
  readonly yOffset: number;
}

/** fontkit's font. It keeps one object for each glyph, with the characters of its first use. */
interface OpenedFont {
  readonly _glyphs: Record<number, Glyph>;
  readonly maxp: { maxComponentElements: number; maxComponentDepth: number };
  getGlyph(id: number, codePoints?: readonly number[]): Glyph;
}

/** fontkit's subset of a TrueType font, while it is written. */
interface Subset {
  readonly glyphs: number[];
  readonly glyf: Uint8Array[];
  readonly loca: { readonly offsets: number[] };
  readonly hmtx: { readonly metrics: { advance: number; bearing: number }[] };
  offset: number;
  includeGlyph(id: number): number;
  _addGlyph(id: number): number;
}

/** pdfkit's embedded font, as far as its encoding is concerned; its type package leaves it out. */
interface EmbeddedFont {
  readonly font: OpenedFont;
  readonly subset: Subset;
  readonly unicode: (readonly number[])[];
  readonly widths: number[];
  readonly scale: number;
  layout(text: string, features: unknown): { glyphs: readonly Glyph[]; positions: readonly Position[] };
  encode(text: string, features?: unknown): [string[], readonly Position[]];
}

/** A letter as it is drawn: its body, and the dots that belong to it, placed against the body. */
interface Letter {
  readonly body: Glyph;
  readonly position: Position;
  readonly dots: readonly GlyphPart[];
}

/** Ids of made-up glyphs begin beyond those that a font can have. */
const FIRST_MADE_UP = 0x10000;

/**
 * Lets Arabic be read out, copied and searched.
 *
 * The Arabic fonts draw a letter as a body and its dots, and seven letters share one body. pdfkit tells
 * readers one character for each glyph, whichever came first, so "شركة" reads "سركه", with signs for the
 * dots between. Here body and dots are embedded as one glyph for each letter, which tells its own character.
 */
export function makeTextReadable(pdf: PDFKit.PDFDocument, name: string): void {
  // The font that was just chosen; a private member of the document.
  const font = (pdf.font(name) as unknown as { _font: EmbeddedFont })._font;
  forgetGlyphs(font.font);
  const madeUp = writeMadeUp(font);
  const codes = new Map<string, number>();
  font.encode = (text, features) => {
    const { glyphs, positions } = font.layout(text, features);
    const letters = lettersOf(glyphs, positions, font.scale);
    const encoded = letters.map(({ body, dots }) => {
      const key = JSON.stringify([body.id, body.codePoints, dots]);
      const code =
        codes.get(key) ?? font.subset.glyphs.push(dots.length > 0 ? madeUp(body, dots) : body.id) - 1;
      codes.set(key, code);
      font.widths[code] = body.advanceWidth * font.scale;
      font.unicode[code] = body.codePoints;
      return code.toString(16).padStart(4, '0');
    });
    return [encoded, letters.map(({ position }) => position)];
  };
}

/** Text from right to left is laid out from the left: the dots of a letter come before its body. */
function lettersOf(glyphs: readonly Glyph[], positions: readonly Position[], scale: number): Letter[] {
  const letters: Letter[] = [];
  let waiting: { readonly id: number; readonly x: number; readonly y: number }[] = [];
  let pen = 0;
  glyphs.forEach((body, index) => {
    const position = positions[index];
    if (!position) return;
    const at = { id: body.id, x: pen + position.xOffset, y: position.yOffset };
    // A glyph that stands for no character is a part of the letter beside it.
    if (body.codePoints.length === 0 && index < glyphs.length - 1) {
      waiting.push(at);
    } else {
      const dots = waiting.map(({ id, x, y }) => ({
        id,
        x: Math.round((x - at.x) / scale),
        y: Math.round((y - at.y) / scale),
      }));
      const before = pen - letters.reduce((sum, letter) => sum + letter.position.xAdvance, 0);
      letters.push({ body, dots, position: { ...position, xAdvance: position.xAdvance + before } });
      waiting = [];
    }
    pen += position.xAdvance;
  });
  return letters;
}

/** Makes every glyph anew, so that it knows the character that it stands for here. */
function forgetGlyphs(font: OpenedFont): void {
  const getGlyph = font.getGlyph.bind(font);
  font.getGlyph = (id, codePoints) => {
    delete font._glyphs[id];
    return getGlyph(id, codePoints);
  };
}

/** @returns a function that makes up a glyph of a body and its dots; the subset then writes it */
function writeMadeUp({ font, subset }: EmbeddedFont): (body: Glyph, dots: readonly GlyphPart[]) => number {
  const recipes: { readonly body: Glyph; readonly dots: readonly GlyphPart[] }[] = [];
  const add = subset._addGlyph.bind(subset);
  subset._addGlyph = (id) => {
    const recipe = recipes[id - FIRST_MADE_UP];
    if (!recipe) return add(id);
    const { body, dots } = recipe;
    const parts = [{ id: body.id, x: 0, y: 0 }, ...dots].map((part) => ({
      ...part,
      id: subset.includeGlyph(part.id),
    }));
    const boxes = [body, ...dots.map(({ id: dot }) => font.getGlyph(dot))].map(({ bbox }) => bbox);
    const bytes = compoundGlyph(parts, boxes);
    subset.glyf.push(bytes);
    subset.loca.offsets.push(subset.offset);
    subset.hmtx.metrics.push({ advance: body.advanceWidth, bearing: Math.round(body.bbox.minX) });
    subset.offset += bytes.length;
    return subset.glyf.length - 1;
  };
  return (body, dots) => {
    font.maxp.maxComponentElements = Math.max(font.maxp.maxComponentElements, dots.length + 1);
    font.maxp.maxComponentDepth = Math.max(font.maxp.maxComponentDepth, 2);
    return FIRST_MADE_UP + recipes.push({ body, dots }) - 1;
  };
}
