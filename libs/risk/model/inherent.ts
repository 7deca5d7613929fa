import type { Weights } from './weights';

/** Kinds of listed goods, worst first. */
export const GOODS_MATCHES = ['uflpa-xinjiang', 'dol-forced', 'dol-derived', 'dol-child'] as const;
export type GoodsMatch = (typeof GOODS_MATCHES)[number];

/** Under this presence a declared origin prompts a second look: transshipment, or a small informal sector. */
export const RARE_PRESENCE = 0.25;

/** What is known of the people who work at a site. Null means nobody said. */
export interface Workforce {
  /** Migrant workers, as a share of all: 0..1. */
  readonly migrantShare: number | null;
  /** Workers of agencies, as a share of all: 0..1. */
  readonly agencyShare: number | null;
  readonly labourProvider: boolean | null;
  readonly employerHousing: boolean | null;
  /** Paid by the piece or the day. */
  readonly pieceRate: boolean | null;
}

/**
 * Base B: the risk of work of this kind being done in this country, 0..100.
 * @param country C, 0..100
 * @param sector S, 0..100
 * @see scoring-method.md section 2: B = .6·C + .4·S
 */
export function baseRisk(country: number, sector: number, { base }: Weights): number {
  const of100 = base.country + base.sector;
  return (base.country * country + base.sector * sector) / of100;
}

/**
 * g: how far listed goods take the risk from B towards 100; 0 for none. The largest that applies counts.
 * @see scoring-method.md section 2
 */
export function goodsFactor(matches: readonly GoodsMatch[], { goods }: Weights): number {
  return matches.reduce((largest, match) => Math.max(largest, goods[match]), 0);
}

/** The parts of w before the cap, in points of the factor. Unknown facts count 0. */
export function workforceParts(
  workforce: Workforce,
  { workforce: most }: Weights,
): Record<keyof Workforce, number> {
  return {
    migrantShare: most.migrant * ratio(workforce.migrantShare),
    agencyShare: most.agency * ratio(workforce.agencyShare),
    labourProvider: workforce.labourProvider ? most.labourProvider : 0,
    employerHousing: workforce.employerHousing ? most.housing : 0,
    pieceRate: workforce.pieceRate ? most.pieceRate : 0,
  };
}

/**
 * w: how far the make-up of the workforce takes the risk from I₁ towards 100: 0..most (.35).
 * @throws RangeError for a share outside 0..1
 * @see scoring-method.md section 2
 */
export function workforceFactor(workforce: Workforce, weights: Weights): number {
  const parts = workforceParts(workforce, weights);
  const { migrantShare, agencyShare, labourProvider, employerHousing, pieceRate } = parts;
  const all = migrantShare + agencyShare + labourProvider + employerHousing + pieceRate;
  return Math.min(weights.workforce.most, all);
}

/**
 * The way from a risk towards 100: x + (100 - x)·factor.
 * @param risk 0..100
 * @param factor 0 (stays) to 1 (100)
 */
export function raised(risk: number, factor: number): number {
  return risk + (100 - risk) * factor;
}

/**
 * H: where a hidden tier or an undisclosed origin is likely, 0..100. Ranks places to look at; never a site's score.
 * @param base B, 0..100
 * @param presence P: how strongly the country does this kind of work, 0..1; 1 where nothing is known
 * @throws RangeError for a presence outside 0..1
 * @see scoring-method.md section 2: H = B·(1 − .6·(1 − P))
 */
export function hotSpot(base: number, presence: number, { hotSpot: { absence } }: Weights): number {
  return base * (1 - absence * (1 - ratio(presence)));
}

function ratio(share: number | null): number {
  if (share === null) return 0;
  if (!(share >= 0 && share <= 1)) throw new RangeError(`a share must be in 0..1, got ${share}`);
  return share;
}
