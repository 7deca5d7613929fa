import type { AnswerValue, CellValue, TableRow } from './response';

export const MAX_TEXT_LENGTH = 4000;
/** Entries of one list, rows of one table, and cells of one row. */
export const MAX_ENTRIES = 300;
const MAX_ENTRY_LENGTH = 100;

function isCell(value: unknown): value is CellValue {
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value === 'string') return value.length <= MAX_TEXT_LENGTH;
  return (
    Array.isArray(value) &&
    value.length <= MAX_ENTRIES &&
    value.every((entry) => typeof entry === 'string' && entry.length <= MAX_ENTRY_LENGTH)
  );
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function hasOnly(value: object, keys: readonly string[]): boolean {
  return Object.keys(value).length === keys.length && keys.every((key) => Object.hasOwn(value, key));
}

function isRow(value: unknown): value is TableRow {
  if (!isObject(value) || !hasOnly(value, ['site', 'cells'])) return false;
  const { site, cells } = value;
  const siteFits = site === null || (typeof site === 'string' && site.length <= MAX_ENTRY_LENGTH);
  if (!siteFits || !isObject(cells)) return false;
  const entries = Object.entries(cells);
  return (
    entries.length <= MAX_ENTRIES &&
    entries.every(([column, cell]) => column.length <= MAX_ENTRY_LENGTH && isCell(cell))
  );
}

/**
 * Whether a value from outside is of a kind that some question takes, and not larger than any question takes: whether
 * it fits its question is for `answerFault` to say. Reads no further than the limits.
 */
export function isAnswerValue(value: unknown): value is AnswerValue {
  if (isCell(value)) return true;
  if (!isObject(value)) return false;
  if (hasOnly(value, ['amount', 'currency'])) {
    const { amount, currency } = value;
    return (
      typeof amount === 'number' &&
      Number.isFinite(amount) &&
      typeof currency === 'string' &&
      currency.length <= MAX_ENTRY_LENGTH
    );
  }
  return (
    hasOnly(value, ['rows']) &&
    Array.isArray(value['rows']) &&
    value['rows'].length <= MAX_ENTRIES &&
    value['rows'].every(isRow)
  );
}
