import { barChart, type ChartSpec } from '@firebreak/platform/web';
import type { EntryBreakdown, EntryDimension, EntryPart } from '@firebreak/risk/model';

/** A part of a breakdown as the page shows it. */
export interface EntryRow {
  readonly label: string;
  /** Points of the portfolio's exposure. */
  readonly points: number;
  /** Of the whole, 0..1. */
  readonly share: number;
  /** Null for the small ones together. */
  readonly suppliers: number | null;
  /** The list of the suppliers behind it; null where no filter finds them. */
  readonly filter: Readonly<Record<string, string>> | null;
}

/** How parts are named in the reader's language. */
export interface EntryWords {
  tier(number: string): string;
  country(code: string): string;
  sector(code: string): string;
  /** For what nobody said. */
  unknown: string;
  rest(count: number): string;
}

/** More bars than this are not read; the table has them all. */
const MOST_BARS = 6;

/** The parts of one breakdown in words, largest first, the small ones together at last. */
export function entryRows(
  dimension: EntryDimension,
  { parts, rest }: EntryBreakdown,
  total: number,
  words: EntryWords,
): EntryRow[] {
  const rows = parts.map((part): EntryRow => {
    const { points, suppliers } = part;
    const share = total === 0 ? 0 : points / total;
    return {
      label: labelOf(dimension, part, words),
      points,
      share,
      suppliers,
      filter: filterOf(dimension, part),
    };
  });
  return rest ? [...rows, together(rest.parts, rest.points, total, words)] : rows;
}

/** The largest rows as bars of per cent; all others in one. The index of a bar is that of its row. */
export function entryChart(
  rows: readonly EntryRow[],
  headings: { name: string; value: string },
  rest: (count: number) => string,
): ChartSpec {
  const bars = rows.length > MOST_BARS + 1 ? rows.slice(0, MOST_BARS) : rows;
  const others = rows.slice(bars.length);
  const shareOfOthers = others.reduce((sum, { share }) => sum + share, 0);
  const items = bars.map(({ label, share }) => ({ label, value: 100 * share }));
  if (others.length > 0) items.push({ label: rest(others.length), value: 100 * shareOfOthers });
  return barChart(items, headings, items.every(({ value }) => value >= 1) ? 0 : 1);
}

function labelOf(dimension: EntryDimension, { key, name }: EntryPart, words: EntryWords): string {
  if (key === null) return words.unknown;
  return dimension === 'good' ? (name ?? key) : words[dimension](key);
}

/** A good without a code is looked for by its name. */
function filterOf(dimension: EntryDimension, { key, name }: EntryPart): EntryRow['filter'] {
  if (key === null) return null;
  if (dimension !== 'good') return { [dimension]: key };
  return { good: /^\d+$/.test(key) ? key : (name ?? key) };
}

function together(count: number, points: number, total: number, words: EntryWords): EntryRow {
  const share = total === 0 ? 0 : points / total;
  return { label: words.rest(count), points, share, suppliers: null, filter: null };
}
