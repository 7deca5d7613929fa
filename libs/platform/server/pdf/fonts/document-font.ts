import type { FontName } from './font-files';
import { Letter, shapeWord, ShapedWord, wordsOf } from './letters';
import { openFont, OpenFont } from './open-font';
import { writeSubset } from './true-type-subset';

/** pdfkit's embedded font; its type package leaves it out. */
interface EmbeddedFont {
  readonly id: string;
  readonly unicode: (readonly number[])[];
  readonly widths: number[];
  ref(): PDFKit.PDFKitReference;
}

interface PageWithFonts {
  readonly fonts: Record<string, PDFKit.PDFKitReference>;
}

/** A stretch of text of one font and direction. */
interface Written {
  readonly text: string;
  readonly rightToLeft: boolean;
}

/** Where OS/2 and hhea keep what a reader wants to know of a font. */
const measuresOf = ({ main }: OpenFont) => {
  const [head, hhea, os2] = [main.view('head'), main.view('hhea'), main.view('OS/2')];
  return {
    unitsPerEm: main.unitsPerEm,
    ascent: hhea.getInt16(4),
    descent: hhea.getInt16(6),
    lineGap: hhea.getInt16(8),
    xHeight: os2.getInt16(86),
    capHeight: os2.getInt16(88),
    bbox: {
      minX: head.getInt16(36),
      minY: head.getInt16(38),
      maxX: head.getInt16(40),
      maxY: head.getInt16(42),
    },
  };
};

/**
 * A letter and what follows from the first sign above or below it. Firefox takes a code with such a sign for one without
 * width, and would read a space after it.
 */
const HEAD_AND_SIGNS = /^(?<head>[^\p{Mn}\p{Cf}]+)(?<rest>[\p{Mn}\p{Cf}].*)$/su;

const rounded = (value: number) => Math.round(value * 1000) / 1000;

const fills = new Map<string, string>();

/** @param colour "#1D2B2F" */
function fillOf(colour: string): string {
  const known = fills.get(colour);
  if (known) return known;
  const parts = [1, 3, 5].map((at) => rounded(parseInt(colour.slice(at, at + 2), 16) / 255));
  const fill = `${parts.join(' ')} rg`;
  fills.set(colour, fill);
  return fill;
}

/**
 * A font as one document uses it. Each letter gets a glyph and a code of its own, and the code tells the letter's characters
 * in the order in which they are read, however many glyphs of the font draw it and in whatever order these stand. So text is
 * read out, copied and searched as it was written, in every script.
 */
export class DocumentFont {
  private readonly font: OpenFont;
  private readonly embedded: EmbeddedFont;
  private readonly letters: Letter[] = [];
  private readonly codes = new Map<Letter, string>();
  private readonly words = new Map<ShapedWord, string>();
  private readonly silentCodes = new Map<string, string>();

  constructor(
    private readonly pdf: PDFKit.PDFDocument,
    name: FontName,
    private readonly language: string,
  ) {
    this.font = openFont(name);
    // What pdfkit takes for an opened font: it embeds what `createSubset` gives.
    const face = {
      ...measuresOf(this.font),
      postscriptName: this.font.postscriptName,
      italicAngle: name === 'latin-italic' ? -12 : 0,
      head: { macStyle: { italic: name === 'latin-italic' } },
      post: { isFixedPitch: 0 },
      getGlyph: () => ({ advanceWidth: this.font.main.advance(0) }),
      createSubset: () => ({ encode: () => writeSubset(this.font, this.letters) }),
      layout: () => {
        throw new Error('Text of this font is drawn by `show`');
      },
    };
    // The font that was just chosen; a private member of the document.
    this.embedded = (pdf.font(face as never) as unknown as { _font: EmbeddedFont })._font;
  }

  /** Writes a stretch of text from (x, baseline) to the right, in points from the page's top left corner. */
  show({ text, rightToLeft }: Written, x: number, baseline: number, size: number, colour: string): void {
    const { embedded, pdf } = this;
    const page = pdf.page as unknown as PageWithFonts;
    page.fonts[embedded.id] ??= embedded.ref();
    const words = wordsOf(text).map((word) => this.encoded(word, rightToLeft));
    const codes = (rightToLeft ? words.reverse() : words).join('');
    // The page is turned upside down by pdfkit, the letters are turned back.
    const place = `1 0 0 -1 ${rounded(x)} ${rounded(baseline)} Tm`;
    const shown = `[<${codes}>]`.replaceAll('<>', '');
    pdf.addContent(`BT /${embedded.id} ${size} Tf ${fillOf(colour)} ${place} ${shown} TJ ET`);
  }

  /** Codes of a word between "<" and ">", with the steps between letters where these differ from their widths. */
  private encoded(text: string, rightToLeft: boolean): string {
    const word = shapeWord(this.font, text, rightToLeft, this.language);
    const known = this.words.get(word);
    if (known !== undefined) return known;
    const scale = 1000 / this.font.main.unitsPerEm;
    let codes = '';
    for (const { letter, advance } of word.letters) {
      codes += this.codeOf(letter);
      const wider = rounded((letter.width - advance) * scale);
      if (wider !== 0) codes += `> ${wider} <`;
    }
    this.words.set(word, codes);
    return codes;
  }

  /** Two codes for a letter with signs: its own, and one that draws nothing and tells the rest of the text. */
  private codeOf(letter: Letter): string {
    const known = this.codes.get(letter);
    if (known !== undefined) return known;
    const { head, rest } = HEAD_AND_SIGNS.exec(letter.text)?.groups ?? {};
    const code = this.newCode(letter, head ?? letter.text) + (rest ? this.silent(rest) : '');
    this.codes.set(letter, code);
    return code;
  }

  private silent(text: string): string {
    const known = this.silentCodes.get(text);
    if (known !== undefined) return known;
    const code = this.newCode({ text, parts: [], width: 0 }, text);
    this.silentCodes.set(text, code);
    return code;
  }

  private newCode(letter: Letter, text: string): string {
    const code = this.letters.push(letter);
    this.embedded.unicode[code] = Array.from(text, (character) => character.codePointAt(0) ?? 0);
    this.embedded.widths[code] = (letter.width * 1000) / this.font.main.unitsPerEm;
    return code.toString(16).padStart(4, '0');
  }
}
