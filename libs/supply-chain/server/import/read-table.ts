import { supplyChainProblem } from '@firebreak/supply-chain/model';
import { detectCsv, readCsv } from './csv-table';
import type { TableRow } from './table-row';
import { checkWorkbook, isZip, readXlsx } from './xlsx-table';

/** What an uploaded file turned out to be. */
export interface TableFormat {
  readonly format: 'csv' | 'xlsx';
  readonly encoding: string;
  readonly delimiter: string;
}

/**
 * What the bytes are, whatever the name says.
 * @throws Problem file-not-a-table, file-damaged, file-unpacks-too-large
 */
export function detectTable(content: Buffer): TableFormat {
  if (isZip(content)) {
    checkWorkbook(content);
    return { format: 'xlsx', encoding: 'utf-8', delimiter: '' };
  }
  const csv = detectCsv(content);
  const sample = content.subarray(0, 8192);
  const binary = !csv.encoding.startsWith('utf-16') && sample.includes(0);
  if (binary || /^\s*[[{<]|^%PDF|^{\\rtf/.test(sample.toString('latin1').replace(/^ï»¿/, ''))) {
    throw supplyChainProblem('file-not-a-table');
  }
  return { format: 'csv', ...csv };
}

/** The rows of a file of that format. @throws Problem file-damaged */
export function readTable(content: Buffer, format: TableFormat): AsyncGenerator<TableRow> {
  return format.format === 'xlsx' ? readXlsx(content) : readCsv(content, format);
}
