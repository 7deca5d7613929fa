import { platformProblem } from '@firebreak/platform/model';

/** Where a page ended: the sort values of its last row. Opaque to callers. */
export function toCursor(values: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url');
}

/**
 * @param length how many values the list sorts by
 * @throws Problem input-invalid for anything that toCursor did not make
 */
export function fromCursor(cursor: string, length: number): (string | number)[] {
  const values = parse(Buffer.from(cursor, 'base64url').toString());
  if (!Array.isArray(values) || values.length !== length || !values.every(isSortValue)) {
    const error = {
      field: 'cursor',
      code: 'cursor-invalid',
      message: 'Use the nextCursor of the page before.',
    };
    throw platformProblem('input-invalid', { errors: [error] });
  }
  return values;
}

function isSortValue(value: unknown): value is string | number {
  return typeof value === 'string' || typeof value === 'number';
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}
