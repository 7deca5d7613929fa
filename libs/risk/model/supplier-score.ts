import { bandOf, likelyRange } from './band';
import type { RiskBand, ScoreRange } from './band';
import { belowFactor, exposureOver } from './chain';
import { supplierConfidence } from './confidence';
import type { Confidence } from './confidence';
import { mergeSteps, settleSteps } from './explanation';
import type { Step } from './explanation';
import type { SupplierBelow, SupplierFacts } from './facts';
import { scoreOnGrid, settle } from './grid';
import { byId } from './order';
import { productShares } from './product-shares';
import { siteShares } from './site-shares';
import { scoreSite } from './site-score';
import type { SiteScore } from './site-score';
import type { Weights } from './weights';

/** What a supplier is by itself, before anything flows up from suppliers below. */
export interface OwnRisk {
  readonly supplierId: string;
  /** R, 0..100, a multiple of GRID: exactly the sum of the steps. */
  readonly own: number;
  readonly confidence: Confidence;
  readonly steps: readonly Step[];
  /** In the order of site ids. */
  readonly sites: readonly (SiteScore & { readonly share: number })[];
}

/** The score of a supplier. */
export interface SupplierScore extends OwnRisk {
  readonly methodVersion: string;
  /** E, 0..100, a multiple of GRID: exactly the sum of the steps, what flows up from below included. */
  readonly value: number;
  readonly range: ScoreRange;
  readonly band: RiskBand;
}

/**
 * Scores a supplier as of a day: its sites, their sum, and what flows up from the suppliers below.
 * The same facts and weights always give the same bits.
 *
 * @throws RangeError for a fact outside its range, or a supplier without sites
 * @see scoring-method.md sections 1 to 7
 */
export function scoreSupplier(facts: SupplierFacts, weights: Weights): SupplierScore {
  return withChain(ownRisk(facts, weights), facts.below, weights);
}

/** A supplier's own risk R from its sites: .5·worst + .5·mean weighted by headcount. */
export function ownRisk(facts: Omit<SupplierFacts, 'below'>, weights: Weights): OwnRisk {
  const scores = facts.sites
    .map((site) => ({ ...scoreSite(site, facts, weights), headcount: site.headcount }))
    .sort((a, b) => byId(a.siteId, b.siteId));
  const shares = siteShares(scores);
  const sites = scores.map(({ headcount: _headcount, ...score }) => ({
    ...score,
    share: shares.get(score.siteId) ?? 0,
  }));
  const own = scoreOnGrid(sites.reduce((sum, { share, value }) => sum + share * value, 0));
  return {
    supplierId: facts.supplierId,
    own,
    confidence: supplierConfidence(sites),
    steps: settleSteps(own, mergeSteps(sites)),
    sites,
  };
}

/** Completes a supplier's own risk with what flows up from the suppliers below. */
export function withChain(own: OwnRisk, below: readonly SupplierBelow[], weights: Weights): SupplierScore {
  const ordered = [...below].sort((a, b) => byId(a.supplierId, b.supplierId));
  const value = exposureOver(own.own, ordered, weights);
  return {
    ...own,
    methodVersion: weights.version,
    value,
    range: likelyRange(value, own.confidence.value),
    band: bandOf(value),
    steps: [...own.steps, ...belowSteps(value - own.own, ordered)],
  };
}

function belowSteps(flowsUp: number, below: readonly SupplierBelow[]): Step[] {
  const counted = below.filter((supplier) => belowFactor(supplier) > 0);
  const points = belowPoints(flowsUp, counted.map(belowFactor));
  return counted.map(({ supplierId, share, exposure }, index) => ({
    kind: 'below',
    key: `below/${supplierId}`,
    points: points[index] ?? 0,
    facts: { supplierId, share, exposure },
  }));
}

/**
 * What each supplier below adds to a score: points that add up to `flowsUp` exactly.
 * @param flowsUp E - R, a multiple of GRID
 * @param factors w·E/100 of each supplier below that has part in it, above 0, in the order of their ids
 * @see scoring-method.md section 7
 */
export function belowPoints(flowsUp: number, factors: readonly number[]): number[] {
  return settle(
    flowsUp,
    certainShares(factors).map((share) => flowsUp * share),
  );
}

/** Shares by −ln(1 − x), where the one supplier below on which everything depends may itself be at 100. */
function certainShares(factors: readonly number[]): number[] {
  return factors.length === 1
    ? [1]
    : productShares(factors.map((factor) => Math.min(factor, 1 - Number.EPSILON)));
}
