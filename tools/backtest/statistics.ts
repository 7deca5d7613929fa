/** Three decimals: more would suggest that the figures are sharper than they are. */
export function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}

/**
 * Area under the ROC curve: how often a positive scores above a negative, ties counting half.
 * @returns 0..1; null without a positive or a negative
 */
export function auc(positives: readonly number[], negatives: readonly number[]): number | null {
  if (positives.length === 0 || negatives.length === 0) return null;
  return wins(positives, negatives) / (positives.length * negatives.length);
}

/**
 * The same over groups: only pairs within one group are compared, and every such pair counts once.
 * @returns 0..1; null where no group has both
 */
export function groupedAuc(
  groups: Iterable<{ readonly positives: readonly number[]; readonly negatives: readonly number[] }>,
): number | null {
  let won = 0;
  let compared = 0;
  for (const { positives, negatives } of groups) {
    won += wins(positives, negatives);
    compared += positives.length * negatives.length;
  }
  return compared === 0 ? null : won / compared;
}

/** Spearman's rank correlation, ties sharing their mean rank; null for fewer than three pairs. */
export function rankCorrelation(pairs: readonly (readonly [number, number])[]): number | null {
  if (pairs.length < 3) return null;
  const x = ranks(pairs.map(([value]) => value));
  const y = ranks(pairs.map(([, value]) => value));
  const middle = (pairs.length + 1) / 2;
  let [xy, xx, yy] = [0, 0, 0];
  for (const [at, rank] of x.entries()) {
    const [dx, dy] = [rank - middle, (y[at] ?? middle) - middle];
    xy += dx * dy;
    xx += dx * dx;
    yy += dy * dy;
  }
  return xy / Math.sqrt(xx * yy);
}

/** Mean and standard deviation. */
export function spreadOf(values: readonly number[]): { mean: number; deviation: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const square = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
  return { mean: rounded(mean), deviation: rounded(Math.sqrt(square)) };
}

/** Points of the ROC curve from (0, 0) to (1, 1), at most `steps` steps apart evenly in false positives. */
export function rocPoints(
  positives: readonly number[],
  negatives: readonly number[],
  steps: number,
): [number, number][] {
  const falling = [...negatives].sort((a, b) => b - a);
  const points = Array.from({ length: steps + 1 }, (_, step): [number, number] => {
    const falsePositives = Math.round((step / steps) * negatives.length);
    if (falsePositives === 0) return [0, 0];
    const threshold = falling[falsePositives - 1] ?? 0;
    const found = positives.filter((score) => score >= threshold).length;
    return [rounded(falsePositives / negatives.length), rounded(found / positives.length)];
  });
  return points;
}

/** Repeatable pseudo-random numbers in 0..1 (mulberry32): the same seed gives the same splits. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function wins(positives: readonly number[], negatives: readonly number[]): number {
  const sorted = Float64Array.from(negatives).sort();
  return positives.reduce((sum, score) => {
    const below = countBelow(sorted, score, false);
    return sum + below + (countBelow(sorted, score, true) - below) / 2;
  }, 0);
}

/** How many of the sorted values are below (or, with `equal`, not above) the score. */
function countBelow(sorted: Float64Array, score: number, equal: boolean): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const value = sorted[middle] ?? Infinity;
    if (equal ? value <= score : value < score) low = middle + 1;
    else high = middle;
  }
  return low;
}

function ranks(values: readonly number[]): number[] {
  const sorted = Float64Array.from(values).sort();
  return values.map((value) => (countBelow(sorted, value, false) + countBelow(sorted, value, true) + 1) / 2);
}
