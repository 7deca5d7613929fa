import { chainExposures } from './chain';
import type { Dependency } from './chain';
import type { SupplierFacts } from './facts';
import { ownRisk, withChain } from './supplier-score';
import type { OwnRisk, SupplierScore } from './supplier-score';
import type { Weights } from './weights';

/** A score with all the facts it follows from. */
export interface ScoredSupplier {
  readonly facts: SupplierFacts;
  readonly score: SupplierScore;
}

/**
 * Completes the own risks of a whole chain with what flows up it, in the order of the own risks given.
 * Scoring one supplier again from the facts returned gives the same bits.
 *
 * @param owns the facts and own risk of every supplier
 * @param dependencies by buyer id; links to suppliers without own risk are ignored
 * @see scoring-method.md section 5
 */
export function scoreChain(
  owns: readonly { readonly facts: Omit<SupplierFacts, 'below'>; readonly risk: OwnRisk }[],
  dependencies: ReadonlyMap<string, readonly Dependency[]>,
  weights: Weights,
): ScoredSupplier[] {
  const own = new Map(owns.map(({ risk }) => [risk.supplierId, risk.own]));
  const exposures = chainExposures(own, dependencies, weights);
  return owns.map(({ facts, risk }) => {
    const below = (dependencies.get(risk.supplierId) ?? []).flatMap(({ supplierId, share }) => {
      const exposure = exposures.get(supplierId);
      return exposure === undefined ? [] : [{ supplierId, share, exposure }];
    });
    return { facts: { ...facts, below }, score: withChain(risk, below, weights) };
  });
}

/** Own risk of many suppliers, one at a time, so that a caller can let others work in between. */
export function* ownRisks(
  suppliers: Iterable<Omit<SupplierFacts, 'below'>>,
  weights: Weights,
): Generator<{ facts: Omit<SupplierFacts, 'below'>; risk: OwnRisk }> {
  for (const facts of suppliers) yield { facts, risk: ownRisk(facts, weights) };
}

/** What of the inputs somebody can have changed: all but the day, and the exposures of suppliers below. */
export function basisOf({ asOf: _asOf, below, ...facts }: SupplierFacts): object {
  return { ...facts, below: below.map(({ supplierId, share }) => ({ supplierId, share })) };
}

/** What a stored score is compared by. */
export interface ScoreMark {
  /** Hash of the basis, see `basisOf`. */
  readonly basisHash: string;
  readonly methodVersion: string;
  readonly value: number;
  readonly band: string;
  readonly confidence: number;
}

/**
 * Whether a new score tells a reader anything that the stored one does not. The mere passing of days, and
 * what it does to suppliers below, counts only once the whole number, the band or the confidence moves.
 */
export function isNews(before: ScoreMark | null, after: ScoreMark): boolean {
  return (
    before === null ||
    before.basisHash !== after.basisHash ||
    before.methodVersion !== after.methodVersion ||
    before.band !== after.band ||
    Math.round(before.value) !== Math.round(after.value) ||
    Math.round(before.confidence) !== Math.round(after.confidence)
  );
}
