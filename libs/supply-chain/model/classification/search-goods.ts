import type { GoodFound, SearchOptions } from './classification-views';
import { goodName, goodRows, goodTerms, isOldCode, type GoodRow } from './good-rows';
import { TermIndex } from './term-index';

const DEFAULT_LIMIT = 10;
/** A heading must match nearly as well as its subheading to stand before it. */
const NEARLY_AS_WELL = 0.75;

interface GoodsIndex {
  readonly rows: readonly GoodRow[];
  readonly terms: TermIndex;
  readonly placeByCode: ReadonlyMap<string, number>;
}

let index: GoodsIndex | null = null;

function goodsIndex(): GoodsIndex {
  if (index) return index;
  const rows = goodRows();
  index = {
    rows,
    terms: new TermIndex(rows.map(goodTerms)),
    placeByCode: new Map(rows.map(({ hs }, place) => [hs, place])),
  };
  return index;
}

/**
 * Goods by plain words in eleven languages, or by HS code; best first.
 *
 * Words: see `TermIndex.find` for what matches and how it counts. A heading stands before its own subheadings
 * where it matches nearly as well (three quarters of the score): the wider code is the safer answer to a few
 * words, and the finer ones follow it. Codes of older editions follow the current ones.
 *
 * A code with or without points (`6205`, `62.05`, `HS 6205.20`): itself, then what lies below it. A code that
 * is finer than what we know finds the next wider one (`6205 20 00 10` finds 6205.20).
 *
 * @param words as typed, any case
 * @returns at most `limit` goods (10 unless told), each with a score of 0 to 1; empty where nothing matches
 */
export function searchGoods(
  words: string,
  { limit = DEFAULT_LIMIT, language }: SearchOptions = {},
): GoodFound[] {
  const { rows, terms } = goodsIndex();
  const code = typedHsCode(words);
  const matches = code === null ? headingsFirst(terms.find(words, language)) : matchesOfCode(code);
  return matches.slice(0, limit).flatMap(({ entry, score }) => {
    const row = rows[entry];
    return row ? [{ hs: row.hs, name: goodName(row, language), isic: row.isic, score }] : [];
  });
}

/** The good of exactly this code; null for a code that we have no name for. */
export function goodOfCode(hs: string, language?: string): GoodFound | null {
  const { rows, placeByCode } = goodsIndex();
  const row = rows[placeByCode.get(hs) ?? -1];
  return row ? { hs, name: goodName(row, language), isic: row.isic, score: 1 } : null;
}

/** Digits of a typed HS code, two or more; null for words. */
export function typedHsCode(text: string): string | null {
  const found = /^(?:hs|hts|cn)?[\s:.]*(\d[\d.\s]*)$/i.exec(text.trim());
  const digits = found?.[1]?.replace(/\D/g, '') ?? '';
  return digits.length >= 2 ? digits : null;
}

function matchesOfCode(code: string): { entry: number; score: number }[] {
  const { rows, placeByCode } = goodsIndex();
  const below = rows.flatMap(({ hs }, entry) =>
    hs.startsWith(code) ? [{ entry, score: hs === code ? 1 : 0.9 }] : [],
  );
  if (below.length > 0) return below;
  for (const length of [6, 4]) {
    const entry = code.length > length ? placeByCode.get(code.slice(0, length)) : undefined;
    if (entry !== undefined) return [{ entry, score: 0.8 }];
  }
  return [];
}

function headingsFirst(
  matches: readonly { entry: number; score: number }[],
): { entry: number; score: number }[] {
  const { rows, placeByCode } = goodsIndex();
  const scores = new Map(matches.map(({ entry, score }) => [entry, score]));
  const raised = new Map(scores);
  for (const { entry, score } of matches) {
    const row = rows[entry];
    if (!row || row.hs.length === 4 || isOldCode(row)) continue;
    const heading = placeByCode.get(row.hs.slice(0, 4));
    const own = heading === undefined ? undefined : scores.get(heading);
    if (heading === undefined || own === undefined || own < NEARLY_AS_WELL * score) continue;
    raised.set(heading, Math.max(raised.get(heading) ?? 0, score));
  }
  // Rows are in the order of codes, so that of equals the heading comes first.
  return [...raised]
    .map(([entry, score]) => ({ entry, score }))
    .sort((a, b) => b.score - a.score || a.entry - b.entry);
}
