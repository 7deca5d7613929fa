/** What a cell's number stands for by its style. */
export type NumberKind = 'number' | 'date' | 'percent';

const DATE_FORMATS: readonly (readonly [number, number])[] = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
];

/**
 * What a number format means.
 * @param id built-in formats have numbers below 164
 * @param code the format's code where the workbook defines it
 * @see ECMA-376 part 1, 18.8.30
 */
export function numberKind(id: number, code: string | undefined): NumberKind {
  if (code === undefined) {
    if (id === 9 || id === 10) return 'percent';
    return DATE_FORMATS.some(([first, last]) => id >= first && id <= last) ? 'date' : 'number';
  }
  // Quoted and escaped letters, colours and locales are no part of the pattern; [h] and its kin are durations.
  const pattern = code.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '').split(';', 1)[0] ?? '';
  if (/general/i.test(pattern)) return 'number';
  if (pattern.includes('%')) return 'percent';
  return /[dmyhse]/i.test(pattern.replace(/e[+-]/gi, '')) ? 'date' : 'number';
}

const DAY_IN_MS = 86_400_000;
const UNIX_EPOCH_1900 = 25_569;
const UNIX_EPOCH_1904 = 24_107;

/**
 * The calendar date of a spreadsheet's day number, `2024-05-01`.
 * @param from1904 whether the workbook counts from 1904 (old Macintosh files)
 * @returns null for a time without a day or a number beyond year 9999
 */
export function dateOfSerial(serial: number, from1904: boolean): string | null {
  if (!(serial >= 1 && serial < 2_958_466)) return null;
  // Excel believes that 1900 was a leap year: days before its 29 February are one off.
  const days = from1904 ? serial - UNIX_EPOCH_1904 : serial - UNIX_EPOCH_1900 + (serial < 60 ? 1 : 0);
  return new Date(Math.floor(days) * DAY_IN_MS).toISOString().slice(0, 10);
}

/**
 * A stored number as a person sees it: without the noise of the 16th and 17th digit. With exactly three
 * decimals a nought follows, or `1.234` could be read as one thousand two hundred and thirty-four.
 */
export function numberText(stored: string, kind: NumberKind): string {
  if (kind === 'number' && /^-?\d{1,15}$/.test(stored)) return stored;
  const value = Number(stored);
  if (!Number.isFinite(value)) return stored;
  if (kind === 'percent') return `${Number((value * 100).toPrecision(15))}%`;
  const text = String(Number.isInteger(value) ? value : Number(value.toPrecision(15)));
  return /^-?\d{1,3}\.\d{3}$/.test(text) ? `${text}0` : text;
}
