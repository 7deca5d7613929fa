import type { FindingFilter, FindingListQuery, FindingSummary } from '@firebreak/audits/model';
import type { Page } from '@firebreak/platform/model';
import { CompanyDb, currentActor, currentCompanyId } from '@firebreak/platform/server';
import { guardCell } from '@firebreak/supply-chain/model';
import { Injectable } from '@nestjs/common';
import { stringify } from 'csv-stringify/sync';
import { PassThrough, Readable } from 'node:stream';
import { listFindings } from './list-findings.query';
import { today } from './today';

const BATCH = 1000;

type Cell = string | number | null;

/** Header, width and value of each exported column. */
const COLUMNS: readonly (readonly [string, number, (finding: FindingSummary) => Cell])[] = [
  ['Code', 10, ({ code }) => code],
  ['Finding', 44, ({ title }) => title],
  ['Severity', 12, ({ severity }) => severity],
  ['Forced-labour indicator', 12, ({ provesIndicator }) => (provesIndicator ? 'yes' : 'no')],
  ['ILO indicators', 18, ({ iloIndicators }) => iloIndicators.join(', ')],
  ['Supplier', 36, ({ supplierName }) => supplierName],
  ['Site', 28, ({ siteName }) => siteName],
  ['State', 18, ({ state }) => state],
  ['Overdue', 10, ({ overdue }) => (overdue ? 'yes' : 'no')],
  ['Found on', 12, ({ foundOn }) => foundOn],
  ['Deadline', 12, ({ dueOn }) => dueOn],
  ['Who acts', 28, ({ actionOwner }) => actionOwner],
];

export type ExportFormat = 'csv' | 'xlsx';

const MEDIA_TYPES: Readonly<Record<ExportFormat, string>> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** Writes the filtered findings to a file while it is being downloaded, in the order of the list. */
@Injectable()
export class FindingExport {
  constructor(private readonly db: CompanyDb) {}

  open(format: ExportFormat, filter: FindingFilter) {
    const rows = this.rows(filter, currentCompanyId());
    return {
      headers: {
        'content-type': MEDIA_TYPES[format],
        'content-disposition': `attachment; filename="findings.${format}"`,
        'cache-control': 'private, no-store',
      },
      stream: format === 'csv' ? Readable.from(csvChunks(rows)) : workbook(rows),
    };
  }

  /** Each batch is a transaction of its own: a slow download holds none open. The request's scope is gone by then. */
  private async *rows(filter: FindingFilter, companyId: string): AsyncGenerator<Cell[][]> {
    const actor = currentActor();
    let cursor: string | null = null;
    do {
      const query: FindingListQuery = { ...filter, limit: BATCH, ...(cursor ? { cursor } : {}) };
      const read = () => this.db.inCompany((tx) => listFindings(tx, query, today()));
      const page: Page<FindingSummary> = await this.db.runAs(companyId, read, actor);
      if (page.items.length > 0) yield page.items.map(cellsOf);
      cursor = page.nextCursor;
    } while (cursor);
  }
}

/** Names come from outside: none may start a formula. */
function cellsOf(finding: FindingSummary): Cell[] {
  return COLUMNS.map(([, , valueOf]) => {
    const value = valueOf(finding);
    return typeof value === 'string' ? guardCell(value) : value;
  });
}

/** The mark in front tells spreadsheet programs that it is UTF-8. */
async function* csvChunks(rows: AsyncIterable<Cell[][]>): AsyncGenerator<string> {
  yield `\uFEFF${stringify([COLUMNS.map(([header]) => header)])}`;
  for await (const batch of rows) yield stringify(batch);
}

function workbook(rows: AsyncIterable<Cell[][]>): Readable {
  const stream = new PassThrough();
  writeWorkbook(stream, rows).catch((error: Error) => stream.destroy(error));
  return stream;
}

async function writeWorkbook(stream: PassThrough, rows: AsyncIterable<Cell[][]>): Promise<void> {
  // Loaded with the first use: a worker that writes no workbook has 18 MB less to carry.
  const { default: ExcelJS } = await import('exceljs');
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({ stream, useStyles: true });
  const sheet = book.addWorksheet('Findings', { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = COLUMNS.map(([header, width]) => ({ header, width }));
  sheet.getRow(1).font = { bold: true };
  for await (const batch of rows) {
    for (const row of batch) sheet.addRow(row).commit();
    if (stream.writableNeedDrain) await new Promise((resolve) => stream.once('drain', resolve));
  }
  sheet.commit();
  await book.commit();
}
