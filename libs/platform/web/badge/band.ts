/** Risk bands, least to most. A score has a band; `unknown` means that there is no score yet. */
export const BANDS = ['low', 'medium', 'high', 'very-high'] as const;
export type Band = (typeof BANDS)[number] | 'unknown';

/** A band from a URL, a row or an answer; anything else is `unknown`. */
export function parseBand(value: unknown): Band {
  return BANDS.find((band) => band === value) ?? 'unknown';
}

/** 0 for unknown, 1 to 4 for low to very high: for sorting, and the number of bars. */
export function bandLevel(band: Band): number {
  return band === 'unknown' ? 0 : BANDS.indexOf(band) + 1;
}

/** The highest band of several: what a cluster on the map shows. */
export function worstBand(bands: readonly Band[]): Band {
  return bands.reduce<Band>((worst, band) => (bandLevel(band) > bandLevel(worst) ? band : worst), 'unknown');
}

/** The token of the band's colour, for styles: `var(--fb-band-high)`. */
export function bandColour(band: Band): string {
  return `var(--fb-band-${band})`;
}
