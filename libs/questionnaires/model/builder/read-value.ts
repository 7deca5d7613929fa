import type { FieldError } from '@firebreak/platform/model';

/** What a file or request brought, being looked at: every fault with its place, up to a limit. */
export interface Reading {
  readonly errors: FieldError[];
}

/** Looks at one value; what it returns is only used where no error was noted. */
export type Reader = (value: unknown, at: string, reading: Reading) => unknown;

const MOST_ERRORS = 100;

export function refuse(reading: Reading, at: string, code: string, message: string): undefined {
  if (reading.errors.length < MOST_ERRORS) reading.errors.push({ field: at, code, message });
  return undefined;
}

/** A text of up to `longest` signs, without those that no database or XML file can hold. */
export function text(longest: number): Reader {
  return (value, at, reading) => {
    if (typeof value !== 'string') return refuse(reading, at, 'is-string', `${at}: give a text.`);
    if (value.length > longest) {
      return refuse(reading, at, 'max-length', `${at}: ${value.length} signs, ${longest} at most.`);
    }
    if (!value.isWellFormed() || /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/.test(value)) {
      return refuse(reading, at, 'signs-refused', `${at}: take out the control signs.`);
    }
    return value;
  };
}

export const number: Reader = (value, at, reading) =>
  typeof value === 'number' && Number.isFinite(value)
    ? value
    : refuse(reading, at, 'is-number', `${at}: give a number.`);

export const flag: Reader = (value, at, reading) =>
  typeof value === 'boolean' ? value : refuse(reading, at, 'is-boolean', `${at}: give true or false.`);

export function oneOf(offered: readonly string[]): Reader {
  return (value, at, reading) =>
    typeof value === 'string' && offered.includes(value)
      ? value
      : refuse(reading, at, 'is-in', `${at}: give one of ${offered.join(', ')}.`);
}

export function listOf(of: Reader, most: number): Reader {
  return (value, at, reading) => {
    if (!Array.isArray(value)) return refuse(reading, at, 'is-array', `${at}: give a list.`);
    if (value.length > most) {
      return refuse(reading, at, 'array-max-size', `${at}: ${value.length} entries, ${most} at most.`);
    }
    return value.map((one: unknown, index) => of(one, `${at}.${index}`, reading));
  };
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An object with these fields and no other; `optional` ones may be absent. */
export function fields(
  required: Readonly<Record<string, Reader>>,
  optional: Readonly<Record<string, Reader>> = {},
): Reader {
  return (value, at, reading) => {
    if (!isRecord(value)) return refuse(reading, at, 'is-object', `${at || 'the template'}: give an object.`);
    const below = (name: string) => (at ? `${at}.${name}` : name);
    for (const name of Object.keys(value)) {
      if (Object.hasOwn(required, name) || Object.hasOwn(optional, name)) continue;
      refuse(reading, below(name), 'unknown-field', `${below(name)}: there is no such field.`);
    }
    const entries: [string, unknown][] = [];
    for (const [name, read] of Object.entries(required))
      entries.push([name, read(value[name], below(name), reading)]);
    for (const [name, read] of Object.entries(optional)) {
      if (value[name] !== undefined) entries.push([name, read(value[name], below(name), reading)]);
    }
    return Object.fromEntries(entries);
  };
}

/** An object whose kind one of its fields tells. */
export function kindBy(name: string, kinds: Readonly<Record<string, Reader>>): Reader {
  return (value, at, reading) => {
    const kind = isRecord(value) ? value[name] : undefined;
    const read = typeof kind === 'string' && Object.hasOwn(kinds, kind) ? kinds[kind] : undefined;
    return read
      ? read(value, at, reading)
      : refuse(
          reading,
          `${at}.${name}`,
          'is-in',
          `${at}.${name}: give one of ${Object.keys(kinds).join(', ')}.`,
        );
  };
}
