import type { ShapedGlyph } from './harfbuzz';
import type { OpenFont } from './open-font';

/** A glyph within a letter, moved in units of the font. */
export interface GlyphPart {
  readonly id: number;
  readonly x: number;
  readonly y: number;
}

/**
 * The smallest piece of text that is drawn by itself: an "f", a consonant with the signs above and below it, a conjunct of
 * three. One object for each, so that a document can tell that it has drawn this one before.
 */
export interface Letter {
  readonly text: string;
  readonly parts: readonly GlyphPart[];
  /** In units of the font; of a plain letter without what its neighbours change. */
  readonly width: number;
}

export interface PlacedLetter {
  readonly letter: Letter;
  /** To the next letter, in units of the font. */
  readonly advance: number;
}

export interface ShapedWord {
  /** From left to right. */
  readonly letters: readonly PlacedLetter[];
  /** In thousandths of the font size. */
  readonly width: number;
}

/** A letter that is one glyph of the font as it is. */
export function isPlain({ parts: [part, second] }: Pick<Letter, 'parts'>): boolean {
  return part !== undefined && second === undefined && part.x === 0 && part.y === 0;
}

/** Words kept for each font; a document of a hundred pages has some thousand. */
const WORDS_KEPT = 20_000;

interface Memory {
  readonly letters: Map<string, Letter>;
  /** By direction and language. */
  readonly words: Map<string, Map<string, ShapedWord>>;
  count: number;
}

const memories = new WeakMap<OpenFont, Memory>();

function memoryOf(font: OpenFont): Memory {
  const known = memories.get(font);
  if (known && known.count < WORDS_KEPT) return known;
  const memory: Memory = { letters: new Map(), words: new Map(), count: 0 };
  memories.set(font, memory);
  return memory;
}

function wordsIn({ words }: Memory, rightToLeft: boolean, language: string): Map<string, ShapedWord> {
  const key = rightToLeft ? `${language} <` : language;
  const known = words.get(key);
  if (known) return known;
  const made = new Map<string, ShapedWord>();
  words.set(key, made);
  return made;
}

/** Shapes a word, or the space between two: shaping and kerning do not reach over a space. */
export function shapeWord(font: OpenFont, text: string, rightToLeft: boolean, language: string): ShapedWord {
  const memory = memoryOf(font);
  const words = wordsIn(memory, rightToLeft, language);
  const known = words.get(text);
  if (known) return known;
  const letters = lettersOf(font, memory, text, font.shape(text, rightToLeft, language), rightToLeft);
  const units = letters.reduce((sum, { advance }) => sum + advance, 0);
  const word = { letters, width: (units * 1000) / font.main.unitsPerEm };
  words.set(text, word);
  memory.count++;
  return word;
}

const EAST_ASIAN = '\\u2e80-\\u9fff\\uf900-\\ufaff\\uff00-\\uffef';
const WORDS = new RegExp(`[${EAST_ASIAN}]|[^\\s${EAST_ASIAN}]+|\\s+`, 'gu');

/** Words and the spaces between them; each sign of East Asia is a word. */
export function wordsOf(text: string): readonly string[] {
  return text.match(WORDS) ?? [];
}

/** Where letters begin, in a script whose consonants join: HarfBuzz takes the half of a conjunct for a letter. */
const JOINED = /[\u0900-\u0dff]/;
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Where the letters of a text begin, in order. */
function startsOf(text: string, glyphs: readonly ShapedGlyph[], rightToLeft: boolean): number[] {
  const clusters = [...new Set(glyphs.map(({ cluster }) => cluster))];
  if (rightToLeft || !JOINED.test(text)) return clusters.sort((a, b) => a - b);
  const letters = new Set(Array.from(graphemes.segment(text), ({ index }) => index));
  return clusters.filter((cluster) => letters.has(cluster)).sort((a, b) => a - b);
}

/** Glyphs of one letter, which stands for the text up to where the next one begins. */
function lettersOf(
  font: OpenFont,
  memory: Memory,
  text: string,
  glyphs: readonly ShapedGlyph[],
  rightToLeft: boolean,
): PlacedLetter[] {
  const starts = startsOf(text, glyphs, rightToLeft);
  const groups: { index: number; glyphs: ShapedGlyph[] }[] = [];
  for (const glyph of glyphs) {
    const index = Math.max(
      0,
      starts.findLastIndex((start) => start <= glyph.cluster),
    );
    const last = groups.at(-1);
    if (last?.index === index) last.glyphs.push(glyph);
    else groups.push({ index, glyphs: [glyph] });
  }
  return groups.map((group) => {
    let advance = 0;
    const parts = group.glyphs.map((glyph) => {
      const part = { id: glyph.id, x: advance + glyph.x, y: glyph.y };
      advance += glyph.advance;
      return part;
    });
    const own = text.slice(starts[group.index], starts[group.index + 1]);
    return { letter: letterOf(font, memory, own, parts, advance), advance };
  });
}

function letterOf(
  font: OpenFont,
  { letters }: Memory,
  text: string,
  parts: readonly GlyphPart[],
  advance: number,
): Letter {
  const plain = isPlain({ parts });
  const key = `${parts.map(({ id, x, y }) => `${id},${x},${y}`).join(' ')} ${plain ? '' : advance} ${text}`;
  const known = letters.get(key);
  if (known) return known;
  const { trueType, glyph } = font.sourceOf(parts[0]?.id ?? 0);
  const letter = { text, parts, width: plain ? trueType.advance(glyph) : Math.max(0, advance) };
  letters.set(key, letter);
  return letter;
}
