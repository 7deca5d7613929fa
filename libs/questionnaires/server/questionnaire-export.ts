import { CompanyDb, currentActor, currentCompanyId } from '@firebreak/platform/server';
import type { QuestionnaireListItem } from '@firebreak/questionnaires/model';
import { guardCell } from '@firebreak/supply-chain/model';
import { Injectable } from '@nestjs/common';
import { stringify } from 'csv-stringify/sync';
import { PassThrough, Readable } from 'node:stream';
import { listQuestionnaires, type QuestionnaireListQuery } from './list-questionnaires.query';

const BATCH = 1000;

type Cell = string | number | null;
type Batches = AsyncIterable<readonly QuestionnaireListItem[]>;

/** Header, width and value of each exported column. */
const COLUMNS: readonly (readonly [string, number, (item: QuestionnaireListItem) => Cell])[] = [
  ['Supplier', 36, (item) => item.supplierName],
  ['Questionnaire', 34, (item) => item.templateTitle],
  ['Status', 14, (item) => item.status],
  ['Overdue', 9, (item) => (item.overdue ? 'yes' : 'no')],
  ['Due on', 12, (item) => item.dueOn],
  ['Answered, %', 12, (item) => Math.round(100 * item.answeredRatio)],
  ['Controls, 0 to 100', 18, (item) => item.controlScore],
  ['Sent to', 32, (item) => item.recipientEmail],
  ['Language', 10, (item) => item.language],
  ['Sent at', 26, (item) => item.sentAt],
  ['Submitted at', 26, (item) => item.submittedAt],
];

/** Writes the filtered questionnaires to a file while it is being downloaded, batch by batch. */
@Injectable()
export class QuestionnaireExport {
  constructor(private readonly db: CompanyDb) {}

  open(format: 'csv' | 'xlsx', query: QuestionnaireListQuery) {
    const batches = this.batches(query, currentCompanyId());
    const mediaType =
      format === 'csv'
        ? 'text/csv; charset=utf-8'
        : 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
    return {
      headers: {
        'content-type': mediaType,
        'content-disposition': `attachment; filename="questionnaires.${format}"`,
        'cache-control': 'private, no-store',
      },
      stream: format === 'csv' ? Readable.from(csvChunks(batches)) : workbook(batches),
    };
  }

  /** Each batch is a transaction of its own: a slow download holds none open. The request's scope is gone by then. */
  private async *batches(
    query: QuestionnaireListQuery,
    companyId: string,
  ): AsyncGenerator<readonly QuestionnaireListItem[]> {
    const actor = currentActor();
    for (let cursor: string | null | undefined; cursor !== null;) {
      const read = (from: string | undefined) => () =>
        this.db.inCompany((tx) => listQuestionnaires(tx, { ...query, cursor: from, limit: BATCH }));
      const page = await this.db.runAs(companyId, read(cursor), actor);
      yield page.items;
      cursor = page.nextCursor;
    }
  }
}

function cellsOf(item: QuestionnaireListItem): Cell[] {
  return COLUMNS.map(([, , cell]) => {
    const value = cell(item);
    return typeof value === 'string' ? guardCell(value) : value;
  });
}

/** The mark in front tells spreadsheet programs that it is UTF-8. */
async function* csvChunks(batches: Batches): AsyncGenerator<string> {
  yield `\uFEFF${stringify([COLUMNS.map(([header]) => header)])}`;
  for await (const items of batches) yield stringify(items.map(cellsOf));
}

function workbook(batches: Batches): Readable {
  const stream = new PassThrough();
  writeWorkbook(stream, batches).catch((error: Error) => stream.destroy(error));
  return stream;
}

async function writeWorkbook(stream: PassThrough, batches: Batches): Promise<void> {
  // Loaded with the first use: a worker that writes no workbook has 18 MB less to carry.
  const { default: ExcelJS } = await import('exceljs');
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({ stream, useStyles: true });
  const sheet = book.addWorksheet('Questionnaires', { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = COLUMNS.map(([header, width]) => ({ header, width }));
  sheet.getRow(1).font = { bold: true };
  for await (const items of batches) {
    for (const item of items) sheet.addRow(cellsOf(item)).commit();
    if (stream.writableNeedDrain) await new Promise((resolve) => stream.once('drain', resolve));
  }
  sheet.commit();
  await book.commit();
}
