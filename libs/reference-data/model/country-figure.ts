import { fault, type Fault } from './editions/fault';

/** The figures about a country that the product knows, by index, with the range of each. */
export const FIGURES = {
  tip: { kind: 'rating', ratings: ['1', '2', '2WL', '3', 'special'] },
  'wgi-rule-of-law': { kind: 'number', least: -3.5, most: 3.5 },
  'wgi-voice': { kind: 'number', least: -3.5, most: 3.5 },
  'wgi-stability': { kind: 'number', least: -3.5, most: 3.5 },
  'wgi-corruption': { kind: 'number', least: -3.5, most: 3.5 },
  'wgi-effectiveness': { kind: 'number', least: -3.5, most: 3.5 },
  'wgi-regulation': { kind: 'number', least: -3.5, most: 3.5 },
  hdi: { kind: 'number', least: 0, most: 1 },
  cpi: { kind: 'number', least: 0, most: 100 },
  'ilo-c029': { kind: 'number', least: 0, most: 1 },
  'ilo-p029': { kind: 'number', least: 0, most: 1 },
  'ilo-c105': { kind: 'number', least: 0, most: 1 },
  'ilo-c182': { kind: 'number', least: 0, most: 1 },
  'ilo-c138': { kind: 'number', least: 0, most: 1 },
  'child-labour': { kind: 'number', least: 0, most: 100 },
  gini: { kind: 'number', least: 0, most: 100 },
  'gsi-vulnerability': { kind: 'number', least: 0, most: 100 },
  'gsi-prevalence': { kind: 'number', least: 0, most: 1000 },
  'gsi-response': { kind: 'number', least: -100, most: 100 },
  ituc: { kind: 'rating', ratings: ['1', '2', '3', '4', '5', '5+'] },
  'freedom-house': { kind: 'number', least: 0, most: 100 },
} as const satisfies Record<string, FigureRange>;

export type FigureName = keyof typeof FIGURES;

type FigureRange =
  | { readonly kind: 'number'; readonly least: number; readonly most: number }
  | { readonly kind: 'rating'; readonly ratings: readonly string[] };

/** One figure about one country, as its publisher gives it. */
export interface CountryFigure {
  readonly country: string;
  readonly figure: FigureName;
  /** For `ilo-…`: 1 in force, 0 not. */
  readonly value: number | string;
  /** The year that the figure is about. */
  readonly year: number;
}

/** Whether a text names a figure that the product knows. */
export function isFigureName(name: string): name is FigureName {
  return Object.hasOwn(FIGURES, name);
}

/** @returns what is wrong with the value; null when it can be one of this figure */
export function figureFault(figure: FigureName, value: number | string): Fault | null {
  const range: FigureRange = FIGURES[figure];
  if (range.kind === 'rating') {
    return range.ratings.includes(String(value))
      ? null
      : fault('not-one-of', { choices: range.ratings.join(', '), value });
  }
  return numberFault(value, range);
}

/** @returns what is wrong with the value; null for a number within these ends, both of which count */
export function numberFault(
  value: number | string,
  { least, most }: { readonly least: number; readonly most: number },
): Fault | null {
  if (typeof value !== 'number' || !Number.isFinite(value)) return fault('not-a-number', { value });
  return value >= least && value <= most ? null : fault('out-of-range', { least, most, value });
}

const SCORED_CONVENTIONS = ['ilo-c029', 'ilo-p029', 'ilo-c105', 'ilo-c182'] as const;

/** How many of the four forced-labour conventions (C029, P029, C105, C182) anything is known of for a country: 0 to 4. */
export function conventionsKnown(figures: Readonly<Partial<Record<FigureName, number | string>>>): number {
  return SCORED_CONVENTIONS.filter((name) => typeof figures[name] === 'number').length;
}

/**
 * Share of the four forced-labour conventions (C029, P029, C105, C182) that a country has not in force, of those
 * that anything is known about.
 *
 * @returns 0 to 1; null when nothing is known about any of the four
 */
export function conventionsNotInForce(
  figures: Readonly<Partial<Record<FigureName, number | string>>>,
): number | null {
  const known = SCORED_CONVENTIONS.flatMap((name) => {
    const inForce = figures[name];
    return typeof inForce === 'number' ? [inForce] : [];
  });
  return known.length === 0 ? null : known.filter((inForce) => inForce === 0).length / known.length;
}
