import { guardCell } from '@firebreak/supply-chain/model';
import { stringify } from 'csv-stringify/sync';
import { Readable } from 'node:stream';

type Cell = string | number | null;

/** Header, width and value of a column. */
export type TableColumn<T> = readonly [string, number, (row: T) => Cell];

/** A short table as a file. */
export interface TableFile<T> {
  readonly format: 'csv' | 'xlsx';
  /** Of the file, without its ending. */
  readonly name: string;
  readonly sheet: string;
  readonly columns: readonly TableColumn<T>[];
  readonly rows: readonly T[];
}

const MEDIA_TYPES = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** The file with its headers. What people typed can't start a formula. */
export async function openTable<T>(table: TableFile<T>) {
  const cells = table.rows.map((row) =>
    table.columns.map(([, , cell]) => {
      const value = cell(row);
      return typeof value === 'string' ? guardCell(value) : value;
    }),
  );
  const bytes = table.format === 'csv' ? csvOf(table, cells) : await workbookOf(table, cells);
  return {
    headers: {
      'content-type': MEDIA_TYPES[table.format],
      'content-disposition': `attachment; filename="${table.name}.${table.format}"`,
      'cache-control': 'private, no-store',
    },
    stream: Readable.from([bytes]),
  };
}

/** The mark in front tells spreadsheet programs that it is UTF-8. */
function csvOf<T>({ columns }: TableFile<T>, cells: readonly Cell[][]): Buffer {
  return Buffer.from(`\uFEFF${stringify([columns.map(([header]) => header), ...cells])}`);
}

async function workbookOf<T>(
  { columns, sheet: title }: TableFile<T>,
  cells: readonly Cell[][],
): Promise<Buffer> {
  // Loaded with the first use: a worker that writes no workbook has 18 MB less to carry.
  const { default: ExcelJS } = await import('exceljs');
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet(title, { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = columns.map(([header, width]) => ({ header, width }));
  sheet.getRow(1).font = { bold: true };
  sheet.addRows(cells.map((row) => [...row]));
  return Buffer.from(await book.xlsx.writeBuffer());
}
