import { compoundGlyph } from './compound-glyph';
import { isPlain, Letter } from './letters';
import type { OpenFont } from './open-font';
import { viewOf, writeTables } from './sfnt';
import { placesOfParts, TrueType } from './true-type';
import { joinGlyphs } from './woff2-glyphs';

interface Written {
  readonly bytes: Uint8Array;
  /** In units of the font. */
  readonly width: number;
}

/** Places in maxp, in bytes. */
const MAX_POINTS = 6;
const MAX_CONTOURS = 8;
const MAX_COMPOUND_POINTS = 10;
const MAX_COMPOUND_CONTOURS = 12;
const MAX_PARTS = 28;
const MAX_DEPTH = 30;
const MOST = 0xffff;

/** Writes the part of a font that a document uses. */
class Subset {
  private readonly written: Written[] = [];
  /** Number in the subset of a glyph of the font that letters are made of. */
  private readonly parts = new Map<number, number>();
  private readonly waiting: number[] = [];
  private readonly files = new Set<TrueType>();
  private mostParts = 1;

  constructor(
    private readonly font: OpenFont,
    private readonly letters: readonly Letter[],
  ) {}

  write(): Uint8Array {
    this.written.push(this.glyph(0));
    for (const letter of this.letters) this.written.push(this.letter(letter));
    // Parts come after the letters, and may have parts of their own.
    for (let id = this.waiting.shift(); id !== undefined; id = this.waiting.shift()) {
      this.written.push(this.glyph(id));
    }
    return writeTables(this.tables());
  }

  private letter(letter: Letter): Written {
    const { parts, width } = letter;
    if (isPlain(letter)) return { bytes: this.glyph(parts[0]?.id ?? 0).bytes, width };
    const drawn = parts.filter(({ id }) => this.glyph(id).bytes.length > 0);
    if (drawn.length === 0) return { bytes: new Uint8Array(), width };
    this.mostParts = Math.max(this.mostParts, drawn.length);
    const boxes = drawn.map(({ id }) => {
      const { trueType, glyph } = this.font.sourceOf(id);
      return trueType.boxOf(glyph);
    });
    const renumbered = drawn.map((part) => ({ ...part, id: this.numberOf(part.id) }));
    return { bytes: compoundGlyph(renumbered, boxes), width };
  }

  /** A glyph as the font has it; the parts of a compound are numbered as they are here. */
  private glyph(id: number): Written {
    const { trueType, glyph } = this.font.sourceOf(id);
    this.files.add(trueType);
    const bytes = trueType.glyph(glyph);
    const width = trueType.advance(glyph);
    if (bytes.length === 0 || viewOf(bytes).getInt16(0) >= 0) return { bytes, width };
    const copy = bytes.slice();
    const view = viewOf(copy);
    const { starts } = placesOfParts(copy);
    for (const at of starts) view.setUint16(at + 2, this.numberOf(id - glyph + view.getUint16(at + 2)));
    this.mostParts = Math.max(this.mostParts, starts.length);
    return { bytes: copy, width };
  }

  private numberOf(id: number): number {
    const known = this.parts.get(id);
    if (known !== undefined) return known;
    const number = 1 + this.letters.length + this.parts.size;
    this.parts.set(id, number);
    this.waiting.push(id);
    return number;
  }

  private tables(): Map<string, Uint8Array> {
    const { main } = this.font;
    const { glyf, loca } = joinGlyphs(this.written.map(({ bytes }) => bytes));
    const head = main.table('head').slice();
    viewOf(head).setInt16(50, 1); // long offsets
    const hhea = main.table('hhea').slice();
    viewOf(hhea).setUint16(34, this.written.length);
    const hmtx = new Uint8Array(4 * this.written.length);
    this.written.forEach(({ bytes, width }, index) => {
      viewOf(hmtx).setUint16(4 * index, width);
      viewOf(hmtx).setInt16(4 * index + 2, bytes.length > 0 ? viewOf(bytes).getInt16(2) : 0);
    });
    return new Map([...Object.entries({ head, hhea, hmtx, glyf, loca }), ['maxp', this.maxima()]]);
  }

  /** Limits that hold for every glyph of the subset. */
  private maxima(): Uint8Array {
    const maxp = this.font.main.table('maxp').slice();
    const view = viewOf(maxp);
    const most = (at: number) =>
      Math.max(...[...this.files, this.font.main].map((file) => file.view('maxp').getUint16(at)));
    view.setUint16(4, this.written.length);
    const [points, contours] = [most(MAX_POINTS), most(MAX_CONTOURS)];
    view.setUint16(MAX_POINTS, points);
    view.setUint16(MAX_CONTOURS, contours);
    const compound = (own: number, simple: number) => Math.min(MOST, Math.max(own, simple) * this.mostParts);
    view.setUint16(MAX_COMPOUND_POINTS, compound(most(MAX_COMPOUND_POINTS), points));
    view.setUint16(MAX_COMPOUND_CONTOURS, compound(most(MAX_COMPOUND_CONTOURS), contours));
    view.setUint16(MAX_PARTS, Math.max(most(MAX_PARTS), this.mostParts));
    view.setUint16(MAX_DEPTH, most(MAX_DEPTH) + 1);
    return maxp;
  }
}

/**
 * A TrueType font of these letters, the first of them as glyph 1; glyph 0 is the sign for a missing one.
 * The same letters give the same bytes.
 */
export function writeSubset(font: OpenFont, letters: readonly Letter[]): Uint8Array {
  return new Subset(font, letters).write();
}
