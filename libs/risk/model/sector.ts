import { isicDivision, isicSection } from '@firebreak/supply-chain/model';

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
  const section = isic === null ? null : isicSection(isic);
  if (isic === null || section === null) return { code: null, level: 'unknown', score: standIn };
  const division = isicDivision(isic);
  const ofDivision = division === section ? undefined : scores.get(division);
  if (ofDivision !== undefined) return { code: division, level: 'division', score: ofDivision };
  const ofSection = scores.get(section);
  if (ofSection !== undefined) return { code: section, level: 'section', score: ofSection };
  return { code: null, level: 'unknown', score: standIn };
}
