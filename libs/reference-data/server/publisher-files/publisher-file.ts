import type { CountryFigure, EditionFacts } from '@firebreak/reference-data/model';

/** What a publisher's own file holds, ready to be stored. */
export interface PublisherFile {
  readonly facts: Omit<EditionFacts, 'rowCount' | 'sha256'>;
  readonly figures: readonly CountryFigure[];
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
}

/** A file that is wrong as a whole. */
export function wholeFileError(message: string): PublisherFileError {
  return new PublisherFileError([{ sheet: null, row: null, column: null, message }]);
}

function describeFault({ sheet, row, column, message }: FileFault): string {
  const where = [sheet && `sheet "${sheet}"`, row && `row ${row}`, column && `column "${column}"`].filter(
    Boolean,
  );
  return where.length > 0 ? `${where.join(', ')}: ${message}` : message;
}
