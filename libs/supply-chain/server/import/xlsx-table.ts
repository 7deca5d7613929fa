import { Problem } from '@firebreak/platform/model';
import { supplyChainProblem } from '@firebreak/supply-chain/model';
import ExcelJS, { type CellValue } from 'exceljs';
import { Readable } from 'node:stream';
import { MAX_COLUMNS, tableCell, type TableRow } from './table-row';

/** 100,000 rows of 30 columns unpack to about 150 MB; a bomb to many gigabytes. */
const MAX_UNPACKED_BYTES = 400 * 1024 * 1024;
const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;

/** Whether the bytes begin as a zip archive does. */
export function isZip(content: Buffer): boolean {
  return content.length > 4 && content.readUInt32BE(0) === 0x504b0304;
}

/** Names and unpacked sizes in a zip archive's directory; null where it has none. */
function zipDirectory(content: Buffer): { name: string; size: number }[] | null {
  let end = -1;
  for (let at = content.length - 22; at >= 0 && at > content.length - 70_000 && end < 0; at--) {
    if (content.readUInt32LE(at) === END_OF_DIRECTORY) end = at;
  }
  if (end < 0) return null;
  const entries: { name: string; size: number }[] = [];
  for (let at = content.readUInt32LE(end + 16); at + 46 <= end;) {
    if (content.readUInt32LE(at) !== DIRECTORY_ENTRY) return null;
    const nameLength = content.readUInt16LE(at + 28);
    entries.push({
      name: content.toString('utf8', at + 46, at + 46 + nameLength),
      size: content.readUInt32LE(at + 24),
    });
    at += 46 + nameLength + content.readUInt16LE(at + 30) + content.readUInt16LE(at + 32);
  }
  return entries;
}

/**
 * Looks at the archive before anything is unpacked.
 * @throws Problem file-not-a-table for a zip that is no workbook, file-damaged, file-unpacks-too-large
 */
export function checkWorkbook(content: Buffer): void {
  const entries = zipDirectory(content);
  if (!entries) throw supplyChainProblem('file-damaged');
  if (!entries.some(({ name }) => name === 'xl/workbook.xml')) throw supplyChainProblem('file-not-a-table');
  const unpacked = entries.reduce((sum, { size }) => sum + size, 0);
  if (unpacked > MAX_UNPACKED_BYTES) throw supplyChainProblem('file-unpacks-too-large');
}

/**
 * The rows of the first sheet that has any, streamed.
 * @throws Problem file-damaged
 */
export async function* readXlsx(content: Buffer): AsyncGenerator<TableRow> {
  try {
    const book = new ExcelJS.stream.xlsx.WorkbookReader(Readable.from([content]), {
      worksheets: 'emit',
      sharedStrings: 'cache',
      styles: 'cache',
      hyperlinks: 'ignore',
      entries: 'ignore',
    });
    for await (const sheet of book) {
      let any = false;
      for await (const row of sheet) {
        any = true;
        yield { rowNumber: row.number, cells: cellsOf(row) };
      }
      if (any) return;
    }
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw supplyChainProblem('file-damaged');
  }
}

function cellsOf(row: ExcelJS.Row): string[] {
  const values = Array.isArray(row.values) ? row.values.slice(1, MAX_COLUMNS + 1) : [];
  return Array.from(values, (value) => tableCell(cellText(value ?? null)));
}

/** What a person sees in the cell; the result of a formula, never the formula. */
function cellText(value: CellValue): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10);
  if (typeof value !== 'object') return String(value);
  if ('richText' in value) return value.richText.map((part) => part.text).join('');
  if ('error' in value) return '';
  if ('hyperlink' in value) return cellText(value.text as CellValue);
  return 'result' in value ? cellText(value.result as CellValue) : '';
}
