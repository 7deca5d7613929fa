import { supplyChainProblem } from '@firebreak/supply-chain/model';
import type { FileHandle } from 'node:fs/promises';
import { detectCsv, readCsv } from './csv-table';
import type { TableRow } from './table-row';
import { checkWorkbook, isZip, readXlsx } from './xlsx/xlsx-table';

/** What an uploaded file turned out to be. */
export interface TableFormat {
  readonly format: 'csv' | 'xlsx';
  readonly encoding: string;
  readonly delimiter: string;
}

const SAMPLE_IN_BYTES = 8192;

/**
 * What the bytes are, whatever the name says.
 * @throws Problem file-not-a-table, file-damaged, file-unpacks-too-large
 */
export async function detectTable(file: FileHandle): Promise<TableFormat> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(SAMPLE_IN_BYTES), 0, SAMPLE_IN_BYTES, 0);
  const sample = buffer.subarray(0, bytesRead);
  if (isZip(sample)) {
    await checkWorkbook(file);
    return { format: 'xlsx', encoding: 'utf-8', delimiter: '' };
  }
  const csv = await detectCsv(file);
  const binary = !csv.encoding.startsWith('utf-16') && sample.includes(0);
  if (binary || /^\s*[[{<]|^%PDF|^{\\rtf/.test(sample.toString('latin1').replace(/^ï»¿/, ''))) {
    throw supplyChainProblem('file-not-a-table');
  }
  return { format: 'csv', ...csv };
}

/** The rows of a file of that format, some at a time. @throws Problem file-damaged */
export function readTable(file: FileHandle, format: TableFormat): AsyncGenerator<TableRow[]> {
  return format.format === 'xlsx' ? readXlsx(file) : readCsv(file, format);
}
