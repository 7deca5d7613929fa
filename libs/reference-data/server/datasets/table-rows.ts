import { parse } from 'csv-parse/sync';

/** The reference tables that editions fill. */
export type ReferenceTable =
  | 'country'
  | 'country_figure'
  | 'sector'
  | 'sector_risk'
  | 'country_sector_presence'
  | 'listed_good'
  | 'hs_risk_good'
  | 'uflpa_entity'
  | 'cbp_order'
  | 'vocabulary_term'
  | 'statement_framework';

/** Rows of one table by column, without the edition. */
export interface TableRows {
  readonly table: ReferenceTable;
  readonly rows: readonly Readonly<Record<string, unknown>>[];
}

/** One row of a CSV file: texts by column. */
export type CsvRow = Readonly<Record<string, string>>;

/** Makes table rows from the files of one edition. */
export type DatasetReader = (files: ReadonlyMap<string, string>) => TableRows[];

/** @throws RangeError when the edition lacks the file */
export function textOf(files: ReadonlyMap<string, string>, name: string): string {
  const text = files.get(name);
  if (text === undefined) throw new RangeError(`the edition has no file ${name}`);
  return text;
}

export function csvOf(files: ReadonlyMap<string, string>, name: string): CsvRow[] {
  return parse(textOf(files, name), { columns: true, bom: true });
}

/** Empty cells are null: not found, not zero. */
export function cell(row: CsvRow, column: string): string | null {
  return row[column] || null;
}

export function numberCell(row: CsvRow, column: string): number | null {
  const text = cell(row, column);
  return text === null ? null : Number(text);
}

export function flagCell(row: CsvRow, column: string): boolean {
  return row[column] === 'true';
}

/** Cells with several values hold them separated by semicolons. */
export function listCell(row: CsvRow, column: string): string[] {
  return (row[column] ?? '')
    .split(';')
    .map((value) => value.trim())
    .filter((value) => value !== '');
}
