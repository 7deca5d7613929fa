import { isFigureName } from '../country-figure';
import type { EditionView } from '../edition';
import type { EditionRow, EditionValue, RowChange, RowChangeKind } from './edition-row';
import { figureMove, isJump } from './jump';

/** How two editions differ. */
export interface EditionDifference {
  readonly added: number;
  readonly removed: number;
  readonly changed: number;
  /** Rows that both have alike. */
  readonly same: number;
  readonly jumps: number;
  /** Countries of which only the later edition has a row, by code. */
  readonly countriesGained: readonly string[];
  readonly countriesLost: readonly string[];
  /** In the order of countries, then of names. */
  readonly changes: readonly RowChange[];
}

/** What the API returns for two editions of one dataset. */
export interface EditionComparison extends EditionDifference {
  readonly from: EditionView;
  readonly to: EditionView;
}

/**
 * How an edition differs from another of the same dataset: rows added, removed and changed, with what they said before
 * and after. A row twice under one key counts once, as it is last.
 */
export function compareEditions(
  before: readonly EditionRow[],
  after: readonly EditionRow[],
): EditionDifference {
  const was = new Map(before.map((row) => [row.key, row]));
  const is = new Map(after.map((row) => [row.key, row]));
  const changes = [
    ...[...was.values()].filter(({ key }) => !is.has(key)).map(removed),
    ...[...is.values()].flatMap((row) => {
      const earlier = was.get(row.key);
      return earlier ? (changed(earlier, row) ?? []) : [added(row)];
    }),
  ].sort((a, b) => compare(a.country ?? '', b.country ?? '') || compare(a.name, b.name));
  const count = (kind: RowChangeKind) => changes.filter((change) => change.kind === kind).length;
  const [countriesBefore, countriesAfter] = [countriesOf(before), countriesOf(after)];
  return {
    added: count('added'),
    removed: count('removed'),
    changed: count('changed'),
    same: is.size - count('added') - count('changed'),
    jumps: changes.filter(({ jump }) => jump).length,
    countriesGained: without(countriesAfter, countriesBefore),
    countriesLost: without(countriesBefore, countriesAfter),
    changes,
  };
}

function added({ key, country, name, values }: EditionRow): RowChange {
  return { kind: 'added', key, country, name, before: null, after: values, move: null, jump: false };
}

function removed({ key, country, name, values }: EditionRow): RowChange {
  return { kind: 'removed', key, country, name, before: values, after: null, move: null, jump: false };
}

function changed(was: EditionRow, is: EditionRow): RowChange | null {
  const columns = [...new Set([...Object.keys(was.values), ...Object.keys(is.values)])].filter(
    (column) => (was.values[column] ?? null) !== (is.values[column] ?? null),
  );
  if (columns.length === 0) return null;
  const only = ({ values }: EditionRow) =>
    Object.fromEntries(columns.map((column) => [column, values[column] ?? null]));
  return {
    kind: 'changed',
    key: is.key,
    country: is.country,
    name: is.name,
    before: only(was),
    after: only(is),
    ...moveOf(is.name, was.values['value'], is.values['value']),
  };
}

function moveOf(
  name: string,
  before: EditionValue | undefined,
  after: EditionValue | undefined,
): Pick<RowChange, 'move' | 'jump'> {
  if (!isFigureName(name) || !isFigureValue(before) || !isFigureValue(after))
    return { move: null, jump: false };
  return { move: figureMove(name, before, after), jump: isJump(name, before, after) };
}

function isFigureValue(value: EditionValue | undefined): value is number | string {
  return typeof value === 'number' || typeof value === 'string';
}

function countriesOf(rows: readonly EditionRow[]): Set<string> {
  return new Set(rows.flatMap(({ country }) => country ?? []));
}

function without(all: ReadonlySet<string>, others: ReadonlySet<string>): string[] {
  return [...all].filter((country) => !others.has(country)).sort();
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
