import { parse } from 'csv-parse/sync';
import { wholeFileError } from './publisher-file';
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
    throw wholeFileError(
      `the file is no table of comma-separated values: ${error instanceof Error ? error.message : error}`,
    );
  }
}
