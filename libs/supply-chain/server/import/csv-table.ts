import { parse } from 'csv-parse';
import iconv from 'iconv-lite';
import type { FileHandle } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { supplyChainProblem } from '@firebreak/supply-chain/model';
import { MAX_COLUMNS, tableCell, type TableRow } from './table-row';

/** How a text file is to be read. */
export interface CsvFormat {
  /** Name that iconv knows. */
  readonly encoding: string;
  readonly delimiter: string;
}

const SAMPLE_IN_BYTES = 64 * 1024;
/** Rows handed over together. */
const AT_ONCE = 200;
const DELIMITERS = [',', ';', '\t', '|'];

/** Tells encoding and delimiter of a file. */
export async function detectCsv(file: FileHandle): Promise<CsvFormat> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(SAMPLE_IN_BYTES), 0, SAMPLE_IN_BYTES, 0);
  const start = buffer.subarray(0, bytesRead);
  const encoding = markedEncoding(start) ?? ((await isUtf8(file)) ? 'utf-8' : 'windows-1252');
  return { encoding, delimiter: detectDelimiter(iconv.decode(start, encoding)) };
}

function markedEncoding(start: Buffer): string | null {
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le';
  return start[0] === 0xfe && start[1] === 0xff ? 'utf-16be' : null;
}

/** All of it: a single letter of the Windows encoding may stand at the very end of a list. */
async function isUtf8(file: FileHandle): Promise<boolean> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const piece of piecesOf(file)) decoder.decode(piece, { stream: true });
    decoder.decode();
    return true;
  } catch {
    return false;
  }
}

/** The sign that splits the first lines into the most cells, the same number in each. */
function detectDelimiter(text: string): string {
  const lines = text
    .replace(/"(?:[^"]|"")*"/g, '')
    .split(/\r\n|\n|\r/)
    .filter((line) => line.trim() !== '')
    .slice(0, 20);
  const scores = DELIMITERS.map((delimiter) => {
    const counts = lines.map((line) => line.split(delimiter).length - 1);
    const usual = counts.toSorted((a, b) => a - b)[Math.floor(counts.length / 2)] ?? 0;
    return { delimiter, score: usual + counts.filter((count) => count === usual && usual > 0).length / 100 };
  });
  return scores.reduce((best, each) => (each.score > best.score ? each : best)).delimiter;
}

/**
 * The rows of a text file, some at a time.
 * @throws Problem file-damaged, with the row of a quote that is never closed
 */
export async function* readCsv(file: FileHandle, format: CsvFormat): AsyncGenerator<TableRow[]> {
  const decoder = iconv.decodeStream(format.encoding) as NodeJS.ReadWriteStream;
  const pieces = Readable.from(piecesOf(file), { objectMode: false });
  const parser = parse({
    delimiter: format.delimiter,
    bom: true,
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: 1024 * 1024,
  });
  const piped = pipeline(pieces, decoder, parser).catch(() => undefined); // the loop below hears of it from the parser
  let rowNumber = 0;
  let rows: TableRow[] = [];
  try {
    for await (const record of parser as AsyncIterable<string[]>) {
      rows.push({ rowNumber: ++rowNumber, cells: record.slice(0, MAX_COLUMNS).map(tableCell) });
      if (rows.length < AT_ONCE) continue;
      yield rows;
      rows = [];
    }
  } catch (error) {
    throw isCsvError(error) ? supplyChainProblem('file-damaged', { row: rowOf(error) }) : error;
  } finally {
    // Whoever wants no more rows closes the file next: nothing may still be reading it.
    pieces.destroy();
    await piped;
  }
  if (rows.length > 0) yield rows;
}

function isCsvError(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('CSV_');
}

/** The row in which csv-parse gave up: the one after those that it had whole. */
function rowOf(error: Error): number | null {
  return 'records' in error && typeof error.records === 'number' ? error.records + 1 : null;
}

async function* piecesOf(file: FileHandle): AsyncGenerator<Buffer> {
  for (let at = 0; ;) {
    const { buffer, bytesRead } = await file.read(
      Buffer.allocUnsafe(SAMPLE_IN_BYTES),
      0,
      SAMPLE_IN_BYTES,
      at,
    );
    if (bytesRead === 0) return;
    at += bytesRead;
    yield buffer.subarray(0, bytesRead);
  }
}
