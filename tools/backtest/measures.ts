import type { SplitMeasure } from '@firebreak/risk/model';
import type { Pair } from './pairs';
import { countryScores, pairScorer, type Rule } from './rule';
import { auc, groupedAuc, rankCorrelation, rounded } from './statistics';
import type { SlaveryIndex, Tables } from './tables';

/** A pair with its scores under one rule. */
export interface ScoredPair extends Pair {
  /** B, 0..100. */
  readonly base: number;
  /** H, 0..100. */
  readonly hotSpot: number;
}

export type SplitFigures = Readonly<Record<SplitMeasure, number>>;

/** The DOL list labels, so its parts of the sector score are left out; and no listed good raises anything. */
const FROM_THE_LABELS = ['D', 'C'] as const;

export function scorePairs(tables: Tables, pairs: readonly Pair[], rule: Rule): ScoredPair[] {
  const score = pairScorer(tables, rule, FROM_THE_LABELS);
  return pairs.map((pair) => ({ ...pair, ...score(pair.country, pair.division) }));
}

/**
 * The figures of section 10 that rest on the DOL list. NaN where a selection of countries has no listed pair.
 * @see scoring-method.md section 10
 */
export function splitFigures(pairs: readonly ScoredPair[]): SplitFigures {
  const listed = (pair: ScoredPair) => pair.label === 'forced-labour';
  const present = pairs.filter((pair) => pair.present);
  const withoutForced = pairs.filter((pair) => !listed(pair));
  const sized = pairs.filter((pair) => pair.sizeFifth !== null);
  return {
    aucHotspots: areaOf(pairs, 'hotSpot', listed),
    aucHotspotsWithinCountry: areaWithin(pairs, (pair) => pair.country, listed),
    aucHotspotsSameSize: areaWithin(sized, (pair) => pair.sizeFifth, listed),
    aucPresent: areaOf(present, 'base', listed),
    aucChildLabour: areaOf(withoutForced, 'hotSpot', (pair) => pair.label === 'child-labour-only'),
  };
}

/** Rank correlation of C with an index that took no part in it, over the countries (of a selection) that have both. */
export function countryCorrelation(
  tables: Tables,
  rule: Rule,
  index: SlaveryIndex | null,
  figure: IndexFigure,
): number | null {
  if (!index) return null;
  const found = correlationOver(countryScores(tables, rule), index[figure], () => true);
  return found === null ? null : rounded(found);
}

/** Figures of the Global Slavery Index that C is compared with. */
export type IndexFigure = 'vulnerability' | 'prevalence';

export function correlationOver(
  scores: ReadonlyMap<string, number>,
  values: ReadonlyMap<string, number>,
  selected: (country: string) => boolean,
): number | null {
  const both = [...values].flatMap(([country, value]): [number, number][] => {
    const score = scores.get(country);
    return score === undefined || !selected(country) ? [] : [[score, value]];
  });
  return rankCorrelation(both);
}

/** AUC of H if a country's size took the place of the presence of the sector in it. */
export function aucOfSize(
  pairs: readonly ScoredPair[],
  size: ReadonlyMap<string, number>,
  absence: number,
): number {
  const bySize = [...new Set(pairs.map(({ country }) => country))]
    .filter((country) => size.has(country))
    .sort((a, b) => (size.get(a) ?? 0) - (size.get(b) ?? 0));
  const place = new Map(bySize.map((country, at) => [country, at / Math.max(1, bySize.length - 1)]));
  const scored = pairs
    .filter(({ country }) => place.has(country))
    .map((pair) => ({ ...pair, hotSpot: pair.base * (1 - absence * (1 - (place.get(pair.country) ?? 0))) }));
  return rounded(areaOf(scored, 'hotSpot', (pair) => pair.label === 'forced-labour'));
}

function areaOf(
  pairs: readonly ScoredPair[],
  score: 'base' | 'hotSpot',
  positive: (pair: ScoredPair) => boolean,
): number {
  const scores = (wanted: boolean) =>
    pairs.filter((pair) => positive(pair) === wanted).map((pair) => pair[score]);
  return auc(scores(true), scores(false)) ?? NaN;
}

function areaWithin(
  pairs: readonly ScoredPair[],
  group: (pair: ScoredPair) => string | number | null,
  positive: (pair: ScoredPair) => boolean,
): number {
  const groups = [...Map.groupBy(pairs, group).values()].map((own) => ({
    positives: own.filter(positive).map(({ hotSpot }) => hotSpot),
    negatives: own.filter((pair) => !positive(pair)).map(({ hotSpot }) => hotSpot),
  }));
  return groupedAuc(groups) ?? NaN;
}
