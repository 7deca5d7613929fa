import {
  SECTOR_RISK_1,
  SECTOR_RISK_2,
  sectorRisk,
  type SectorEvidence,
  type SectorRiskMethod,
} from '@firebreak/reference-data/model';
import {
  baseRisk,
  countryRisk,
  FB2_WEIGHTS,
  FB3_WEIGHTS,
  hasOwnRisk,
  hotSpot,
  RiskReference,
  type Weights,
} from '@firebreak/risk/model';
import type { Tables } from './tables';

/** What is tested: the weights of a version, and the method by which its sector scores are made. */
export interface Rule {
  readonly weights: Weights;
  readonly sector: SectorRiskMethod;
}

/** The rule before the comparison, and the one that new scores are computed by. */
export const BEFORE: Rule = { weights: FB2_WEIGHTS, sector: SECTOR_RISK_1 };
export const NOW: Rule = { weights: FB3_WEIGHTS, sector: SECTOR_RISK_2 };

/** The parts of a sector score that come from the list of the labels. */
export type OmittedParts = readonly ('D' | 'C' | 'E')[];

/** C of every country, 0..100: its own, or what stands in for it. */
export function countryScores({ snapshot }: Tables, { weights }: Rule): Map<string, number> {
  const reference = new RiskReference(snapshot, weights);
  return new Map(
    snapshot.countries.map(({ iso2 }) => {
      const { values, standIn } = reference.country(iso2);
      const own = countryRisk(values, reference.loaded, weights);
      return [iso2, hasOwnRisk(own) ? own.value : (standIn?.median ?? NaN)];
    }),
  );
}

/** Countries whose own figures suffice: those that can be tested. */
export function testedCountries({ snapshot }: Tables, { weights }: Rule): string[] {
  const reference = new RiskReference(snapshot, weights);
  return snapshot.countries
    .map(({ iso2 }) => iso2)
    .filter((iso2) => hasOwnRisk(countryRisk(reference.country(iso2).values, reference.loaded, weights)));
}

/** S of every division, 0..100, made without the parts that come from the list of the labels. */
export function sectorScores(
  evidence: readonly SectorEvidence[],
  { sector }: Rule,
  omitted: OmittedParts,
): Map<string, number> {
  const weights = { ...sector.weights, ...Object.fromEntries(omitted.map((part) => [part, 0])) };
  return new Map(sectorRisk(evidence, { ...sector, weights }).map(({ code, score }) => [code, score]));
}

/** B and H of a country and a division. */
export function pairScorer(
  tables: Tables,
  rule: Rule,
  omitted: OmittedParts,
): (country: string, division: string) => { readonly base: number; readonly hotSpot: number } {
  const countries = countryScores(tables, rule);
  const sectors = sectorScores(tables.sectors, rule, omitted);
  return (country, division) => {
    const base = baseRisk(countries.get(country) ?? NaN, sectors.get(division) ?? NaN, rule.weights);
    const presence = tables.presence.get(`${country} ${division}`) ?? 1;
    return { base, hotSpot: hotSpot(base, presence, rule.weights) };
  };
}
