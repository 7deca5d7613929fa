/** 0.333 as 33.3, to two decimals. */
export function toPercent(ratio: number): number {
  return Math.round(ratio * 10_000) / 100;
}

/** 33.3 as 0.333: the very number that toPercent came from, where it had at most four decimals. */
export function toRatio(percent: number): number {
  return Math.round(percent * 100) / 10_000;
}
