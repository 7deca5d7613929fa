import { Injectable } from '@nestjs/common';
import { CompanyDb, currentActor, currentCompanyId } from '@firebreak/platform/server';
import { guardCell, type SupplierFilter } from '@firebreak/supply-chain/model';
import { stringify } from 'csv-stringify/sync';
import { PassThrough, Readable } from 'node:stream';
import { ScoreSources, type ScoreSource } from './score-sources';
import { LINK_SHEET, SITE_SHEET, SUPPLIER_SHEET, type ExportSheet, type SupplierRow } from './export-sheets';

const BATCH = 2000;

type Batches<Row> = AsyncIterable<Row[]>;
type Cell = string | number | null;

/** Which suppliers a file is about. */
interface Chosen {
  readonly filter: SupplierFilter;
  /** Only these; null for all that match. */
  readonly ids: readonly string[] | null;
}

/**
 * Writes the filtered suppliers to a file while it is being downloaded, batch by batch: a CSV of the suppliers,
 * or a workbook that has their sites and the links that lead to them on further sheets.
 */
@Injectable()
export class SupplierExport {
  constructor(
    private readonly db: CompanyDb,
    private readonly sources: ScoreSources,
  ) {}

  /** @param ids only these suppliers; null for all that match */
  open(format: 'csv' | 'xlsx', filter: SupplierFilter, ids: readonly string[] | null) {
    const companyId = currentCompanyId();
    const read = this.reader({ filter, ids }, companyId);
    const actor = currentActor();
    const sources = () => this.db.runAs(companyId, () => this.sources.list(), actor);
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
      stream: format === 'csv' ? Readable.from(csvChunks(read(SUPPLIER_SHEET))) : workbook(read, sources),
    };
  }

  /** Each batch is a transaction of its own: a slow download holds none open. The request's scope is gone by then. */
  private reader(chosen: Chosen, companyId: string) {
    const actor = currentActor();
    const { db } = this;
    return async function* <Row extends object>(sheet: ExportSheet<Row>): AsyncGenerator<Row[]> {
      for (let after: Row | null = null; ;) {
        const read = (last: Row | null) => () =>
          db.inCompany((tx) => sheet.read(tx, { ...chosen, after: last, limit: BATCH }));
        const batch: Row[] = await db.runAs(companyId, read(after), actor);
        if (batch.length > 0) yield batch;
        if (batch.length < BATCH) return;
        after = batch.at(-1) ?? null;
      }
    };
  }
}

/** Where the scores of the other sheets come from, as their licences ask to be told. */
const SOURCE_COLUMNS: readonly (readonly [string, keyof ScoreSource, number])[] = [
  ['Source', 'title', 44],
  ['Edition', 'edition', 28],
  ['Publisher', 'publisher', 32],
  ['Licence', 'licence', 32],
  ['Credit', 'credit', 44],
  ['Citation', 'citation', 80],
  ['Address', 'address', 60],
];

type Reader = <Row extends object>(sheet: ExportSheet<Row>) => Batches<Row>;

function cellsOf<Row extends object>({ columns }: ExportSheet<Row>, row: Row): Cell[] {
  return columns.map(([, key]) => {
    const value: unknown = row[key];
    if (typeof value === 'string') return guardCell(value);
    return typeof value === 'number' ? value : null;
  });
}

/** The mark in front tells spreadsheet programs that it is UTF-8. */
async function* csvChunks(batches: Batches<SupplierRow>): AsyncGenerator<string> {
  yield `\uFEFF${stringify([SUPPLIER_SHEET.columns.map(([header]) => header)])}`;
  for await (const batch of batches) yield stringify(batch.map((row) => cellsOf(SUPPLIER_SHEET, row)));
}

type Sources = () => Promise<readonly ScoreSource[]>;

function workbook(read: Reader, sources: Sources): Readable {
  const stream = new PassThrough();
  writeWorkbook(stream, read, sources).catch((error: Error) => stream.destroy(error));
  return stream;
}

async function writeWorkbook(stream: PassThrough, read: Reader, sources: Sources): Promise<void> {
  // Loaded with the first use: a worker that writes no workbook has 18 MB less to carry.
  const { default: ExcelJS } = await import('exceljs');
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({ stream, useStyles: true });
  const add = async <Row extends object>(sheet: ExportSheet<Row>) => {
    const page = book.addWorksheet(sheet.name, { views: [{ state: 'frozen', ySplit: 1 }] });
    page.columns = sheet.columns.map(([header, key, width]) => ({ header, key: String(key), width }));
    page.getRow(1).font = { bold: true };
    for await (const batch of read(sheet)) {
      for (const row of batch) page.addRow(cellsOf(sheet, row)).commit();
      if (stream.writableNeedDrain) await new Promise((resolve) => stream.once('drain', resolve));
    }
    page.commit();
  };
  await add(SUPPLIER_SHEET);
  await add(SITE_SHEET);
  await add(LINK_SHEET);
  const page = book.addWorksheet('Sources', { views: [{ state: 'frozen', ySplit: 1 }] });
  page.columns = SOURCE_COLUMNS.map(([header, key, width]) => ({ header, key, width }));
  page.getRow(1).font = { bold: true };
  for (const source of await sources()) {
    page.addRow(SOURCE_COLUMNS.map(([, key]) => guardCell(source[key] ?? ''))).commit();
  }
  page.commit();
  await book.commit();
}
