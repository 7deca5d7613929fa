import { parse } from 'csv-parse';
import iconv from 'iconv-lite';
import { isUtf8 } from 'node:buffer';
import { Readable } from 'node:stream';
import { supplyChainProblem } from '@firebreak/supply-chain/model';
import { MAX_COLUMNS, tableCell, type TableRow } from './table-row';

/** How a text file is to be read. */
export interface CsvFormat {
  /** Name that iconv knows. */
  readonly encoding: string;
  readonly delimiter: string;
}

const SAMPLE_IN_BYTES = 64 * 1024;
const DELIMITERS = [',', ';', '\t', '|'];

/** Tells encoding and delimiter by the first bytes of a file. */
export function detectCsv(content: Buffer): CsvFormat {
  const encoding = detectEncoding(content);
  const text = iconv.decode(content.subarray(0, SAMPLE_IN_BYTES), encoding);
  return { encoding, delimiter: detectDelimiter(text) };
}

/** Without a mark at the start: UTF-8 where all of it is valid, else the Windows encoding of Western lists. */
function detectEncoding(content: Buffer): string {
  if (content[0] === 0xff && content[1] === 0xfe) return 'utf-16le';
  if (content[0] === 0xfe && content[1] === 0xff) return 'utf-16be';
  return isUtf8(content) ? 'utf-8' : 'windows-1252';
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
 * The rows of a text file, one after the other.
 * @throws Problem file-damaged, with the row of a quote that is never closed
 */
export async function* readCsv(content: Buffer, format: CsvFormat): AsyncGenerator<TableRow> {
  const text = Readable.from(chunksOf(content)).pipe(
    iconv.decodeStream(format.encoding) as NodeJS.ReadWriteStream,
  );
  const parser = parse({
    delimiter: format.delimiter,
    bom: true,
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: 1024 * 1024,
  });
  text.on('error', (error: Error) => parser.destroy(error));
  text.pipe(parser);
  let rowNumber = 0;
  try {
    for await (const record of parser as AsyncIterable<string[]>) {
      const cells = record.slice(0, MAX_COLUMNS).map(tableCell);
      yield { rowNumber: ++rowNumber, cells };
    }
  } catch (error) {
    throw isCsvError(error) ? supplyChainProblem('file-damaged', { row: rowOf(error) }) : error;
  }
}

function isCsvError(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('CSV_');
}

/** The row in which csv-parse gave up: the one after those that it had whole. */
function rowOf(error: Error): number | null {
  return 'records' in error && typeof error.records === 'number' ? error.records + 1 : null;
}

function* chunksOf(content: Buffer): Generator<Buffer> {
  for (let at = 0; at < content.length; at += SAMPLE_IN_BYTES)
    yield content.subarray(at, at + SAMPLE_IN_BYTES);
}
