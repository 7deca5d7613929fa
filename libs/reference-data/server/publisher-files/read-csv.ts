import { CsvError, parse } from 'csv-parse/sync';
import { fault } from '@firebreak/reference-data/model';
import { PublisherFileError, wholeFileError } from './publisher-file';
import type { Row } from './table-layout';

/** A row with the line of the file on which it ends. */
export interface NumberedRow {
  readonly record: Row;
  readonly info: { readonly lines: number };
}

/**
 * Reads a table of values separated by commas, semicolons or tabs: whichever its first line has most of.
 * @throws PublisherFileError for what is no table
 */
export function readCsv(text: string): NumberedRow[] {
  const [firstLine = ''] = text.split('\n', 1);
  const delimiter = [',', ';', '\t'].reduce((best, mark) =>
    firstLine.split(mark).length > firstLine.split(best).length ? mark : best,
  );
  try {
    return parse(text, {
      columns: true,
      bom: true,
      skip_empty_lines: true,
      trim: true,
      delimiter,
      info: true,
    }) as unknown as NumberedRow[]; // what `info` makes of the rows, which the types do not know
  } catch (error) {
    throw csvError(error);
  }
}

/** What the parser complains of, with the line where it can be told. */
function csvError(error: unknown): PublisherFileError {
  if (!(error instanceof CsvError) || typeof error.lines !== 'number') return wholeFileError('not-a-table');
  const place = { sheet: null, row: error.lines, column: null };
  const { record, columns } = error;
  if (error.code === 'CSV_RECORD_INCONSISTENT_COLUMNS' && Array.isArray(record) && Array.isArray(columns)) {
    const found = fault('row-length', { found: record.length, wanted: columns.length });
    return new PublisherFileError([{ ...place, ...found }]);
  }
  const quotes = error.code.includes('QUOTE');
  return quotes
    ? new PublisherFileError([{ ...place, ...fault('quotes-wrong') }])
    : wholeFileError('not-a-table');
}
