import type { FieldError } from '@firebreak/platform/model';
import type { EditionFacts, ReadColumn } from '@firebreak/reference-data/model';
import type { TableRows } from '../datasets/table-rows';

/** What holds for every edition of a dataset. */
export type PublisherFacts = Pick<
  EditionFacts,
  'dataset' | 'title' | 'publisher' | 'licence' | 'credit' | 'address'
>;

/** What a publisher's own file holds, ready to be stored. */
export interface PublisherFile {
  readonly facts: PublisherFacts;
  readonly edition: string;
  readonly year: number;
  /** The rows, ready for their tables. */
  readonly tables: readonly TableRows[];
  readonly columns: readonly ReadColumn[];
  /** Columns that say nothing the product reads. */
  readonly ignoredColumns: readonly string[];
}

/** One thing wrong with a file: where, and what would be right. */
export interface FileFault {
  /** Name of the sheet; null for a file without sheets. */
  readonly sheet: string | null;
  /** As the spreadsheet counts them, from 1; null where it is about the whole sheet. */
  readonly row: number | null;
  readonly column: string | null;
  readonly message: string;
}

const SHOWN_FAULTS = 20;

/** A file that cannot be imported; nothing of it was. */
export class PublisherFileError extends Error {
  constructor(readonly faults: readonly FileFault[]) {
    const lines = faults.slice(0, SHOWN_FAULTS).map(describeFault);
    const rest = faults.length - lines.length;
    super([...lines, ...(rest > 0 ? [`and ${rest} more`] : [])].join('\n'));
    this.name = 'PublisherFileError';
  }

  /** The first faults as the API answers them: `row 12, column "rating"`. */
  fieldErrors(): FieldError[] {
    return this.faults.slice(0, SHOWN_FAULTS).map((fault) => ({
      field: placeOf(fault) || 'file',
      code: 'publisher-file',
      message: fault.message,
    }));
  }
}

/** A file that is wrong as a whole. */
export function wholeFileError(message: string): PublisherFileError {
  return new PublisherFileError([{ sheet: null, row: null, column: null, message }]);
}

function describeFault(fault: FileFault): string {
  const where = placeOf(fault);
  return where ? `${where}: ${fault.message}` : fault.message;
}

function placeOf({ sheet, row, column }: FileFault): string {
  return [sheet && `sheet "${sheet}"`, row && `row ${row}`, column && `column "${column}"`]
    .filter(Boolean)
    .join(', ');
}
