import { countryCode } from '../countries';
import { parseShare } from '../cell-values';
import { dateOrderOf, parseDate } from '../date-values';
import { guessDecimalMark, matchColumns } from '../import-columns';
import { isEmptyRow, linkKindOf, rowReader } from '../import-row';
import type { ImportField, RowIssue } from '../supplier-import';
import { cleanText, nameKey } from '../text-keys';
import type { PartyInput } from './disclosed-party';

/** Rows that one paste can bring. */
export const MAX_PASTED_ROWS = 500;

/** One pasted row: what it was read as, or why it could not be. */
export interface PastedRow {
  /** 1 for the first line that was pasted. */
  readonly line: number;
  readonly party: PartyInput | null;
  readonly issues: readonly RowIssue[];
}

export interface PastedParties {
  readonly rows: readonly PastedRow[];
  /** Whether the first line was taken as headers. */
  readonly hasHeader: boolean;
  /** Lines beyond MAX_PASTED_ROWS, left out. */
  readonly leftOut: number;
}

/** Cells of a block copied from a spreadsheet: tabs between cells; a cell with a break inside is quoted. */
export function splitPasted(text: string): string[][] {
  const separator = separatorOf(text);
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at] ?? '';
    if (quoted) {
      if (sign !== '"') cell += sign;
      else if (text[at + 1] === '"') cell += text[at++];
      else quoted = false;
    } else if (sign === '"' && cell.trim() === '' && closesCell(text, at, separator)) {
      cell = '';
      quoted = true;
    } else if (sign === separator || sign === '\n') {
      rows.at(-1)?.push(cell);
      cell = '';
      if (sign === '\n') rows.push([]);
    } else if (sign !== '\r') cell += sign;
  }
  rows.at(-1)?.push(cell);
  return rows;
}

/** A tab where there is any; else the semicolon or comma that the first line has. */
function separatorOf(text: string): string {
  if (text.includes('\t')) return '\t';
  const first = text.trim().split('\n', 1)[0] ?? '';
  return first.includes(';') ? ';' : ',';
}

/** An inch sign or a nickname is no quoted cell: a quoted one ends right before the next cell. */
function closesCell(text: string, from: number, separator: string): boolean {
  for (let at = from + 1; at < text.length; at++) {
    if (text[at] !== '"') continue;
    if (text[at + 1] === '"') at++;
    else return [separator, '\n', '\r', undefined].includes(text[at + 1]);
  }
  return false;
}

const REGION =
  /^(state|province|region|state province|estado|provincia|departamento|etat|bundesland|county|prefecture|المحافظة|الولاية|المنطقة|省|省份)$/;

/** The region's column, which a register's import does not know. */
function regionColumn(headers: readonly string[]): number {
  return headers.findIndex((header) => REGION.test(nameKey(header)));
}

/** A plain "Type" says nothing in a register's import; on a list of parties it is the kind. */
const KIND = /^(type|types|tipo|art|typ|النوع|类型)$/;

function withKind(
  matching: readonly (ImportField | null)[],
  headers: readonly string[],
): (ImportField | null)[] {
  if (matching.includes('kind')) return [...matching];
  const at = headers.findIndex((header) => KIND.test(nameKey(header)));
  return matching.map((field, column) => (column === at ? 'kind' : field));
}

function looksLikeHeader(cells: readonly string[]): boolean {
  const fields = matchColumns(cells).filter((field) => field !== null);
  return fields.includes('name') || fields.length >= 2;
}

/**
 * Which column holds what where nothing says so: countries, shares, dates, kinds and addresses of mail are
 * known by their look; of the other texts the first is the name, then address, good.
 */
function guessColumns(rows: readonly (readonly string[])[]): (ImportField | null)[] {
  const width = Math.max(...rows.map((cells) => cells.length));
  const free: ImportField[] = ['name', 'address', 'good'];
  const taken = new Set<ImportField>();
  return Array.from({ length: width }, (_, column) => {
    const cells = rows.map((row) => cleanText(row[column] ?? '')).filter((cell) => cell !== '');
    const most = (test: (cell: string) => boolean) =>
      cells.length > 0 && cells.filter(test).length * 2 > cells.length;
    const found = ((): ImportField | null => {
      if (cells.length === 0) return null;
      if (most((cell) => countryCode(cell) !== null)) return 'country';
      if (most((cell) => cell.includes('@'))) return 'contactEmail';
      if (most((cell) => /%|^0?[.,]\d+$/.test(cell) && parseShare(cell).valid)) return 'share';
      if (most((cell) => /\d{4}/.test(cell) && parseDate(cell).valid)) return 'since';
      if (taken.has('name') && most((cell) => linkKindOf(cell) !== null)) return 'kind';
      return free.shift() ?? null;
    })();
    if (!found || taken.has(found)) return null;
    taken.add(found);
    return found;
  });
}

/** Reads what somebody copied from a spreadsheet, with or without a line of headers. */
export function readPastedParties(text: string): PastedParties {
  const lines = splitPasted(text)
    .map((cells, at) => ({ cells, line: at + 1 }))
    .filter(({ cells }) => !isEmptyRow(cells));
  const first = lines[0];
  if (!first) return { rows: [], hasHeader: false, leftOut: 0 };
  const hasHeader = lines.length > 1 && looksLikeHeader(first.cells);
  const headers = hasHeader ? first.cells : [];
  const body = hasHeader ? lines.slice(1) : lines;
  const kept = body.slice(0, MAX_PASTED_ROWS);
  const cellsOf = kept.map(({ cells }) => cells);
  const region = regionColumn(headers);
  const matching = hasHeader
    ? withKind(matchColumns(headers), headers).map((field, column) => (column === region ? null : field))
    : guessColumns(cellsOf);
  const dates = cellsOf.map((cells) => cells[matching.indexOf('since')] ?? '');
  const read = rowReader({
    headers,
    matching,
    decimalMark: guessDecimalMark(cellsOf),
    dateOrder: dateOrderOf(dates).order ?? 'day-first',
  });
  const rows = kept.map(({ cells, line }) => readLine(cells, line, read, region));
  return { rows, hasHeader, leftOut: body.length - kept.length };
}

function readLine(
  cells: readonly string[],
  line: number,
  read: ReturnType<typeof rowReader>,
  region: number,
): PastedRow {
  const { values, issues } = read(cells);
  if (!values) return { line, party: null, issues };
  const { name, country, address, city, kind, goods, isic, share, since, contactEmail } = values;
  const good = goods[0];
  const party: PartyInput = {
    name,
    country,
    region: (region < 0 ? null : cleanText(cells[region] ?? '').slice(0, 200)) || null,
    address:
      [address, city].filter((part) => part && !(part === city && address?.includes(part))).join(', ') ||
      null,
    kind,
    good: good?.name ?? null,
    hs: good?.hs ?? null,
    isic,
    share,
    since,
    email: contactEmail,
  };
  return { line, party, issues };
}
