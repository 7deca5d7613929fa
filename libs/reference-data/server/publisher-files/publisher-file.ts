import type { FieldError } from '@firebreak/platform/model';
import {
  type EditionFacts,
  fault,
  type Fault,
  type FaultCode,
  faultText,
  type FileFault,
  type FilePlace,
  type ReadColumn,
} from '@firebreak/reference-data/model';
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

const SHOWN_FAULTS = 20;

/** A file that cannot be imported; nothing of it was. */
export class PublisherFileError extends Error {
  constructor(readonly faults: readonly FileFault[]) {
    const lines = faults.slice(0, SHOWN_FAULTS).map(describeFault);
    const rest = faults.length - lines.length;
    super([...lines, ...(rest > 0 ? [`and ${rest} more`] : [])].join('\n'));
    this.name = 'PublisherFileError';
  }

  /** The first faults as the API answers them: place and values apart, for clients that put them in their own words. */
  fieldErrors(): FileFieldError[] {
    return this.faults.slice(0, SHOWN_FAULTS).map((found) => ({
      ...found,
      field: placeOf(found) || 'file',
      message: faultText(found),
    }));
  }
}

/** A fault as the API answers it; `field` is its place in English: `row 12, column "rating"`. */
export interface FileFieldError extends FieldError, FilePlace {
  readonly code: FaultCode;
  readonly params: Fault['params'];
}

/** A file that is wrong as a whole. */
export function wholeFileError(code: FaultCode, params: Fault['params'] = {}): PublisherFileError {
  return new PublisherFileError([{ sheet: null, row: null, column: null, ...fault(code, params) }]);
}

function describeFault(found: FileFault): string {
  const where = placeOf(found);
  return where ? `${where}: ${faultText(found)}` : faultText(found);
}

function placeOf({ sheet, row, column }: FilePlace): string {
  return [sheet && `sheet "${sheet}"`, row && `row ${row}`, column && `column "${column}"`]
    .filter(Boolean)
    .join(', ');
}
