/** A country or territory. */
export interface Country {
  /** ISO 3166-1 alpha-2; XK for Kosovo. */
  readonly iso2: string;
  readonly iso3: string;
  /** Short English name. */
  readonly name: string;
  /** UN M49; null for Antarctica. */
  readonly region: string | null;
  readonly subRegion: string | null;
}
