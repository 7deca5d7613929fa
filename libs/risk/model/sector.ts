/** How finely a sector is known; `unknown` when the stand-in had to do. */
export type SectorLevel = 'division' | 'section' | 'unknown';

/** Sector risk S of a site, with the row it was read from. */
export interface SectorRisk {
  /** ISIC Rev.4 division or section; null when unknown. */
  readonly code: string | null;
  readonly level: SectorLevel;
  /** S, 0..100. */
  readonly score: number;
}

/** First divisions of the ISIC Rev.4 sections; each section ends where the next begins. */
const SECTION_STARTS: readonly (readonly [string, number])[] = [
  ['A', 1],
  ['B', 5],
  ['C', 10],
  ['D', 35],
  ['E', 36],
  ['F', 41],
  ['G', 45],
  ['H', 49],
  ['I', 55],
  ['J', 58],
  ['K', 64],
  ['L', 68],
  ['M', 69],
  ['N', 77],
  ['O', 84],
  ['P', 85],
  ['Q', 86],
  ['R', 90],
  ['S', 94],
  ['T', 97],
  ['U', 99],
];

/** The division of an ISIC code of 2, 3 or 4 digits; null for a section letter or no code. */
export function isicDivision(isic: string | null): string | null {
  return isic !== null && /^\d{2,4}$/.test(isic) ? isic.slice(0, 2) : null;
}

/** The section of an ISIC code: `14`, `141` and `1410` are in C, as is `C` itself; null for no valid code. */
export function isicSection(isic: string | null): string | null {
  if (isic !== null && /^[A-U]$/.test(isic)) return isic;
  const division = Number(isicDivision(isic) ?? 0);
  return SECTION_STARTS.findLast(([, first]) => division >= first)?.[0] ?? null;
}

/**
 * Sector risk S: of the ISIC division; of the section where only that is known or the division has no row.
 * A site whose sector nobody named gets the stand-in, and the explanation says so.
 *
 * @param isic section letter, or 2 to 4 digits; null when unknown
 * @param scores sector evidence by ISIC division and section, 0..100
 * @param standIn what to use for an unknown sector: the median of the divisions, 0..100
 * @see scoring-method.md section 2
 */
export function sectorRisk(
  isic: string | null,
  scores: ReadonlyMap<string, number>,
  standIn: number,
): SectorRisk {
  const division = isicDivision(isic);
  const ofDivision = division === null ? undefined : scores.get(division);
  if (division !== null && ofDivision !== undefined)
    return { code: division, level: 'division', score: ofDivision };
  const section = isicSection(isic);
  const ofSection = section === null ? undefined : scores.get(section);
  if (section !== null && ofSection !== undefined)
    return { code: section, level: 'section', score: ofSection };
  return { code: null, level: 'unknown', score: standIn };
}
