/** What a cell was read as; `valid: false` where it says something else than it should. */
export type CellValue<T> = { readonly valid: true; readonly value: T | null } | { readonly valid: false };

const NOTHING = { valid: true, value: null } as const;
const WRONG = { valid: false } as const;

/** Signs that people write for "not known". */
const BLANKS = new Set([
  '',
  '-',
  '--',
  '–',
  '—',
  'n/a',
  'na',
  'n.a.',
  'none',
  'null',
  'nil',
  'unknown',
  '?',
  'tbc',
  'tbd',
]);

const LONGEST_BLANK = Math.max(...[...BLANKS].map((blank) => blank.length));

/** Whether a cell says nothing. */
export function isBlank(text: string): boolean {
  const first = text.charCodeAt(0);
  if (first >= 0x30 && first <= 0x39) return false;
  if (text.length > LONGEST_BLANK && text.trim().length > LONGEST_BLANK) return false;
  return BLANKS.has(text.trim().toLowerCase());
}

const OTHER_DIGITS: readonly (readonly [number, number])[] = [
  [0x0660, 0x30], // Arabic-Indic
  [0x06f0, 0x30], // Persian
  [0x0966, 0x30], // Devanagari
  [0x09e6, 0x30], // Bengali
];

/** Digits of any script as 0 to 9. */
export function plainDigits(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u0660-\u0669\u06F0-\u06F9\u0966-\u096F\u09E6-\u09EF]/g, (digit) => {
      const code = digit.charCodeAt(0);
      const [zero, plain] = OTHER_DIGITS.find(([first]) => code >= first && code <= first + 9) ?? [
        0x30, 0x30,
      ];
      return String.fromCharCode(code - zero + plain);
    });
}

/**
 * A number as people of that locale write it: `1,234.5`, `1.234,5`, `1 234,5`, `1'234.5`, `(12)` for -12,
 * digits of any script. Where both marks occur the later one is the decimal mark; one mark that stands
 * once, before other than three digits, is the decimal mark too; otherwise the file's mark decides.
 */
export function parseNumber(text: string, decimalMark: '.' | ',' = '.'): CellValue<number> {
  if (/^\d{1,15}$/.test(text)) return { valid: true, value: Number(text) };
  if (isBlank(text)) return NOTHING;
  let digits = plainDigits(text)
    .replace(/٫/g, '.')
    .replace(/[\s'’٬]/g, '');
  const negative = /^\(.*\)$/.test(digits) || digits.startsWith('-') || digits.startsWith('−');
  digits = digits.replace(/^[(−-]|\)$/g, '').replace(/^\+/, '');
  if (!/^\d[\d.,]*$|^[.,]\d+$/.test(digits)) return WRONG;
  const decimal = decimalMarkOf(digits, decimalMark);
  const grouping = decimal === ',' ? '.' : ',';
  const [whole = '', fraction, ...more] = digits.split(decimal);
  if (more.length > 0 || fraction?.includes(grouping)) return WRONG;
  if (whole.includes(grouping) && !/^\d{1,3}([.,]\d{2,3})*[.,]\d{3}$/.test(whole)) return WRONG;
  const value = Number(`${whole.split(grouping).join('') || '0'}.${fraction || '0'}`);
  return { valid: true, value: negative ? -value : value };
}

function decimalMarkOf(digits: string, fallback: '.' | ','): '.' | ',' {
  const [lastDot, lastComma] = [digits.lastIndexOf('.'), digits.lastIndexOf(',')];
  if (lastDot >= 0 && lastComma >= 0) return lastDot > lastComma ? '.' : ',';
  if (lastDot < 0 && lastComma < 0) return fallback;
  const mark = lastDot >= 0 ? '.' : ',';
  const once = digits.indexOf(mark) === digits.lastIndexOf(mark);
  if (!once) return mark === '.' ? ',' : '.';
  const after = digits.length - 1 - digits.indexOf(mark);
  return after === 3 && digits.indexOf(mark) > 0 && !digits.startsWith('0') ? fallback : mark;
}

/** A whole number of people: `1,200`, `approx. 350`, `200+`, `100-200` (the middle). */
export function parseCount(text: string, decimalMark: '.' | ',' = '.'): CellValue<number> {
  if (/^\d{1,6}$/.test(text)) return { valid: true, value: Number(text) };
  const plain = text
    .trim()
    .replace(/^(ca\.?|approx\.?|about|~|>|<|≈)\s*/i, '')
    .replace(/\s*(\+|people|workers|employees|persons|pax)$/i, '');
  const range = /^(\d[\d.,\s]*?)\s*(?:-|–|to|bis|a)\s*(\d[\d.,\s]*)$/i.exec(plain);
  if (range) return middle(parseCount(range[1] ?? '', decimalMark), parseCount(range[2] ?? '', decimalMark));
  const number = parseNumber(plain, decimalMark);
  if (!number.valid || number.value === null) return number;
  return Number.isInteger(number.value) && number.value >= 0 && number.value <= 2_000_000 ? number : WRONG;
}

function middle(low: CellValue<number>, high: CellValue<number>): CellValue<number> {
  if (!low.valid || !high.valid || low.value === null || high.value === null || low.value > high.value)
    return WRONG;
  return { valid: true, value: Math.round((low.value + high.value) / 2) };
}

/** A share as 0 to 1 from `35 %`, `35`, `0.35` or `35,5%`. 1 without a percent sign is 100 %. */
export function parseShare(text: string, decimalMark: '.' | ',' = '.'): CellValue<number> {
  const percent = /[%٪]/.test(text);
  const number = parseNumber(text.replace(/[%٪]/g, ''), decimalMark);
  if (!number.valid || number.value === null) return number;
  const share = percent || number.value > 1 ? number.value / 100 : number.value;
  return share >= 0 && share <= 1 ? { valid: true, value: share } : WRONG;
}

const CURRENCY_SIGNS: Readonly<Record<string, string>> = {
  $: 'USD',
  us$: 'USD',
  '€': 'EUR',
  '£': 'GBP',
  '¥': 'JPY',
  '₹': 'INR',
  '₫': 'VND',
  '₺': 'TRY',
  '৳': 'BDT',
  rmb: 'CNY',
  euro: 'EUR',
  euros: 'EUR',
  dollar: 'USD',
  dollars: 'USD',
};

/** ISO 4217 code from a code, a sign or a common word. */
export function parseCurrency(text: string): CellValue<string> {
  if (isBlank(text)) return NOTHING;
  const plain = text.trim();
  if (/^[A-Za-z]{3}$/.test(plain) && !CURRENCY_SIGNS[plain.toLowerCase()]) {
    return { valid: true, value: plain.toUpperCase() };
  }
  const found = CURRENCY_SIGNS[plain.toLowerCase()];
  return found ? { valid: true, value: found } : WRONG;
}

/** An amount with or without its currency in the same cell: `USD 1,200`, `1.200 €`, `1200`. */
export function parseMoney(
  text: string,
  decimalMark: '.' | ',' = '.',
): CellValue<{ readonly amount: number; readonly currency: string | null }> {
  if (/^\d{1,13}(\.\d{1,2})?$/.test(text))
    return { valid: true, value: { amount: Number(text), currency: null } };
  if (isBlank(text)) return NOTHING;
  const parts = /^([^\d(.,+−-]*)([\d\s.,'’()+−-]+)([^\d]*)$/u.exec(plainDigits(text).trim());
  if (!parts) return WRONG;
  const sign = `${parts[1] ?? ''}${parts[3] ?? ''}`.trim();
  const currency = sign === '' ? NOTHING : parseCurrency(sign);
  const amount = parseNumber(parts[2] ?? '', decimalMark);
  if (!currency.valid || !amount.valid || amount.value === null || amount.value < 0) return WRONG;
  return { valid: true, value: { amount: Math.round(amount.value * 100) / 100, currency: currency.value } };
}

/** Degrees in decimal notation within the limit (90 or 180). */
export function parseDegrees(text: string, limit: 90 | 180): CellValue<number> {
  const number = parseNumber(text.replace(/°/g, ''), '.');
  if (!number.valid || number.value === null) return number;
  return Math.abs(number.value) <= limit ? number : WRONG;
}

/** An e-mail address, or several of which the first counts. */
export function parseEmail(text: string): CellValue<string> {
  if (isBlank(text)) return NOTHING;
  const first = text
    .split(/[;,\s]+/)
    .map((part) => part.replace(/^<|>$/g, '').replace(/^mailto:/i, ''))
    .find((part) => part.includes('@'));
  return first && /^[^\s@<>"]{1,64}@[^\s@<>"]+\.[^\s@<>".]{2,}$/.test(first)
    ? { valid: true, value: first }
    : WRONG;
}
