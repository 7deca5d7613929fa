import { ageInMonths } from './age';
import type { Weights } from './weights';

/** A control score keeps its value this long, and has lost all of it at the end. */
const FULL_UNTIL_MONTHS = 24;
const GONE_AT_MONTHS = 36;

/** How a questionnaire answer is backed; the questionnaire weighs each answer by it. */
export const EVIDENCE_FACTORS = { declared: 0.5, 'evidence-accepted': 0.8, 'audit-verified': 1 } as const;

/**
 * How much of its value an answered questionnaire still has: 1 for 24 months, then linearly down to 0 at 36.
 * @param answeredOn calendar date; one to come counts as today
 * @param asOf calendar date
 * @see scoring-method.md section 3
 */
export function freshness(answeredOn: string, asOf: string): number {
  const past = ageInMonths(answeredOn, asOf) - FULL_UNTIL_MONTHS;
  return Math.min(1, Math.max(0, 1 - past / (GONE_AT_MONTHS - FULL_UNTIL_MONTHS)));
}

/**
 * M as it counts today: the control score at submission times its freshness; 0 without a questionnaire.
 * @param controls score 0 (no control) to 100 (all in place and verified), evidence factors applied
 * @throws RangeError for a score outside 0..100
 * @see scoring-method.md section 3
 */
export function controlScore(
  controls: { readonly score: number; readonly answeredOn: string } | null,
  asOf: string,
): number {
  if (controls === null) return 0;
  const { score, answeredOn } = controls;
  if (!(score >= 0 && score <= 100)) throw new RangeError(`a control score must be in 0..100, got ${score}`);
  return score * freshness(answeredOn, asOf);
}

/**
 * R₀: what controls leave of the inherent risk, 0..100.
 * @param inherent I, 0..100
 * @param controls M as it counts today, 0..100
 * @see scoring-method.md section 3: R₀ = I·(1 − .5·M/100)
 */
export function residualRisk(inherent: number, controls: number, { controls: { effect } }: Weights): number {
  return inherent * (1 - (effect * controls) / 100);
}
