import type { Circumstances, KnownSite } from './circumstances';
import type { Place } from './place';
import { isMoney, isTable, type AnswerValue, type TableRow } from './response';
import type { AnswerOption, Question, TableColumn } from './template';

/**
 * How a cell of the answers' file is filled in. `choice`: one of the options; `tick`: a mark where the option holds;
 * `list`: several options or countries, one after the other.
 */
export type CellKind = 'choice' | 'tick' | 'list' | 'number' | 'date' | 'currency' | 'text';

/** One cell of the file: an answer, or a part of one. */
export interface FileCell {
  /** Unique in the file. */
  readonly code: string;
  readonly place: Place;
  readonly kind: CellKind;
  /** The option that a tick is for. */
  readonly option: AnswerOption | null;
  /** What a table's cell belongs to. */
  readonly column: TableColumn | null;
  readonly row: FileRow | null;
  /** What stands in it. */
  readonly text: string;
}

/** A row of a table as the file has it: of a known site, or one to add. */
export interface FileRow {
  readonly site: KnownSite | null;
  /** From 1, in the table. */
  readonly number: number;
}

/** The words for countries in the reader's language. */
export type CountryName = (code: string) => string;

/** Options up to which each gets a cell of its own to tick. */
const MOST_TICKS = 60;
/** Empty rows of a table, for what is added in the file. */
const ROOM_IN_ROWS = 3;
export const TICK = '✓';
export const LIST_SEPARATOR = '; ';

const KINDS: Readonly<Record<TableColumn['type'], CellKind>> = {
  'yes-no': 'choice',
  single: 'choice',
  multi: 'list',
  'country-list': 'list',
  number: 'number',
  percent: 'number',
  date: 'date',
  text: 'text',
};

/**
 * The cells of the answer to one question; none for a question that is answered with a document.
 * @param value the answer so far
 */
export function cellsOf(
  place: Place,
  value: AnswerValue | null,
  { sites }: Circumstances,
  country: CountryName,
): readonly FileCell[] {
  const { question, key } = place;
  const base = { place, option: null, column: null, row: null };
  if (question.type === 'file') return [];
  if (question.type === 'money') {
    const money = isMoney(value) ? value : null;
    return [
      { ...base, code: `${key}#amount`, kind: 'number', text: money ? String(money.amount) : '' },
      { ...base, code: `${key}#currency`, kind: 'currency', text: money?.currency ?? '' },
    ];
  }
  if (question.type === 'site-table') return tableCells(place, value, sites, country);
  if (isTicked(question)) {
    const chosen = Array.isArray(value) ? value : [];
    return (question.options ?? []).map((option) => ({
      ...base,
      code: `${key}#${option.value}`,
      kind: 'tick',
      option,
      text: chosen.includes(option.value) ? TICK : '',
    }));
  }
  return [{ ...base, code: key, kind: KINDS[question.type], text: cellText(question, value, country) }];
}

function isTicked({ type, options = [] }: Question): boolean {
  return type === 'multi' && options.length <= MOST_TICKS;
}

function tableCells(
  place: Place,
  value: AnswerValue | null,
  sites: readonly KnownSite[],
  country: CountryName,
): readonly FileCell[] {
  const { table } = place.question;
  if (!table) return [];
  const given = isTable(value) ? value.rows : [];
  const known = table.rows === 'sites' ? sites : [];
  const ofSites = known.map((site) => ({ site, row: given.find((one) => one.site === site.id) }));
  const others = given.filter((row) => !known.some(({ id }) => id === row.site));
  const room = Math.max(0, Math.min(ROOM_IN_ROWS, table.maxRows - ofSites.length - others.length));
  const added = [...others, ...Array.from({ length: room }, () => undefined)].map((row) => ({
    site: null,
    row,
  }));
  return [...ofSites, ...added].flatMap(({ site, row }, index) =>
    table.columns.map((column): FileCell => ({
      code: `${place.key}#${index + 1}#${column.code}`,
      place,
      kind: KINDS[column.type],
      option: null,
      column,
      row: { site, number: index + 1 },
      text: cellText(column, cellOf(row, column.code), country),
    })),
  );
}

function cellOf(row: TableRow | undefined, column: string): AnswerValue | null {
  return row && Object.hasOwn(row.cells, column) ? (row.cells[column] ?? null) : null;
}

function cellText(
  { type, options = [] }: Pick<Question | TableColumn, 'type' | 'options'>,
  value: AnswerValue | null,
  country: CountryName,
): string {
  const words = (one: string) =>
    type === 'country-list' ? country(one) : (options.find((option) => option.value === one)?.label ?? one);
  if (Array.isArray(value)) return value.map(words).join(LIST_SEPARATOR);
  return typeof value === 'string' ? words(value) : typeof value === 'number' ? String(value) : '';
}
