import { bandOf, QUALITY_MEASURES, type CalibrationBand, type QualityEdition } from '@firebreak/risk/model';
import type { QualityFigures, QualityReport, RankedPair } from '@firebreak/risk/model';
import { CANDIDATES, TRIED } from './candidates';
import { ceilingWherePresent } from './ceiling';
import { entityFigures } from './entities';
import { aucOfSize, countryCorrelation, scorePairs, splitFigures, type ScoredPair } from './measures';
import { labelledPairs, sizes } from './pairs';
import { BEFORE, NOW, type Rule } from './rule';
import {
  eachMeasure,
  figuresOfChosen,
  halfFigures,
  halves,
  SPLITS,
  timesBetter,
  unseenCorrelations,
  unseenFigures,
} from './splits';
import { rocPoints, rounded } from './statistics';
import type { SlaveryIndex, Tables } from './tables';
import { tornado } from './tornado';

/** What the figures should come to: scoring-method.md section 10. */
export const AIMS: QualityFigures = {
  aucHotspots: 0.92,
  aucHotspotsWithinCountry: 0.86,
  aucHotspotsSameSize: 0.89,
  aucPresent: 0.85,
  aucChildLabour: 0.87,
  aucEntities: 0.85,
  spearmanVulnerability: 0.89,
  spearmanPrevalence: 0.5,
};

const ROC_STEPS = 40;
const SHOWN_PAIRS = 8;

/** What the test is given. */
export interface BacktestInputs {
  readonly shipped: Tables;
  /** With the tables that may not ship; null where they are not at hand. */
  readonly complete: Tables | null;
  readonly index: SlaveryIndex | null;
  readonly editions: readonly QualityEdition[];
  /** Calendar date. */
  readonly measuredOn: string;
}

/** The figures of one rule on one set of tables. */
export function figuresOf(tables: Tables, rule: Rule, index: SlaveryIndex | null): QualityFigures {
  const { sizeBy, size } = sizes(tables, index);
  const split = splitFigures(scorePairs(tables, labelledPairs(tables, size), rule));
  return {
    ...eachMeasure((measure) => rounded(split[measure])),
    // Countries of one size by exports are others than by population: another figure, not this one.
    ...(sizeBy === 'exports' && { aucHotspotsSameSize: null }),
    aucEntities: entityFigures(tables, rule).auc,
    spearmanVulnerability: countryCorrelation(tables, rule, index, 'vulnerability'),
    spearmanPrevalence: countryCorrelation(tables, rule, index, 'prevalence'),
  };
}

/** Everything that the back-test finds. */
export function backtest({ shipped, complete, index, editions, measuredOn }: BacktestInputs): QualityReport {
  const tables = complete ?? shipped;
  const { sizeBy, size } = sizes(tables, index);
  const pairs = labelledPairs(tables, size);
  const scored = scorePairs(tables, pairs, NOW);
  const splits = halves(pairs);
  const before = halfFigures(tables, pairs, BEFORE, splits);
  const now = halfFigures(tables, pairs, NOW, splits);
  const candidates = CANDIDATES.map(({ rule }) => halfFigures(tables, pairs, rule, splits));
  const { named, places, aucByPlace, aucDistinct, aucOutsideChina } = entityFigures(tables, NOW);
  return {
    measuredOn,
    method: NOW.weights.version,
    before: BEFORE.weights.version,
    inputs: complete ? 'complete' : 'shipped',
    sizeBy,
    countries: new Set(pairs.map(({ country }) => country)).size,
    pairs: pairs.length,
    listedPairs: countOf(scored, 'forced-labour'),
    childLabourPairs: countOf(scored, 'child-labour-only'),
    aims: AIMS,
    figures: {
      before: figuresOf(tables, BEFORE, index),
      now: figuresOf(tables, NOW, index),
      nowShipped: figuresOf(shipped, NOW, index),
    },
    aucSizeInPlaceOfPresence: aucOfSize(scored, size, NOW.weights.hotSpot.absence),
    entities: { named, places, aucByPlace, aucDistinct, aucOutsideChina },
    splits: {
      count: SPLITS,
      candidates: CANDIDATES.length,
      before: unseenFigures(before.unseen),
      now: unseenFigures(now.unseen),
      chosen: unseenFigures(figuresOfChosen(candidates)),
      better: timesBetter(now.unseen, before.unseen),
      correlations: index && {
        before: unseenCorrelations(tables, BEFORE, index, splits),
        now: unseenCorrelations(tables, NOW, index, splits),
      },
    },
    ceilingPresent: ceilingWherePresent(tables, pairs, NOW, splits),
    tried: TRIED.map(({ change, rule }) => {
      const figures = splitFigures(scorePairs(tables, pairs, rule));
      return {
        change,
        figures: eachMeasure((measure) => rounded(figures[measure])),
        spearmanVulnerability: countryCorrelation(tables, rule, index, 'vulnerability'),
        spearmanPrevalence: countryCorrelation(tables, rule, index, 'prevalence'),
        unseen: unseenFigures(halfFigures(tables, pairs, rule, splits).unseen),
      };
    }),
    tornado: tornado(tables, pairs, NOW),
    calibration: calibration(scored),
    roc: rocPoints(
      scored.filter(({ label }) => label === 'forced-labour').map(({ hotSpot }) => hotSpot),
      scored.filter(({ label }) => label !== 'forced-labour').map(({ hotSpot }) => hotSpot),
      ROC_STEPS,
    ),
    missed: ranked(scored, 'forced-labour').reverse().slice(0, SHOWN_PAIRS),
    unlisted: ranked(scored, 'none').slice(0, SHOWN_PAIRS),
    editions,
  };
}

/** The last line of the command: the figures of the new version, in the order of the table. */
export function jsonLine({ figures }: QualityReport): string {
  return JSON.stringify(
    Object.fromEntries(QUALITY_MEASURES.map((measure) => [measure, figures.now[measure]])),
  );
}

function calibration(pairs: readonly ScoredPair[]): CalibrationBand[] {
  return (['low', 'medium', 'high', 'very-high'] as const).map((band) => {
    const own = pairs.filter(({ hotSpot }) => bandOf(hotSpot) === band);
    return {
      band,
      pairs: own.length,
      forcedLabour: countOf(own, 'forced-labour'),
      childLabourOnly: countOf(own, 'child-labour-only'),
    };
  });
}

function ranked(pairs: readonly ScoredPair[], label: ScoredPair['label']): RankedPair[] {
  return pairs
    .filter((pair) => pair.label === label)
    .sort((a, b) => b.hotSpot - a.hotSpot)
    .map(({ country, division, hotSpot }) => ({ country, division, hotSpot: rounded(hotSpot) }));
}

function countOf(pairs: readonly ScoredPair[], label: ScoredPair['label']): number {
  return pairs.filter((pair) => pair.label === label).length;
}
