import type { CountryIndex, TornadoBar, Weights } from '@firebreak/risk/model';
import { RiskReference } from '@firebreak/risk/model';
import { scorePairs, splitFigures } from './measures';
import type { Pair } from './pairs';
import type { Rule } from './rule';
import { eachMeasure } from './splits';
import { rounded } from './statistics';
import type { Tables } from './tables';

const BY = 0.2;

/** How far every figure moves when one weight moves by 20 %, for each weight that the test touches. */
export function tornado(tables: Tables, pairs: readonly Pair[], rule: Rule): TornadoBar[] {
  const figuresOf = (moved: Rule) => {
    const figures = splitFigures(scorePairs(tables, pairs, moved));
    return eachMeasure((measure) => rounded(figures[measure]));
  };
  return movable(tables, rule).map(({ weight, moved }) => ({
    weight,
    down: figuresOf(moved(1 - BY)),
    up: figuresOf(moved(1 + BY)),
  }));
}

interface Movable {
  readonly weight: string;
  moved(by: number): Rule;
}

function movable(tables: Tables, rule: Rule): Movable[] {
  const { weights, sector } = rule;
  const withWeights = (changes: Partial<Weights>): Rule => ({ ...rule, weights: { ...weights, ...changes } });
  const loaded = new RiskReference(tables.snapshot, weights).loaded;
  return [
    ...loaded.map((index: CountryIndex) => ({
      weight: `country/${index}`,
      moved: (by: number) =>
        withWeights({ country: { ...weights.country, [index]: by * weights.country[index] } }),
    })),
    ...(['G', 'E', 'T'] as const).map((part) => ({
      weight: `sector/${part}`,
      moved: (by: number): Rule => ({
        ...rule,
        sector: { ...sector, weights: { ...sector.weights, [part]: by * sector.weights[part] } },
      }),
    })),
    {
      weight: 'sector/priority',
      moved: (by) => ({ ...rule, sector: { ...sector, uflpaPriority: by * sector.uflpaPriority } }),
    },
    {
      weight: 'base/country',
      moved: (by) => withWeights({ base: { ...weights.base, country: by * weights.base.country } }),
    },
    {
      weight: 'hotSpot/absence',
      moved: (by) => withWeights({ hotSpot: { absence: by * weights.hotSpot.absence } }),
    },
  ];
}
