import { byId } from './order';

/**
 * The one JSON text of a value: keys sorted by code unit, no white space, numbers as ECMAScript prints them
 * (the shortest digits that read back as the same double). Equal values give equal texts, so their hash says
 * whether inputs are the same.
 *
 * @throws RangeError for anything that JSON would drop or change: undefined, NaN, an infinity, a function
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const members = Object.entries(value)
      .sort(([a], [b]) => byId(a, b))
      .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`);
    return `{${members.join(',')}}`;
  }
  const known = value === null || typeof value === 'string' || typeof value === 'boolean';
  if (known || (typeof value === 'number' && Number.isFinite(value))) return JSON.stringify(value);
  throw new RangeError(`has no canonical JSON: ${typeof value} ${String(value)}`);
}
