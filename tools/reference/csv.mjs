// The tables are small (3 MB at most): read and written whole.
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';

/** @returns {Record<string, string>[]} one object per row, by column name */
export function readCsv(text) {
  return parse(text, { columns: true, bom: true });
}

/** The columns are those of the first row. */
export function writeCsv(rows) {
  return stringify(rows, { header: true });
}

/** Rows without the columns that `drop` says yes to. */
export function withoutColumns(rows, drop) {
  return rows.map((row) => Object.fromEntries(Object.entries(row).filter(([column]) => !drop(column))));
}
