import type { Line, Span } from './text-layout';

/** Lines of texts kept, of all documents of late: a cell such as a country's name stands in hundreds of rows. */
const TEXTS_KEPT = 5_000;

const kept = new Map<string, readonly Line[]>();

/**
 * The lines of a text, broken once for each setting.
 * @param setting everything else that the lines depend on
 */
export function rememberedLines(
  setting: string,
  spans: readonly Span[],
  breakLines: () => readonly Line[],
): readonly Line[] {
  const looks = spans.map(({ bold, italic, link, language, text }) =>
    [bold ? 'b' : '', italic ? 'i' : '', link, language, text].join('\u0001'),
  );
  const key = `${setting} ${looks.join('\u0002')}`;
  const known = kept.get(key);
  if (known) return known;
  if (kept.size >= TEXTS_KEPT) kept.clear();
  const lines = breakLines();
  kept.set(key, lines);
  return lines;
}
