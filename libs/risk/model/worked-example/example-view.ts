import type { SectorBasisView } from '@firebreak/reference-data/model';
import type { CountryIndex } from '../country-index';
import type { CountryFacts, GoodFacts } from '../facts';
import type { RiskSource } from '../views';

/** The countries and sectors of the worked example: one strict, one in the middle, one lax; a factory and a farm. */
export const EXAMPLE_COUNTRIES = ['BD', 'BR', 'PT'] as const;
export const EXAMPLE_SECTORS = ['01', '14'] as const;

/** A country of the example doing the work of a sector. */
export interface ExamplePlace {
  readonly country: string;
  readonly sector: string;
  /** P, 0..1. */
  readonly presence: number;
}

/** The figures that the worked example draws on, from the editions that are current now. */
export interface WorkedExampleView {
  readonly loaded: readonly CountryIndex[];
  readonly countries: readonly CountryFacts[];
  readonly sectors: readonly SectorBasisView[];
  readonly places: readonly ExamplePlace[];
  /** What the site of the example makes, with the listing that it matches in its country. */
  readonly good: GoodFacts;
  /** Edition, publisher and licence of everything above. */
  readonly sources: readonly RiskSource[];
}
