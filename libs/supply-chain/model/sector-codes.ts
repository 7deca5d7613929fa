/** First and last ISIC Rev. 4 division of each section. */
const SECTIONS: readonly (readonly [string, number, number])[] = [
  ['A', 1, 3],
  ['B', 5, 9],
  ['C', 10, 33],
  ['D', 35, 35],
  ['E', 36, 39],
  ['F', 41, 43],
  ['G', 45, 47],
  ['H', 49, 53],
  ['I', 55, 56],
  ['J', 58, 63],
  ['K', 64, 66],
  ['L', 68, 68],
  ['M', 69, 75],
  ['N', 77, 82],
  ['O', 84, 84],
  ['P', 85, 85],
  ['Q', 86, 88],
  ['R', 90, 93],
  ['S', 94, 96],
  ['T', 97, 98],
  ['U', 99, 99],
];
const GAPS = new Set([34, 40, 44, 48, 54, 57, 67, 76, 83, 89]);

/** ISIC Rev. 4 section letters, A to U. */
export function isicSections(): string[] {
  return SECTIONS.map(([letter]) => letter);
}

/** ISIC Rev. 4 divisions, `01` to `99`, of one section or of all. */
export function isicDivisions(section?: string): string[] {
  return SECTIONS.filter(([letter]) => section === undefined || letter === section).flatMap(
    ([, first, last]) =>
      Array.from({ length: last - first + 1 }, (_, index) => String(first + index).padStart(2, '0')),
  );
}

/** The section letter of a code; null where there is no such division. */
export function isicSection(code: string): string | null {
  if (/^[A-U]$/.test(code)) return code;
  const division = /^\d{2,4}$/.test(code) ? Number(code.slice(0, 2)) : NaN;
  if (GAPS.has(division)) return null;
  return SECTIONS.find(([, first, last]) => division >= first && division <= last)?.[0] ?? null;
}

/** The two-digit division of a code, or its section letter where it is only that. */
export function isicDivision(code: string): string {
  return /^\d/.test(code) ? code.slice(0, 2) : code;
}

/**
 * Reads an ISIC code: section letter, or 2 to 4 digits with or without section letter and points
 * (`C1410`, `14.10`, `ISIC 14`).
 * @returns the plain code, null where there is no such division
 */
export function parseIsic(text: string): string | null {
  const found = /^(?:isic|nace)?[\s:]*(?:([A-U])|[A-U]?\s?(\d{1,2})\.?(\d{0,2}))$/i.exec(text.trim());
  if (!found) return null;
  if (found[1]) return found[1].toUpperCase();
  const digits = (found[2] ?? '').padStart(2, '0') + (found[3] ?? '');
  return isicSection(digits) ? digits : null;
}
