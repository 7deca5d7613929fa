/**
 * How much each factor x takes part in 1 - Π(1 - x), as shares that add up to 1 (before rounding).
 * By -ln(1 - x), so a share does not depend on the order in which the factors are told.
 * All shares are 0 when every factor is 0.
 *
 * @param factors each from 0 (no part) to under 1
 * @throws RangeError for a factor outside 0..1, or of 1: it would leave nothing to the others
 * @see scoring-method.md section 7
 */
export function productShares(factors: readonly number[]): number[] {
  const logs = factors.map((factor) => {
    if (!(factor >= 0 && factor < 1))
      throw new RangeError(`a factor must be in 0..1 and below 1, got ${factor}`);
    return -Math.log1p(-factor);
  });
  const total = logs.reduce((sum, log) => sum + log, 0);
  return logs.map((log) => (total === 0 ? 0 : log / total));
}

/** 1 - Π(1 - x) over the factors, multiplied in the order given; 0 for none. */
export function combined(factors: readonly number[]): number {
  return 1 - factors.reduce((product, factor) => product * (1 - factor), 1);
}
