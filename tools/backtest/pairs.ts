import { GOODS_DIVISIONS } from '@firebreak/reference-data/model';
import type { CsvRow } from '@firebreak/reference-data/server/datasets';
import { BEFORE, testedCountries } from './rule';
import type { SlaveryIndex, Tables } from './tables';

/** How a country and a division stand on the DOL list. */
export type Label = 'forced-labour' | 'child-labour-only' | 'none';

/** A country and an ISIC division 01 to 33, with what the list says of it. */
export interface Pair {
  readonly country: string;
  readonly division: string;
  readonly label: Label;
  /** P is .5 or more: the country does this work anyway. */
  readonly present: boolean;
  /** 0 (smallest) to 4; null where the country's size is unknown. */
  readonly sizeFifth: number | null;
}

const FIFTHS = 5;
const PRESENT = 0.5;

/**
 * All pairs of the countries that can be tested. Goods on the list because of an input made elsewhere do not label: that
 * work was done in another country.
 */
export function labelledPairs(tables: Tables, size: ReadonlyMap<string, number>): Pair[] {
  const forced = placesOf(tables.goods, ['forced_labor', 'forced_child_labor']);
  const child = placesOf(tables.goods, ['child_labor']);
  const countries = testedCountries(tables, BEFORE);
  const fifths = fifthsOf(countries, size);
  return countries.flatMap((country) =>
    GOODS_DIVISIONS.map((division): Pair => {
      const key = `${country} ${division}`;
      return {
        country,
        division,
        label: forced.has(key) ? 'forced-labour' : child.has(key) ? 'child-labour-only' : 'none',
        present: (tables.presence.get(key) ?? 1) >= PRESENT,
        sizeFifth: fifths.get(country) ?? null,
      };
    }),
  );
}

/** A country's size: people, or where no population is loaded, goods exports. */
export function sizes(tables: Tables, index: SlaveryIndex | null) {
  return index !== null && index.population.size > 0
    ? { sizeBy: 'population' as const, size: index.population }
    : { sizeBy: 'exports' as const, size: tables.totalExports };
}

function placesOf(goods: readonly CsvRow[], flags: readonly string[]): Set<string> {
  return new Set(
    goods
      .filter((row) => flags.some((flag) => row[flag] === 'true'))
      .map((row) => `${row['country_iso2']} ${(row['isic4_class'] ?? '').slice(0, 2)}`),
  );
}

function fifthsOf(countries: readonly string[], size: ReadonlyMap<string, number>): Map<string, number> {
  const known = countries
    .filter((country) => size.has(country))
    .sort((a, b) => (size.get(a) ?? 0) - (size.get(b) ?? 0));
  return new Map(known.map((country, at) => [country, Math.floor((FIFTHS * at) / known.length)]));
}
