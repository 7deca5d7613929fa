import type { Quartiles } from './insights';

/**
 * Quartiles of numbers that are told as "this value, so many times", by linear interpolation between neighbours, as
 * PostgreSQL's percentile_cont does. Null for no number at all.
 */
export function quartilesOf(
  counted: readonly { readonly value: number; readonly count: number }[],
): Quartiles | null {
  const sorted = counted.filter(({ count }) => count > 0).toSorted((a, b) => a.value - b.value);
  const total = sorted.reduce((sum, { count }) => sum + count, 0);
  if (total === 0) return null;
  /** The number at a place, counted from 0. */
  const at = (place: number): number => {
    let passed = 0;
    for (const { value, count } of sorted) {
      passed += count;
      if (place < passed) return value;
    }
    throw new RangeError(`no number at place ${place} of ${total}`);
  };
  const quantile = (share: number): number => {
    const place = share * (total - 1);
    const below = at(Math.floor(place));
    return below + (at(Math.ceil(place)) - below) * (place - Math.floor(place));
  };
  return {
    least: quantile(0),
    lower: quantile(0.25),
    median: quantile(0.5),
    upper: quantile(0.75),
    most: quantile(1),
  };
}
