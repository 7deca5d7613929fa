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
