import { isCalendarDate } from '@firebreak/audits/model';
import { platformProblem } from '@firebreak/platform/model';

type SortValue = string | number;

/** What a list sorts by, value by value. */
const IS = {
  rank: (value: unknown) => typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < 100,
  day: (value: unknown) => typeof value === 'string' && isCalendarDate(value),
  id: (value: unknown) =>
    typeof value === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value),
} as const;

/** Where a page ended: the sort values of its last row. Opaque to callers. */
export function toCursor(values: readonly SortValue[]): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url');
}

/**
 * @param kinds what the list sorts by
 * @throws Problem input-invalid for anything that toCursor did not make
 */
export function fromCursor(cursor: string, kinds: readonly (keyof typeof IS)[]): SortValue[] {
  const values = parse(Buffer.from(cursor, 'base64url').toString());
  const fits = values.length === kinds.length && kinds.every((kind, index) => IS[kind](values[index]));
  if (!fits) {
    const message = 'Use the nextCursor of the page before.';
    throw platformProblem('input-invalid', {
      errors: [{ field: 'cursor', code: 'cursor-invalid', message }],
    });
  }
  // Each of them has just been checked.
  return values as SortValue[];
}

function parse(json: string): unknown[] {
  try {
    const value: unknown = JSON.parse(json);
    return Array.isArray(value) ? value : [];
  } catch {
    return [];
  }
}
