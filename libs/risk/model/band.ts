/** Risk bands, lowest first. */
export const RISK_BANDS = ['low', 'medium', 'high', 'very-high'] as const;
export type RiskBand = (typeof RISK_BANDS)[number];

/** Where each band begins, in points. */
export const BAND_STARTS: Readonly<Record<RiskBand, number>> = {
  low: 0,
  medium: 25,
  high: 50,
  'very-high': 75,
};

/**
 * Band of a score: low under 25, medium under 50, high under 75, else very high.
 * @param score 0..100
 * @throws RangeError outside 0..100
 * @see scoring-method.md section 6
 */
export function bandOf(score: number): RiskBand {
  if (!(score >= 0 && score <= 100)) throw new RangeError(`a score must be in 0..100, got ${score}`);
  if (score < BAND_STARTS.medium) return 'low';
  if (score < BAND_STARTS.high) return 'medium';
  return score < BAND_STARTS['very-high'] ? 'high' : 'very-high';
}

/**
 * The whole number shown for a score. Rounded, except that it never steps into the next band:
 * 49.7 is medium, so it reads 49 and not 50.
 */
export function shownScore(score: number): number {
  const rounded = Math.round(score);
  return bandOf(rounded) === bandOf(score) ? rounded : Math.floor(score);
}

/** What a score may lie between. */
export interface ScoreRange {
  readonly from: number;
  readonly to: number;
}

/**
 * Likely range of a score: ± (100 - K)/4 points, clipped to 0..100.
 * @param score 0..100
 * @param confidence K, 0..100; at 100 the range is the score itself
 * @see scoring-method.md section 6
 */
export function likelyRange(score: number, confidence: number): ScoreRange {
  const spread = (100 - confidence) / 4;
  return { from: Math.max(0, score - spread), to: Math.min(100, score + spread) };
}
