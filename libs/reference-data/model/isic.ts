export type SectorLevel = 'section' | 'division' | 'group' | 'class';

/** A sector of ISIC Rev.4. */
export interface Sector {
  /** `C`, `14`, `141` or `1410`. */
  readonly code: string;
  readonly level: SectorLevel;
  /** The code one level up; null for sections. */
  readonly parent: string | null;
  /** Letter of the section. */
  readonly section: string;
  readonly title: string;
}

const LEVELS: Readonly<Record<number, SectorLevel>> = { 2: 'division', 3: 'group', 4: 'class' };

/** First division of each section; a section ends where the next begins. */
const SECTION_STARTS = {
  A: 1, B: 5, C: 10, D: 35, E: 36, F: 41, G: 45, H: 49, I: 55, J: 58, K: 64, L: 68, M: 69, N: 77, O: 84, P: 85,
  Q: 86, R: 90, S: 94, T: 97, U: 99,
}; // prettier-ignore

/** @returns null for what cannot be an ISIC code; whether it exists is for the table to say */
export function isicLevel(code: string): SectorLevel | null {
  if (/^[A-U]$/.test(code)) return 'section';
  return /^\d{2,4}$/.test(code) ? (LEVELS[code.length] ?? null) : null;
}

/** Two digits; null for a section or no code. */
export function isicDivision(code: string): string | null {
  const level = isicLevel(code);
  return level === null || level === 'section' ? null : code.slice(0, 2);
}

/** Letter of the section of a code of any level; null for no code. */
export function isicSection(code: string): string | null {
  const division = isicDivision(code);
  if (division === null) return isicLevel(code) === 'section' ? code : null;
  const sections = Object.entries(SECTION_STARTS).filter(([, start]) => start <= Number(division));
  return sections.at(-1)?.[0] ?? null;
}
