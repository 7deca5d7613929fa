/**
 * The smallest amount a score or a step of its explanation can differ by: 2^-20 points, about a millionth.
 * Every stored figure is a whole multiple of it. Such numbers below 2^32 add up without any rounding, in any
 * order, so the steps of an explanation give the score exactly and not just nearly.
 */
export const GRID = 2 ** -20;

/** The multiple of GRID nearest to `value`; never minus zero. */
export function toGrid(value: number): number {
  if (!Number.isFinite(value)) throw new RangeError(`a score must be a finite number, got ${value}`);
  return Math.round(value / GRID) * GRID + 0;
}

/** A score on the grid: 0..100, whatever rounding did to the formula at its ends. */
export function scoreOnGrid(value: number): number {
  return toGrid(Math.min(100, Math.max(0, value)));
}

/**
 * Puts parts on the grid so that they add up to `total` exactly. Each becomes the difference of two rounded
 * running sums, so a part depends on none that comes after it: what a later part changes, leaves the earlier
 * ones as they are.
 *
 * @param total a multiple of GRID, the sum of the parts but for rounding
 * @throws RangeError when there is a total but no part to carry it
 */
export function settle(total: number, parts: readonly number[]): number[] {
  if (parts.length === 0 && total !== 0) throw new RangeError(`nothing explains a total of ${total}`);
  const last = Math.max(
    0,
    parts.findLastIndex((part) => part !== 0),
  );
  let exact = 0;
  let settled = 0;
  return parts.map((part, index) => {
    exact += part;
    const running = index < last ? toGrid(exact) : total;
    const step = running - settled;
    settled = running;
    return step;
  });
}
