import { platformProblem } from '@firebreak/platform/model';

/** What a row is ordered by, as an opaque text to go on after it. */
export function encodeCursor(values: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url');
}

/**
 * Reads a cursor; the last value is the row's id.
 * @param fits whether the values before the id are of the order's types
 * @throws Problem input-invalid for a cursor that is none of ours
 */
export function decodeCursor<T extends readonly (string | number)[]>(
  cursor: string,
  fits: (values: readonly unknown[]) => values is T,
): readonly [...T, string] {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    const values = Array.isArray(parsed) ? (parsed as unknown[]) : [];
    const before = values.slice(0, -1);
    const id = values.at(-1);
    if (fits(before) && typeof id === 'string' && /^[0-9a-f-]{36}$/.test(id)) return [...before, id];
  } catch {
    // Falls through: whatever it is, it is no cursor.
  }
  throw platformProblem('input-invalid', {
    errors: [
      {
        field: 'cursor',
        code: 'cursor-invalid',
        message: 'cursor must be the nextCursor of a page with the same sort',
      },
    ],
  });
}
