import type { CountryIndex } from '../country-index';
import { boundsOf, DEFAULT_WEIGHTS } from '../weights';
import type { AdjustableWeights, WeightChanges } from '../weights';

/** One number of the method that a company may change. */
export interface WeightBounds {
  readonly group: keyof AdjustableWeights;
  readonly name: string;
  readonly standard: number;
  /** Half of the standard, and half as much again, but never above 1. */
  readonly least: number;
  readonly most: number;
}

/** In the order of the method; `hotSpot` is left out, because it never touches a score. */
const GROUPS = ['country', 'base', 'goods', 'workforce', 'controls', 'chain'] as const;

/**
 * Every adjustable number with its bounds, in the order of the method.
 * @param loaded the country indices of which an edition is loaded: the weight of another changes nothing
 */
export function weightBounds(loaded: readonly CountryIndex[]): WeightBounds[] {
  return GROUPS.flatMap((group) =>
    Object.entries(DEFAULT_WEIGHTS[group] as Readonly<Record<string, number>>)
      .filter(
        ([name, standard]) => standard > 0 && (group !== 'country' || loaded.some((index) => index === name)),
      )
      .map(([name, standard]) => ({
        group,
        name,
        standard,
        ...boundsOf(standard),
      })),
  );
}

/** The changes with one number set; back at its standard it is no change. */
export function withWeight(changes: WeightChanges, bounds: WeightBounds, value: number): WeightChanges {
  const { group, name, standard } = bounds;
  const { [group]: before, ...others } = changes;
  const kept = Object.fromEntries(Object.entries(before ?? {}).filter(([known]) => known !== name));
  const clipped = Math.min(bounds.most, Math.max(bounds.least, value));
  const after = clipped === standard ? kept : { ...kept, [name]: clipped };
  return Object.keys(after).length === 0 ? others : { ...others, [group]: after };
}

/** The number that changes ask for, or its standard. */
export function weightIn(changes: WeightChanges, { group, name, standard }: WeightBounds): number {
  return (changes[group] as Readonly<Record<string, number>> | undefined)?.[name] ?? standard;
}
