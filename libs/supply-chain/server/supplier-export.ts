import { Injectable } from '@nestjs/common';
import { CompanyDb, currentActor, currentCompanyId } from '@firebreak/platform/server';
import { guardCell, type SupplierFilter } from '@firebreak/supply-chain/model';
import { stringify } from 'csv-stringify/sync';
import { PassThrough, Readable } from 'node:stream';
import { exportBatch, type ExportRow } from './export-suppliers.query';

const BATCH = 2000;

/** Header and column of each exported field; the headers match themselves when the file is imported again. */
const COLUMNS: readonly (readonly [string, keyof ExportRow, number])[] = [
  ['Supplier', 'name', 36],
  ['Supplier number', 'externalId', 16],
  ['Country', 'country', 10],
  ['Address', 'address', 48],
  ['ISIC', 'isic', 8],
  ['Tier', 'tier', 6],
  ['Kinds', 'kinds', 22],
  ['Status', 'status', 12],
  ['Risk score', 'score', 10],
  ['Risk band', 'band', 12],
  ['Confidence', 'confidence', 12],
  ['Annual spend', 'spendAmount', 16],
  ['Currency', 'spendCurrency', 10],
  ['Contact name', 'contactName', 22],
  ['Contact email', 'contactEmail', 28],
  ['Sites', 'sites', 8],
  ['Workers', 'headcount', 10],
];

type Cell = string | number | null;

/** Writes the filtered suppliers to a file while it is being downloaded, batch by batch. */
@Injectable()
export class SupplierExport {
  constructor(private readonly db: CompanyDb) {}

  /** @param ids only these suppliers; null for all that match */
  open(format: 'csv' | 'xlsx', filter: SupplierFilter, ids: readonly string[] | null) {
    const rows = this.rows(filter, ids, currentCompanyId());
    const mediaType =
      format === 'csv'
        ? 'text/csv; charset=utf-8'
        : 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
    return {
      headers: {
        'content-type': mediaType,
        'content-disposition': `attachment; filename="suppliers.${format}"`,
        'cache-control': 'private, no-store',
      },
      stream: format === 'csv' ? Readable.from(csvChunks(rows)) : workbook(rows),
    };
  }

  /** Each batch is a transaction of its own: a slow download holds none open. The request's scope is gone by then. */
  private async *rows(
    filter: SupplierFilter,
    ids: readonly string[] | null,
    companyId: string,
  ): AsyncGenerator<ExportRow[]> {
    const actor = currentActor();
    for (let after: ExportRow | null = null; ;) {
      const read = (last: ExportRow | null) => () =>
        this.db.inCompany((tx) => exportBatch(tx, { filter, ids, after: last, limit: BATCH }));
      const batch: ExportRow[] = await this.db.runAs(companyId, read(after), actor);
      if (batch.length > 0) yield batch;
      if (batch.length < BATCH) return;
      after = batch.at(-1) ?? null;
    }
  }
}

function cellsOf(row: ExportRow): Cell[] {
  return COLUMNS.map(([, key]) => {
    const value = row[key];
    return typeof value === 'string' ? guardCell(value) : value;
  });
}

/** The mark in front tells spreadsheet programs that it is UTF-8. */
async function* csvChunks(rows: AsyncIterable<ExportRow[]>): AsyncGenerator<string> {
  yield `\uFEFF${stringify([COLUMNS.map(([header]) => header)])}`;
  for await (const batch of rows) yield stringify(batch.map(cellsOf));
}

function workbook(rows: AsyncIterable<ExportRow[]>): Readable {
  const stream = new PassThrough();
  writeWorkbook(stream, rows).catch((error: Error) => stream.destroy(error));
  return stream;
}

async function writeWorkbook(stream: PassThrough, rows: AsyncIterable<ExportRow[]>): Promise<void> {
  // Loaded with the first use: a worker that writes no workbook has 18 MB less to carry.
  const { default: ExcelJS } = await import('exceljs');
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({ stream, useStyles: true });
  const sheet = book.addWorksheet('Suppliers', { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = COLUMNS.map(([header, key, width]) => ({ header, key, width }));
  sheet.getRow(1).font = { bold: true };
  for await (const batch of rows) {
    for (const row of batch) sheet.addRow(cellsOf(row)).commit();
    if (stream.writableNeedDrain) await new Promise((resolve) => stream.once('drain', resolve));
  }
  sheet.commit();
  await book.commit();
}
