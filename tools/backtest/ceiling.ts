import type { Spread } from '@firebreak/risk/model';
import type { Pair } from './pairs';
import { countryScores, type Rule } from './rule';
import { auc, spreadOf } from './statistics';
import type { Tables } from './tables';

/** Added to the listed and to all pairs of a division, so that one without a listing has a rate above 0. */
const PRIOR = { listed: 0.5, all: 5 };

/**
 * How far B could come where the work is done anyway, if sector scores were learnt from the list itself: from how many
 * pairs of each division are listed in one half of the countries, measured on the other. Such scores know where the
 * list looks and never ship; they say what is left to gain from sectors.
 */
export function ceilingWherePresent(
  tables: Tables,
  pairs: readonly Pair[],
  rule: Rule,
  splits: readonly ReadonlyMap<string, boolean>[],
): Spread {
  const countries = countryScores(tables, rule);
  const present = pairs.filter((pair) => pair.present);
  const { country: ofCountry, sector: ofSector } = rule.weights.base;
  const figures = splits.map((split) => {
    const sectors = learntFrom(present.filter(({ country }) => split.get(country) === true));
    const scored = present
      .filter(({ country }) => split.get(country) === false)
      .map(({ country, division, label }) => ({
        listed: label === 'forced-labour',
        score: ofCountry * (countries.get(country) ?? NaN) + ofSector * (sectors.get(division) ?? 0),
      }));
    const scores = (wanted: boolean) =>
      scored.filter(({ listed }) => listed === wanted).map(({ score }) => score);
    return auc(scores(true), scores(false)) ?? NaN;
  });
  return spreadOf(figures);
}

/** 0 to 100 by the logarithm of the share of listed pairs: from the division with the least to that with the most. */
function learntFrom(pairs: readonly Pair[]): Map<string, number> {
  const rates = [...Map.groupBy(pairs, ({ division }) => division)].map(([division, own]) => {
    const listed = own.filter(({ label }) => label === 'forced-labour').length;
    return [division, Math.log((listed + PRIOR.listed) / (own.length + PRIOR.all))] as const;
  });
  const logs = rates.map(([, log]) => log);
  const [least, most] = [Math.min(...logs), Math.max(...logs)];
  return new Map(rates.map(([division, log]) => [division, (100 * (log - least)) / (most - least)]));
}
