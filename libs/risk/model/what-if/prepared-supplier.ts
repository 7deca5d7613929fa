import type { CountryFacts, SupplierFacts } from '../facts';
import { scoreOnGrid } from '../grid';
import { byId } from '../order';
import { riskOfParts, sitePartsOf, weighCountry } from '../site-score';
import type { SiteParts } from '../site-score';
import { meanShares } from '../site-shares';
import { DEFAULT_WEIGHTS } from '../weights';
import type { Weights } from '../weights';

export type OwnFacts = Omit<SupplierFacts, 'below'>;

interface PreparedSite {
  readonly country: CountryFacts;
  readonly parts: SiteParts;
  /** Its part in the mean by headcount, 0..1. */
  readonly mean: number;
}

/** A supplier with everything settled that no weight changes. */
export interface PreparedSupplier {
  readonly facts: OwnFacts;
  /** In the order of site ids. */
  readonly sites: readonly PreparedSite[];
}

/** @throws RangeError for a fact outside its range */
export function prepared(facts: OwnFacts): PreparedSupplier {
  const ordered = [...facts.sites].sort((a, b) => byId(a.siteId, b.siteId));
  const means = meanShares(ordered);
  return {
    facts,
    sites: ordered.map((site, index) => ({
      country: site.country,
      parts: sitePartsOf(site, facts, DEFAULT_WEIGHTS),
      mean: means[index] ?? 0,
    })),
  };
}

/** C of each country under one set of weights, worked out once. */
export class CountryScores {
  private readonly scores = new Map<CountryFacts, number>();

  constructor(
    private readonly loaded: SupplierFacts['loaded'],
    private readonly weights: Weights,
  ) {}

  of(country: CountryFacts): number {
    let score = this.scores.get(country);
    if (score === undefined) {
      score = weighCountry(country, this.loaded, this.weights).score;
      this.scores.set(country, score);
    }
    return score;
  }
}

/** R of a supplier, as `ownRisk` comes to it: .5·worst + .5·mean, of equally bad sites the first by id is the worst. */
export function ownRiskOf({ sites }: PreparedSupplier, countries: CountryScores, weights: Weights): number {
  const [only] = sites;
  if (sites.length === 1 && only) return riskOfParts(countries.of(only.country), only.parts, weights);
  const risks = sites.map(({ country, parts }) => riskOfParts(countries.of(country), parts, weights));
  let worst = 0;
  for (let at = 1; at < risks.length; at++) if ((risks[at] ?? 0) > (risks[worst] ?? 0)) worst = at;
  let own = 0;
  for (let at = 0; at < risks.length; at++) {
    own += ((at === worst ? 0.5 : 0) + 0.5 * (sites[at]?.mean ?? 0)) * (risks[at] ?? 0);
  }
  return scoreOnGrid(own);
}
