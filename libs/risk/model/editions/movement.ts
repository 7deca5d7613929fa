import { RISK_BANDS, type RiskBand } from '../band';
import { differenceOf, type Step, type StepChange } from '../explanation';
import { byId } from '../order';

/** A supplier's score before and after. */
export interface ScorePair {
  readonly supplierId: string;
  readonly before: ScorePoint;
  readonly after: ScorePoint;
}

export interface ScorePoint {
  /** 0..100. */
  readonly value: number;
  readonly band: RiskBand;
}

/** How the scores of many suppliers moved. */
export interface MovementSummary {
  readonly suppliers: number;
  /** Whose shown whole number moved. */
  readonly moved: number;
  /** 0..100; null without a supplier. */
  readonly meanBefore: number | null;
  readonly meanAfter: number | null;
  /** Lowest band first. */
  readonly bands: readonly { readonly band: RiskBand; readonly before: number; readonly after: number }[];
  /** Suppliers that are in a higher or lower band than before. */
  readonly bandUp: number;
  readonly bandDown: number;
}

/** One of the suppliers that moved most, with the steps that moved it. */
export interface Mover {
  readonly supplierId: string;
  readonly name: string;
  readonly country: string | null;
  readonly before: ScorePoint;
  readonly after: ScorePoint;
  /** Largest first; they add up to the move exactly. */
  readonly changes: readonly StepChange[];
}

/** Counts, means and bands of scores before and after. */
export function movementSummary(pairs: readonly ScorePair[]): MovementSummary {
  const mean = (which: 'before' | 'after') =>
    pairs.length === 0 ? null : pairs.reduce((sum, pair) => sum + pair[which].value, 0) / pairs.length;
  const count = (holds: (pair: ScorePair) => boolean) => pairs.filter(holds).length;
  const rank = ({ band }: ScorePoint) => RISK_BANDS.indexOf(band);
  return {
    suppliers: pairs.length,
    moved: count(({ before, after }) => Math.round(before.value) !== Math.round(after.value)),
    meanBefore: mean('before'),
    meanAfter: mean('after'),
    bands: RISK_BANDS.map((band) => ({
      band,
      before: count((pair) => pair.before.band === band),
      after: count((pair) => pair.after.band === band),
    })),
    bandUp: count(({ before, after }) => rank(after) > rank(before)),
    bandDown: count(({ before, after }) => rank(after) < rank(before)),
  };
}

/** The suppliers that moved furthest, up or down, furthest first; those that did not move are left out. */
export function furthestMoved<T extends ScorePair>(pairs: readonly T[], most: number): T[] {
  const move = ({ before, after }: ScorePair) => Math.abs(after.value - before.value);
  return pairs
    .filter((pair) => move(pair) > 0)
    .sort((a, b) => move(b) - move(a) || byId(a.supplierId, b.supplierId))
    .slice(0, most);
}

/** What a step moved the scores by, over all suppliers. */
export interface StepMovement {
  /** `country/tip`, `sector`; all events are `harm`, all suppliers below `below`. */
  readonly key: string;
  /** Mean of the points that it moved each score by. */
  readonly meanPoints: number;
  /** Suppliers whose score it moved. */
  readonly suppliers: number;
}

/** The steps that moved scores, over all suppliers, the one that moved the mean most first. */
export function stepMovements(
  pairs: readonly { readonly before: readonly Step[]; readonly after: readonly Step[] }[],
): StepMovement[] {
  const sums = new Map<string, { points: number; suppliers: number }>();
  for (const { before, after } of pairs) {
    const own = new Map<string, number>();
    for (const { key, change } of differenceOf(before, after))
      own.set(familyOf(key), (own.get(familyOf(key)) ?? 0) + change);
    for (const [key, points] of own) {
      const sum = sums.get(key) ?? { points: 0, suppliers: 0 };
      sums.set(key, { points: sum.points + points, suppliers: sum.suppliers + 1 });
    }
  }
  return [...sums]
    .map(([key, { points, suppliers }]) => ({ key, meanPoints: points / pairs.length, suppliers }))
    .sort((a, b) => Math.abs(b.meanPoints) - Math.abs(a.meanPoints) || byId(a.key, b.key));
}

function familyOf(key: string): string {
  return /^(harm|below)\//.exec(key)?.[1] ?? key;
}
