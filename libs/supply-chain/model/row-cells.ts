import { CellValue, isBlank } from './cell-values';
import { ImportField, RowIssue } from './supplier-import';
import { cleanText } from './text-keys';

/** What to say about a value that cannot be used. The English sentence names the remedy. */
const REMEDIES = {
  'name-missing': 'The name is missing. Enter the name of the supplier.',
  'country-missing': 'The country is missing. Enter its name or its ISO code, such as VN.',
  'country-unknown': 'is not a country we know. Enter its name or its ISO code, such as VN.',
  'number-invalid': 'is not a number. Enter digits only, such as 1200.',
  'count-invalid': 'is not a number of people. Enter a whole number, such as 350.',
  'share-invalid': 'is not a share. Enter a percentage from 0 to 100, such as 35 %.',
  'money-invalid': 'is not an amount. Enter a number, such as 120000, or EUR 120000.',
  'currency-invalid': 'is not a currency. Enter its ISO code, such as EUR.',
  'currency-missing': 'The amount has no currency. Add a column with the ISO code, such as EUR.',
  'latitude-invalid': 'is not a latitude. Enter degrees from -90 to 90, such as 23.81.',
  'longitude-invalid': 'is not a longitude. Enter degrees from -180 to 180, such as 90.41.',
  'coordinates-incomplete': 'Latitude and longitude belong together. Enter both or neither.',
  'email-invalid': 'is not an e-mail address. Enter one such as name@example.com.',
  'date-invalid': 'is not a date. Enter one such as 2024-05-01.',
  'date-ambiguous':
    'could be two dates. Say at the columns whether day or month comes first, or enter it as 2024-05-01.',
  'year-invalid': 'is not a year. Enter one such as 2024.',
  'phone-invalid': 'is not a telephone number. Enter it with its country code, such as +880 2 9876543.',
  'identifier-invalid':
    'cannot be a number of this kind: its form or a check digit is wrong. Correct it, or leave it empty.',
  'unit-unknown': 'is not a unit we know; the amount is left out. Enter one such as pieces, pairs or kg.',
  'process-unknown': 'names a process that we do not know; it is left out. Enter one such as sewing.',
  'volume-invalid': 'is not an amount of goods. Enter a number, such as 12000.',
  'volume-unit-missing': 'The volume has no unit and is left out. Add a column with it, such as pieces.',
  'capacity-invalid': 'is not a capacity per month. Enter a number, such as 50000.',
  'capacity-unit-missing': 'The capacity has no unit and is left out. Add a column with it, such as pieces.',
  'hs-invalid': 'is not an HS code. Enter 2 to 6 digits, such as 6109.',
  'kind-unknown': 'is not a kind of link. Enter supplier, subcontractor or labour provider.',
  'tier-invalid': 'is not a tier. Enter a whole number, such as 2.',
  'text-too-long': 'is too long. Shorten it.',
  'sector-unknown': 'is not a sector we know; the sector stays empty. Enter an ISIC code, such as 14.',
  'isic-unknown': 'is not an ISIC code; the sector stays empty. Enter one such as 1410.',
} as const;
export type CellProblem = keyof typeof REMEDIES;

/** Longest text that a field takes. */
const LONGEST: Partial<Record<ImportField, number>> = {
  name: 300,
  siteName: 300,
  address: 1000,
  notes: 4000,
  city: 200,
};

/** Distinct values of a column that are remembered with what they were read as. */
const MOST_REMEMBERED = 1000;

/**
 * The cells of one row by field, with what there is to say about them. One object serves all rows of a file:
 * what a value was read as is remembered for the rows that repeat it.
 */
export class RowCells {
  issues: RowIssue[] = [];
  /** Whether any issue is an error. */
  wrong = false;
  private cells: readonly string[] = [];
  private readonly columnOf = new Map<ImportField, number>();
  private readonly read = new Map<ImportField, Map<string, unknown>>();

  constructor(
    matching: readonly (ImportField | null)[],
    private readonly headers: readonly string[],
  ) {
    matching.forEach((field, column) => field && this.columnOf.set(field, column));
  }

  /** Turns to another row. */
  load(cells: readonly string[]): void {
    this.cells = cells;
    this.issues = [];
    this.wrong = false;
  }

  has(field: ImportField): boolean {
    return this.columnOf.has(field);
  }

  /** The cell as it stands, tidied; empty where the column is not there or the cell says nothing. */
  raw(field: ImportField): string {
    const column = this.columnOf.get(field);
    const cell = column === undefined ? undefined : this.cells[column];
    if (!cell) return '';
    const text = cleanText(cell);
    return isBlank(text) ? '' : text;
  }

  /** A text; null where there is none. Longer than its field takes is an error. */
  text(field: ImportField): string | null {
    const text = this.raw(field);
    if (text.length <= (LONGEST[field] ?? 200)) return text || null;
    this.error(field, 'text-too-long');
    return null;
  }

  /** A value read by `parse`; null where there is none, and an error where it is something else. */
  value<T>(field: ImportField, parse: (text: string) => CellValue<T>, problem: CellProblem): T | null {
    const text = this.raw(field);
    if (text === '') return null;
    const read = parse(text);
    if (read.valid) return read.value;
    this.error(field, problem);
    return null;
  }

  /** Reads a text, or remembers what it was read as. `parse` must be the same function for all rows. */
  remember<T>(field: ImportField, text: string, parse: (text: string) => T): T {
    let known = this.read.get(field);
    if (!known) this.read.set(field, (known = new Map<string, unknown>()));
    if (known.has(text)) return known.get(text) as T;
    const value = parse(text);
    if (known.size >= MOST_REMEMBERED) known.clear();
    known.set(text, value);
    return value;
  }

  error(field: ImportField, code: CellProblem): void {
    this.issues.push(this.issue('error', field, code));
    this.wrong = true;
  }

  warning(field: ImportField, code: CellProblem): void {
    this.issues.push(this.issue('warning', field, code));
  }

  private issue(level: RowIssue['level'], field: ImportField, code: CellProblem): RowIssue {
    const column = this.columnOf.get(field);
    const found = this.raw(field);
    const value = found.length > 80 ? `${found.slice(0, 79)}…` : found;
    const remedy = REMEDIES[code];
    return {
      level,
      code,
      field,
      column: column === undefined ? null : (this.headers[column] ?? null),
      value: value || null,
      message: remedy.startsWith('is ') ? `"${value}" ${remedy}` : remedy,
    };
  }
}
