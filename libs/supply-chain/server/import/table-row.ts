/** One row of an uploaded table. */
export interface TableRow {
  /** As a spreadsheet numbers it, from 1. */
  readonly rowNumber: number;
  readonly cells: string[];
}

/** Cells beyond these are not read: nobody matches them, and hostile files have millions. */
export const MAX_COLUMNS = 200;
/** A cell holds no more; what is longer is cut here and refused by its field's own limit. */
const MAX_CELL_LENGTH = 10_000;

/** A cell as PostgreSQL's jsonb can hold it: without NUL and half surrogate pairs, and not endless. */
export function tableCell(text: string): string {
  if (text.length <= MAX_CELL_LENGTH && text.isWellFormed() && !text.includes('\u0000')) return text;
  return text.slice(0, MAX_CELL_LENGTH).toWellFormed().replaceAll('\u0000', '');
}
