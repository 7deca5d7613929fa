import { supplyChainProblem } from '@firebreak/supply-chain/model';
import type { FileHandle } from 'node:fs/promises';
import type { TableRow } from '../table-row';
import { SharedStrings } from './shared-strings';
import { SheetRows } from './sheet-rows';
import { readWorkbook, scanPart, type Archive } from './workbook-parts';
import { XmlScanner } from './xml-scanner';
import { readZipDirectory, unpack } from './zip-archive';

/** 100,000 rows of 30 columns unpack to about 200 MB; a bomb to many gigabytes. */
const MAX_UNPACKED_BYTES = 400 * 1024 * 1024;
const SHARED_STRINGS = 'xl/sharedStrings.xml';

/** Whether the bytes begin as a zip archive does. */
export function isZip(start: Buffer): boolean {
  return start.length > 4 && start.readUInt32BE(0) === 0x504b0304;
}

/**
 * Looks at the archive before anything is unpacked.
 * @throws Problem file-not-a-table for a zip that is no workbook, file-damaged, file-unpacks-too-large
 */
export async function checkWorkbook(file: FileHandle): Promise<void> {
  await readWorkbook(file, await checkedArchive(file, MAX_UNPACKED_BYTES));
}

async function checkedArchive(file: FileHandle, mostBytes: number): Promise<Archive> {
  const archive = await readZipDirectory(file);
  const unpacked = [...archive.values()].reduce((sum, { unpackedBytes }) => sum + unpackedBytes, 0);
  if (unpacked > mostBytes) throw supplyChainProblem('file-unpacks-too-large');
  return archive;
}

async function openWorkbook(file: FileHandle, mostBytes = MAX_UNPACKED_BYTES) {
  const archive = await checkedArchive(file, mostBytes);
  const book = await readWorkbook(file, archive);
  const shared = new SharedStrings();
  await scanPart(file, archive, SHARED_STRINGS, shared);
  return { archive, book, shared };
}

/**
 * The rows of the first sheet that says anything, some at a time; visible sheets come first.
 * @throws Problem file-damaged, file-unpacks-too-large
 */
export async function* readXlsx(file: FileHandle): AsyncGenerator<TableRow[]> {
  const opened = await openWorkbook(file);
  for (const path of opened.book.sheets) {
    let any = false;
    for await (const rows of rowsOf(file, opened, path)) {
      any = true;
      yield rows;
    }
    if (any) return;
  }
}

/** Some rows of one sheet of a workbook; sheets count from 0, visible ones first. */
export interface SheetPart {
  readonly sheet: number;
  readonly rows: readonly TableRow[];
}

/**
 * The rows of every sheet, some at a time: what people see in the cells; of a formula its result, never the formula.
 * @param mostBytes that the file may unpack to
 * @throws Problem file-not-a-table for a file that is no workbook, file-damaged, file-unpacks-too-large
 */
export async function* readSheets(file: FileHandle, mostBytes: number): AsyncGenerator<SheetPart> {
  const opened = await openWorkbook(file, mostBytes);
  for (const [sheet, path] of opened.book.sheets.entries()) {
    for await (const rows of rowsOf(file, opened, path)) yield { sheet, rows };
  }
}

type Opened = Awaited<ReturnType<typeof openWorkbook>>;

async function* rowsOf(
  file: FileHandle,
  { archive, book, shared }: Opened,
  path: string,
): AsyncGenerator<TableRow[]> {
  const entry = archive.get(path);
  if (!entry) return;
  const sheet = new SheetRows(book, shared);
  const scanner = new XmlScanner(sheet);
  for await (const chunk of unpack(file, entry)) {
    scanner.push(chunk);
    if (sheet.rows.length === 0) continue;
    yield sheet.rows;
    sheet.rows = [];
  }
  scanner.end();
}
