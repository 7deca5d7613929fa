import { platformProblem } from '@firebreak/platform/model';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Where a page ended: what its last row is ordered by, and that row's id. */
export interface Position<T> {
  readonly order: T;
  readonly id: string;
}

/** A position as an opaque text, to go on after it. */
export function encodeCursor({ order, id }: Position<readonly (string | number)[]>): string {
  return Buffer.from(JSON.stringify([...order, id])).toString('base64url');
}

/**
 * Reads a cursor.
 * @param fits whether values are what this list is ordered by
 * @throws Problem input-invalid for a cursor that is none of ours
 */
export function decodeCursor<T>(
  cursor: string,
  fits: (values: readonly unknown[]) => values is readonly unknown[] & T,
): Position<T> {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    const values = Array.isArray(parsed) ? (parsed as unknown[]) : [];
    const order: readonly unknown[] = values.slice(0, -1);
    const id = values.at(-1);
    if (fits(order) && typeof id === 'string' && UUID.test(id) && !order.some(isUnstorable))
      return { order, id };
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

/** No text of ours: PostgreSQL can hold none with a NUL. */
function isUnstorable(value: unknown): boolean {
  return typeof value === 'string' && value.includes('\0');
}
