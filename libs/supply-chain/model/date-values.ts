import { isBlank, plainDigits, type CellValue } from './cell-values';
import type { DateOrder } from './supplier-import';
import { nameKey } from './text-keys';

/** Beginnings of the months' names in English, Spanish, French, German, Portuguese, Italian, Dutch, Polish, Turkish, Russian, Indonesian. */
const MONTHS: readonly string[] = [
  'jan|ene|gen|oca|sty|янв',
  'feb|fev|sub|lut|фев',
  'mar|mrt|maa|мар',
  'apr|abr|avr|nis|kwi|апр',
  'may|mai|mag|mei|maj|мая|маи|мае',
  'jun|juin|giu|haz|cze|июн',
  'jul|juil|lug|tem|lip|июл',
  'aug|ago|aou|agu|sie|авг',
  'sep|set|eyl|wrz|сен',
  'oct|okt|out|ott|eki|paz|окт',
  'nov|kas|lis|ноя',
  'dec|dic|dez|des|ara|gru|дек',
];

/** A date read from a cell; `ambiguous` where only the order of the file's dates could tell day from month. */
export type DateValue = CellValue<string> | { readonly valid: false; readonly ambiguous: true };

/**
 * A calendar date as `2024-05-01`: from `2024-05-01`, `1.5.2024`, `1 May 2024`, `1 de mayo de 2024`,
 * `2024年5月1日`, `2024` (its first day).
 * @param order which comes first where both could; null where nobody has said
 */
export function parseDate(text: string, order: DateOrder | null = 'day-first'): DateValue {
  if (isBlank(text)) return { valid: true, value: null };
  const plain = plainDigits(text)
    .trim()
    .replace(/[T ]\d\d?:\d\d.*$/, '');
  if (/^\d{4}$/.test(plain)) return dateOf(Number(plain), 1, 1);
  const iso = /^(\d{4})\s*[-/.年년]\s*(\d{1,2})(?:\s*[-/.月월]\s*(?:(\d{1,2})\s*[日일.]?)?)?$/.exec(plain);
  if (iso) return dateOf(Number(iso[1]), Number(iso[2]), Number(iso[3] ?? 1));
  const local = /^(\d{1,2})([-/. ])(\d{1,2})[-/. ](\d{4}|\d{2})$/.exec(plain);
  if (local) return localDate(Number(local[1]), Number(local[3]), yearOf(local[4] ?? ''), local[2], order);
  return namedDate(plain);
}

function localDate(
  first: number,
  second: number,
  year: number,
  mark: string | undefined,
  order: DateOrder | null,
): DateValue {
  if (second > 12 || first === second) return dateOf(year, first, second);
  // Points are written where the day comes first.
  if (first > 12 || mark === '.') return dateOf(year, second, first);
  if (order === null) return { valid: false, ambiguous: true };
  return order === 'day-first' ? dateOf(year, second, first) : dateOf(year, first, second);
}

/** Two digits mean the century in which lists are written. */
function yearOf(digits: string): number {
  return digits.length === 2 ? 2000 + Number(digits) : Number(digits);
}

function namedDate(plain: string): CellValue<string> {
  const words = nameKey(plain)
    .split(' ')
    .filter((word) => !['de', 'del', 'of', 'st', 'nd', 'rd', 'th', 'г'].includes(word));
  const name = words.find((word) => /^\p{L}{3,}$/u.test(word)) ?? '';
  const month =
    MONTHS.findIndex((beginnings) => beginnings.split('|').some((each) => name.startsWith(each))) + 1;
  const numbers = words.filter((word) => word !== name).map((word) => word.replace(/(st|nd|rd|th|er)$/, ''));
  if (name === '' || month === 0 || numbers.some((word) => !/^\d{1,4}$/.test(word))) return { valid: false };
  const [first, second] = numbers;
  if (numbers.length === 1) return dateOf(yearOf(first ?? ''), month, 1);
  if (numbers.length !== 2) return { valid: false };
  const yearFirst = (first ?? '').length === 4;
  return dateOf(yearOf((yearFirst ? first : second) ?? ''), month, Number(yearFirst ? second : first));
}

function dateOf(year: number, month: number, day: number): CellValue<string> {
  if (year < 1800 || year > 2200 || month < 1 || month > 12 || day < 1) return { valid: false };
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
  if (day > days) return { valid: false };
  return { valid: true, value: `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` };
}

/** What a column's dates tell about their order. */
export interface DateOrderEvidence {
  /** Null where no date of the column decides it, or where two contradict each other. */
  readonly order: DateOrder | null;
  /** Whether there is any date that the order would decide. */
  readonly ambiguous: boolean;
}

/** Tells the order of a column's dates by those in which one number is larger than 12. */
export function dateOrderOf(cells: readonly string[]): DateOrderEvidence {
  const found = { dayFirst: false, monthFirst: false, ambiguous: false };
  for (const cell of cells) {
    const parts = /^(\d{1,2})[-/ ](\d{1,2})[-/ ](\d{4}|\d{2})$/.exec(plainDigits(cell).trim());
    if (!parts) continue;
    const [first, second] = [Number(parts[1]), Number(parts[2])];
    if (first > 12 && second <= 12) found.dayFirst = true;
    else if (second > 12 && first <= 12) found.monthFirst = true;
    else if (first !== second && first <= 12) found.ambiguous = true;
  }
  const order = found.dayFirst === found.monthFirst ? null : found.dayFirst ? 'day-first' : 'month-first';
  return { order, ambiguous: found.ambiguous };
}
