import { guardCell } from '@firebreak/supply-chain/model';
import { stringify } from 'csv-stringify/sync';
import { PassThrough, Readable } from 'node:stream';

type Cell = string | number | null;

/** Header, width and value of an exported column. */
export type ExportColumn<T> = readonly [string, number, (item: T) => Cell];

/** A list as a file. */
export interface ListExport<T> {
  readonly format: 'csv' | 'xlsx';
  /** Of the file, without its ending. */
  readonly name: string;
  /** Of the workbook's one sheet. */
  readonly sheet: string;
  readonly columns: readonly ExportColumn<T>[];
  readonly batches: AsyncIterable<readonly T[]>;
}

/** The file with its headers, written while it is being downloaded. */
export function openListExport<T>(list: ListExport<T>) {
  const mediaType =
    list.format === 'csv'
      ? 'text/csv; charset=utf-8'
      : 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  return {
    headers: {
      'content-type': mediaType,
      'content-disposition': `attachment; filename="${list.name}.${list.format}"`,
      'cache-control': 'private, no-store',
    },
    stream: list.format === 'csv' ? Readable.from(csvChunks(list)) : workbook(list),
  };
}

function cellsOf<T>(columns: readonly ExportColumn<T>[], item: T): Cell[] {
  return columns.map(([, , cell]) => {
    const value = cell(item);
    return typeof value === 'string' ? guardCell(value) : value;
  });
}

/** The mark in front tells spreadsheet programs that it is UTF-8. */
async function* csvChunks<T>({ columns, batches }: ListExport<T>): AsyncGenerator<string> {
  yield `\uFEFF${stringify([columns.map(([header]) => header)])}`;
  for await (const items of batches) yield stringify(items.map((item) => cellsOf(columns, item)));
}

function workbook<T>(list: ListExport<T>): Readable {
  const stream = new PassThrough();
  writeWorkbook(stream, list).catch((error: Error) => stream.destroy(error));
  return stream;
}

async function writeWorkbook<T>(
  stream: PassThrough,
  { sheet: title, columns, batches }: ListExport<T>,
): Promise<void> {
  // Loaded with the first use: a worker that writes no workbook has 18 MB less to carry.
  const { default: ExcelJS } = await import('exceljs');
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({ stream, useStyles: true });
  const sheet = book.addWorksheet(title, { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = columns.map(([header, width]) => ({ header, width }));
  sheet.getRow(1).font = { bold: true };
  for await (const items of batches) {
    for (const item of items) sheet.addRow(cellsOf(columns, item)).commit();
    if (stream.writableNeedDrain) await new Promise((resolve) => stream.once('drain', resolve));
  }
  sheet.commit();
  await book.commit();
}
