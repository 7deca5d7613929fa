import type { SectorRiskMethod } from '@firebreak/reference-data/model';
import type { Weights } from '@firebreak/risk/model';
import { BEFORE, NOW, type Rule } from './rule';

/** A rule that was tried, with what is different from the one before. */
export interface Candidate {
  readonly change: string;
  readonly rule: Rule;
}

interface Change<T> {
  readonly change: string;
  readonly value: T;
}

type CountryWeights = Weights['country'];

const before = BEFORE.weights.country;
/** Country parts, each with a reason that does not need the list: see scoring-method.md section 10. */
const COUNTRIES: readonly Change<CountryWeights>[] = [
  { change: 'C as before', value: before },
  { change: 'HDI out', value: { ...before, hdi: 0 } },
  { change: 'HDI out, TIP .30, ILO .16', value: { ...before, hdi: 0, tip: 0.3, ilo: 0.16 } },
  { change: 'governance up, HDI .02 (as in fb-3)', value: NOW.weights.country },
  {
    change: 'voice .20, stability .12, corruption .10, HDI .04',
    value: { ...before, 'wgi-voice': 0.2, 'wgi-stability': 0.12, 'wgi-corruption': 0.1, hdi: 0.04 },
  },
];

const published = BEFORE.sector;
const reweighed = { ...published, weights: NOW.sector.weights };
const SECTORS: readonly Change<SectorRiskMethod>[] = [
  { change: 'S as before', value: published },
  { change: 'G .20, E .30, T .10', value: reweighed },
  { change: 'G .20, E .30, T .10, UFLPA priority halved', value: NOW.sector },
  { change: 'G .20, E .30, T .10, UFLPA priority out', value: { ...reweighed, uflpaPriority: 0 } },
];

const ABSENCES: readonly Change<number>[] = [
  { change: 'absence .6', value: 0.6 },
  { change: 'absence .8', value: 0.8 },
];

/** Conventions count from one known, as before, or from three: the version says which. */
const CONVENTIONS: readonly Change<string>[] = [
  { change: 'one convention known', value: 'fb-2' },
  { change: 'three conventions known', value: 'fb-3' },
];

/** Every combination: what the tuning half chooses from. */
export const CANDIDATES: readonly Candidate[] = COUNTRIES.flatMap((country) =>
  SECTORS.flatMap((sector) =>
    ABSENCES.flatMap((absence) =>
      CONVENTIONS.map((conventions) => ({
        change: [country, sector, absence, conventions].map(({ change }) => change).join('; '),
        rule: {
          weights: {
            ...BEFORE.weights,
            version: conventions.value,
            country: country.value,
            hotSpot: { absence: absence.value },
          },
          sector: sector.value,
        },
      })),
    ),
  ),
);

/** One change at a time from the rule before, then everything together, then further ideas on top of that. */
export const TRIED: readonly Candidate[] = [
  { change: 'fb-2', rule: BEFORE },
  ...CONVENTIONS.slice(1).map(({ change, value }) => only(change, { version: value })),
  ...COUNTRIES.slice(1).map(({ change, value }) => only(change, { country: value })),
  ...SECTORS.slice(1).map(({ change, value }) => ({
    change,
    rule: { weights: BEFORE.weights, sector: value },
  })),
  ...ABSENCES.slice(1).map(({ change, value }) => only(change, { hotSpot: { absence: value } })),
  { change: 'fb-3', rule: NOW },
  further('fb-3, base .7·C + .3·S', { base: { country: 0.7, sector: 0.3 } }),
  further('fb-3, base .5·C + .5·S', { base: { country: 0.5, sector: 0.5 } }),
  further('fb-3, HDI out', { country: { ...NOW.weights.country, hdi: 0 } }),
  further('fb-3, TIP .24', { country: { ...NOW.weights.country, tip: 0.24 } }),
  {
    change: 'fb-3, E .40',
    rule: { ...NOW, sector: { ...NOW.sector, weights: { ...NOW.sector.weights, E: 0.4 } } },
  },
];

function only(change: string, weights: Partial<Weights>): Candidate {
  return { change, rule: { ...BEFORE, weights: { ...BEFORE.weights, ...weights } } };
}

function further(change: string, weights: Partial<Weights>): Candidate {
  return { change, rule: { ...NOW, weights: { ...NOW.weights, ...weights } } };
}
