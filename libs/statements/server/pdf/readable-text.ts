interface Glyph {
  readonly id: number;
  readonly codePoints: readonly number[];
  readonly advanceWidth: number;
}

/** fontkit's font. It keeps one object for each glyph, with the characters of its first use. */
interface OpenedFont {
  readonly _glyphs: Record<number, Glyph>;
  getGlyph(id: number, codePoints?: readonly number[]): Glyph;
}

/** What the dots of a letter are read as: a joiner without width or sign, since the body tells the letter. */
const NOTHING = [0x2060];

/** pdfkit's embedded font, as far as its encoding is concerned; its type package leaves it out. */
interface EmbeddedFont {
  readonly font: OpenedFont;
  readonly subset: { readonly glyphs: number[] };
  readonly unicode: (readonly number[])[];
  readonly widths: number[];
  readonly scale: number;
  layout(text: string, features: unknown): { glyphs: readonly Glyph[]; positions: readonly object[] };
  encode(text: string, features?: unknown): [string[], readonly object[]];
}

/**
 * Lets Arabic be read out, copied and searched.
 *
 * The Arabic fonts draw a letter as a body and its dots, and seven letters share one body. pdfkit tells
 * readers one character for each glyph, whichever came first, so "شركة" reads "سركه". Here a glyph is
 * embedded once for each character that it stands for, and each copy tells its own.
 */
export function makeTextReadable(pdf: PDFKit.PDFDocument, name: string): void {
  // The font that was just chosen; a private member of the document.
  const font = (pdf.font(name) as unknown as { _font: EmbeddedFont })._font;
  forgetGlyphs(font.font);
  const codes = new Map<string, number>();
  font.encode = (text, features) => {
    const { glyphs, positions } = font.layout(text, features);
    const encoded = glyphs.map((glyph) => {
      const key = `${glyph.id} ${glyph.codePoints.join(' ')}`;
      const code = codes.get(key) ?? font.subset.glyphs.push(glyph.id) - 1;
      codes.set(key, code);
      font.widths[code] = glyph.advanceWidth * font.scale;
      font.unicode[code] = glyph.codePoints.length > 0 ? glyph.codePoints : NOTHING;
      return code.toString(16).padStart(4, '0');
    });
    return [encoded, positions];
  };
}

/** Makes every glyph anew, so that it knows the character that it stands for here. */
function forgetGlyphs(font: OpenedFont): void {
  const getGlyph = font.getGlyph.bind(font);
  font.getGlyph = (id, codePoints) => {
    delete font._glyphs[id];
    return getGlyph(id, codePoints);
  };
}
