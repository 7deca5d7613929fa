import type { Line, Span } from './text-layout';

/** Lines of texts kept, of all documents of late: a cell such as a country's name stands in hundreds of rows. */
const TEXTS_KEPT = 5_000;
/** Of all texts kept: long ones take their room too. */
const CHARACTERS_KEPT = 2_000_000;

/** By setting and look, then by text. */
const kept = new Map<string, Map<string, readonly Line[]>>();
let count = 0;
let characters = 0;

const lookOf = ({ bold, italic, link = '', language = '' }: Span) =>
  `${bold ? 'b' : ''}${italic ? 'i' : ''} ${link} ${language}`;

/**
 * The lines of a text, broken once for each setting.
 * @param setting everything else that the lines depend on
 */
export function rememberedLines(
  setting: string,
  spans: readonly Span[],
  breakLines: () => readonly Line[],
): readonly Line[] {
  const [only] = spans;
  const isOne = only !== undefined && spans.length === 1;
  const texts = textsOf(`${setting} ${isOne ? lookOf(only) : 'several'}`);
  const text = isOne ? only.text : spans.map((span) => `${lookOf(span)}\u0001${span.text}`).join('\u0002');
  const known = texts.get(text);
  if (known) return known;
  const lines = breakLines();
  texts.set(text, lines);
  count++;
  characters += text.length;
  return lines;
}

function textsOf(key: string): Map<string, readonly Line[]> {
  if (count >= TEXTS_KEPT || characters >= CHARACTERS_KEPT) {
    kept.clear();
    count = 0;
    characters = 0;
  }
  const known = kept.get(key);
  if (known) return known;
  const made = new Map<string, readonly Line[]>();
  kept.set(key, made);
  return made;
}
