import type { AuditEntryView } from './audit-entry';

/** One column of an entry, before and after; undefined where the record did not exist. */
export interface Difference {
  readonly column: string;
  readonly before: unknown;
  readonly after: unknown;
}

/**
 * Columns that people look at, in the order in which they were recorded. The record's id is said elsewhere; empty values
 * of new and deleted records are left out.
 */
export function differencesOf({
  action,
  before,
  after,
}: Pick<AuditEntryView, 'action' | 'before' | 'after'>): Difference[] {
  const columns = [...new Set([...Object.keys(after ?? {}), ...Object.keys(before ?? {})])].filter(
    (column) => column !== 'id',
  );
  const all = columns.map((column) => ({ column, before: before?.[column], after: after?.[column] }));
  return action === 'changed'
    ? all
    : all.filter((difference) => !isEmpty(difference.after ?? difference.before));
}

function isEmpty(value: unknown): boolean {
  return (
    value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
  );
}
