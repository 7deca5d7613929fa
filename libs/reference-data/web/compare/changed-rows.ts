import type { RowChange } from '@firebreak/reference-data/model';

/** Which rows of a comparison the reader asked for. */
export interface RowWish {
  /** Lower case; empty: all. */
  readonly search: string;
  /** `added`, `removed`, `changed`, `jump`; empty: all. */
  readonly kinds: readonly string[];
  readonly names: readonly string[];
  /** Only countries in which the company has sites; null: all countries. */
  readonly countries: ReadonlySet<string> | null;
  /** `country`, or `move` for the largest moves first; with a minus the other way round. */
  readonly sort: string;
}

/** A row with the words under which it is searched. */
export type WordedRow = RowChange & { readonly words: string };

/** The rows asked for, in the order asked for. Rows without a move come last, whichever way moves are sorted. */
export function wantedRows<T extends WordedRow>(rows: readonly T[], wish: RowWish): T[] {
  const found = rows.filter(
    (row) =>
      row.words.toLowerCase().includes(wish.search) &&
      (wish.kinds.length === 0 ||
        wish.kinds.some((kind) => kind === row.kind || (kind === 'jump' && row.jump))) &&
      (wish.names.length === 0 || wish.names.includes(row.name)) &&
      (wish.countries === null || (row.country !== null && wish.countries.has(row.country))),
  );
  const backwards = wish.sort.startsWith('-') ? -1 : 1;
  if (wish.sort.endsWith('country')) return backwards === 1 ? found : found.reverse();
  const size = ({ move }: RowChange) => (move === null ? null : Math.abs(move));
  return found.sort((a, b) => {
    const [x, y] = [size(a), size(b)];
    if (x === null || y === null) return Number(x === null) - Number(y === null);
    return backwards * (x - y) || Number(b.jump) - Number(a.jump);
  });
}
