import type { SectorRiskMethod } from '@firebreak/reference-data/model';
import type { Weights } from '@firebreak/risk/model';
import { BEFORE, NOW, type Rule } from './rule';

/** A rule that was tried. */
export interface Candidate {
  /** Short name of what is different; the page words it as `riskMethod.tried.<change>`. */
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
  { change: 'as-before', value: before },
  { change: 'hdi-out', value: { ...before, hdi: 0 } },
  { change: 'hdi-out-tip-ilo-up', value: { ...before, hdi: 0, tip: 0.3, ilo: 0.16 } },
  { change: 'governance', value: NOW.weights.country },
  {
    change: 'governance-mild',
    value: { ...before, 'wgi-voice': 0.2, 'wgi-stability': 0.12, 'wgi-corruption': 0.1, hdi: 0.04 },
  },
];

const published = BEFORE.sector;
const reweighed = { ...published, weights: NOW.sector.weights };
const SECTORS: readonly Change<SectorRiskMethod>[] = [
  { change: 'as-before', value: published },
  { change: 'reweighed', value: reweighed },
  { change: 'reweighed-priority-half', value: NOW.sector },
  { change: 'reweighed-priority-out', value: { ...reweighed, uflpaPriority: 0 } },
];

const ABSENCES: readonly Change<number>[] = [
  { change: 'as-before', value: 0.6 },
  { change: 'absence', value: 0.8 },
];

/** Conventions count from one known, as before, or from three: the version says which. */
const CONVENTIONS: readonly Change<string>[] = [
  { change: 'as-before', value: 'fb-2' },
  { change: 'conventions', value: 'fb-3' },
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
  further('fb-3-base-70', { base: { country: 0.7, sector: 0.3 } }),
  further('fb-3-base-50', { base: { country: 0.5, sector: 0.5 } }),
  further('fb-3-hdi-out', { country: { ...NOW.weights.country, hdi: 0 } }),
  further('fb-3-tip-up', { country: { ...NOW.weights.country, tip: 0.24 } }),
  {
    change: 'fb-3-e-40',
    rule: { ...NOW, sector: { ...NOW.sector, weights: { ...NOW.sector.weights, E: 0.4 } } },
  },
];

function only(change: string, weights: Partial<Weights>): Candidate {
  return { change, rule: { ...BEFORE, weights: { ...BEFORE.weights, ...weights } } };
}

function further(change: string, weights: Partial<Weights>): Candidate {
  return { change, rule: { ...NOW, weights: { ...NOW.weights, ...weights } } };
}
