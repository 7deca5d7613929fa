import { valueClasses, type ValueClass } from './value-classes';

/** How many of something a country has. */
export interface CountryValue {
  /** ISO 3166, two letters. */
  readonly country: string;
  readonly label: string;
  /** A whole number >= 1. */
  readonly value: number;
}

/** Values that share a shade; 0 is the lightest of `SHADES`. */
export interface ShadedClass extends ValueClass {
  readonly step: number;
  readonly shade: string;
}

export interface ShadedMap {
  /** From few to many. */
  readonly classes: readonly ShadedClass[];
  /** By country. */
  readonly shades: ReadonlyMap<string, string>;
}

/** From few to many; each differs from the next by its lightness too. */
export const SHADES = ['#BFE0DC', '#74B8B2', '#2C8481', '#0A4A4A'] as const;
export const LAND = '#E7E4DD';
export const SEA = '#F6F8F8';

/** Shades the countries by their values. The last classes are the darkest, however many there are. */
export function shadeMap(values: readonly CountryValue[]): ShadedMap {
  const found = valueClasses(
    values.map(({ value }) => value),
    SHADES.length,
  );
  const classes = found.map((own, index) => {
    const step = SHADES.length - found.length + index;
    return { ...own, step, shade: SHADES[step] ?? LAND };
  });
  const shadeOf = (value: number) =>
    classes.find(({ from, to }) => value >= from && value <= to)?.shade ?? LAND;
  return { classes, shades: new Map(values.map(({ country, value }) => [country, shadeOf(value)])) };
}

/** "27–49" */
export function classInWords({ from, to }: ValueClass, inWords: (value: number) => string): string {
  return from === to ? inWords(from) : `${inWords(from)}–${inWords(to)}`;
}

/** The picture in words, for those who do not see it. */
export function mapAlt(
  title: string,
  values: readonly CountryValue[],
  inWords: (value: number) => string,
): string {
  return `${title}: ${values.map(({ label, value }) => `${label} ${inWords(value)}`).join('; ')}`;
}
