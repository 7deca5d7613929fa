import { heatMap, histogram, type ChartSpec } from '@firebreak/platform/web';
import { bandOf, shownScore, type CountrySectorRisk, type RiskDashboardView } from '@firebreak/risk/model';

/** What the country x sector map shows: where the own suppliers carry risk, or where hidden tiers would. */
export type HeatMeasure = 'exposure' | 'hot-spot';

/** More rows and columns than this are not read; the supplier list has them all. */
const MOST_COUNTRIES = 12;
/** On a phone more columns would leave no room for the numbers. */
const MOST_SECTORS = { wide: 8, narrow: 4 };

/** The pairs of a heat map, worst first, without the countries and sectors that fall off its edge. */
export function heatPairs(
  pairs: readonly CountrySectorRisk[],
  measure: HeatMeasure,
  room: keyof typeof MOST_SECTORS = 'wide',
): CountrySectorRisk[] {
  const sorted = [...pairs].sort((a, b) => figureOf(b, measure) - figureOf(a, measure));
  const countries = new Set(
    firstOf(
      sorted.map(({ country }) => country),
      MOST_COUNTRIES,
    ),
  );
  const sectors = new Set(
    firstOf(
      sorted.map(({ sector }) => sector),
      MOST_SECTORS[room],
    ),
  );
  return sorted.filter(({ country, sector }) => countries.has(country) && sectors.has(sector));
}

/** The figure of a pair that a measure shows, 0 to 100. */
export function figureOf({ mean, hotSpot }: CountrySectorRisk, measure: HeatMeasure): number {
  return measure === 'exposure' ? mean : hotSpot;
}

/** The heat map of these pairs; the index of a cell is that of its pair. */
export function heatSpec(
  pairs: readonly CountrySectorRisk[],
  measure: HeatMeasure,
  words: {
    country(code: string): string;
    sector(code: string): string;
    headings: { x: string; y: string; value: string };
  },
): ChartSpec {
  const cells = pairs.map((pair) => {
    const value = figureOf(pair, measure);
    const { country, sector } = pair;
    return {
      x: words.sector(sector),
      y: words.country(country),
      value: shownScore(value),
      band: bandOf(value),
    };
  });
  return heatMap(cells, words.headings);
}

/** Suppliers by score in steps of 10 points, each in the colour of its band. */
export function distributionSpec(
  distribution: RiskDashboardView['distribution'],
  words: { range(from: number, to: number): string; headings: { bin: string; count: string } },
): ChartSpec {
  const bins = distribution.map(({ from, suppliers }) => ({
    label: words.range(from, from + 5),
    count: suppliers,
    band: bandOf(from),
  }));
  return histogram(bins, words.headings);
}

function firstOf(values: readonly string[], most: number): string[] {
  return [...new Set(values)].slice(0, most);
}
