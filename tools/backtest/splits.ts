import {
  SPLIT_MEASURES,
  type SplitMeasure,
  type UnseenCorrelations,
  type UnseenFigures,
} from '@firebreak/risk/model';
import { countryScores, type Rule } from './rule';
import { correlationOver, scorePairs, splitFigures } from './measures';
import type { IndexFigure, ScoredPair, SplitFigures } from './measures';
import type { Pair } from './pairs';
import { randomFrom, spreadOf } from './statistics';
import type { SlaveryIndex, Tables } from './tables';

export const SPLITS = 50;
const SEED = 20261127;

/** What a rule is chosen by on the tuning half. Child labour takes no part: it stays unseen altogether. */
const TUNED_ON: readonly SplitMeasure[] = [
  'aucHotspots',
  'aucHotspotsWithinCountry',
  'aucHotspotsSameSize',
  'aucPresent',
];

/** Figures of one rule on both halves of every split. */
export interface HalfFigures {
  readonly tuning: readonly SplitFigures[];
  readonly unseen: readonly SplitFigures[];
}

/** Random halves of the countries: true for those that a rule may be chosen on. The same every time. */
export function halves(pairs: readonly Pair[]): ReadonlyMap<string, boolean>[] {
  const countries = [...new Set(pairs.map(({ country }) => country))].sort();
  const random = randomFrom(SEED);
  return Array.from({ length: SPLITS }, () => {
    const shuffled = countries
      .map((country) => ({ country, at: random() }))
      .sort((a, b) => a.at - b.at)
      .map(({ country }) => country);
    return new Map(shuffled.map((country, at) => [country, at < countries.length / 2]));
  });
}

export function halfFigures(
  tables: Tables,
  pairs: readonly Pair[],
  rule: Rule,
  splits: readonly ReadonlyMap<string, boolean>[],
): HalfFigures {
  const scored = scorePairs(tables, pairs, rule);
  const of = (split: ReadonlyMap<string, boolean>, tuning: boolean): ScoredPair[] =>
    scored.filter(({ country }) => split.get(country) === tuning);
  return {
    tuning: splits.map((split) => splitFigures(of(split, true))),
    unseen: splits.map((split) => splitFigures(of(split, false))),
  };
}

/** Mean and deviation of a rule on the unseen halves. */
export function unseenFigures(figures: readonly SplitFigures[]): UnseenFigures {
  return eachMeasure((measure) => spreadOf(figures.map((own) => own[measure])));
}

/** Rank correlations of C with the Global Slavery Index on the unseen halves. */
export function unseenCorrelations(
  tables: Tables,
  rule: Rule,
  index: SlaveryIndex,
  splits: readonly ReadonlyMap<string, boolean>[],
): UnseenCorrelations {
  const scores = countryScores(tables, rule);
  const spread = (figure: IndexFigure) =>
    spreadOf(
      splits.map(
        (split) => correlationOver(scores, index[figure], (country) => split.get(country) === false) ?? NaN,
      ),
    );
  return { vulnerability: spread('vulnerability'), prevalence: spread('prevalence') };
}

/** On the unseen half of every split, the figures of what was best on the other. */
export function figuresOfChosen(candidates: readonly HalfFigures[]): SplitFigures[] {
  return Array.from({ length: SPLITS }, (_, split) => {
    const best = candidates.reduce((leader, candidate) =>
      worth(candidate.tuning[split]) > worth(leader.tuning[split]) ? candidate : leader,
    );
    const figures = best.unseen[split];
    if (!figures) throw new RangeError(`no split ${split}`);
    return figures;
  });
}

/** In how many splits one rule is better than another, by figure. */
export function timesBetter(
  one: readonly SplitFigures[],
  other: readonly SplitFigures[],
): Record<SplitMeasure, number> {
  return eachMeasure(
    (measure) => one.filter((own, split) => own[measure] > (other[split]?.[measure] ?? Infinity)).length,
  );
}

/** A value for each measure. */
export function eachMeasure<T>(of: (measure: SplitMeasure) => T): Record<SplitMeasure, T> {
  // Every measure is a key.
  return Object.fromEntries(SPLIT_MEASURES.map((measure) => [measure, of(measure)])) as Record<
    SplitMeasure,
    T
  >;
}

function worth(figures: SplitFigures | undefined): number {
  return TUNED_ON.reduce((sum, measure) => sum + (figures?.[measure] ?? 0), 0);
}
