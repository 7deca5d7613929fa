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

/** The cells of one row by field, with what there is to say about them. */
export class RowCells {
  readonly issues: RowIssue[] = [];
  private readonly columnOf = new Map<ImportField, number>();

  constructor(
    private readonly cells: readonly string[],
    matching: readonly (ImportField | null)[],
    private readonly headers: readonly string[],
  ) {
    matching.forEach((field, column) => field && this.columnOf.set(field, column));
  }

  /** The cell as it stands, tidied; empty where the column is not there or the cell says nothing. */
  raw(field: ImportField): string {
    const column = this.columnOf.get(field);
    const text = column === undefined ? '' : cleanText(this.cells[column] ?? '');
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

  error(field: ImportField, code: CellProblem): void {
    this.issues.push(this.issue('error', field, code));
  }

  warning(field: ImportField, code: CellProblem): void {
    this.issues.push(this.issue('warning', field, code));
  }

  get wrong(): boolean {
    return this.issues.some((issue) => issue.level === 'error');
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
