/**
 * Points as whole numbers that add up to the whole number shown for their sum: whoever adds up a sentence finds no fault.
 * Each is the part rounded down or up; up are those that rounding down would cost most.
 *
 * @param total the whole number shown for the sum of the parts: rounded, or rounded down
 */
export function wholePoints(total: number, parts: readonly number[]): number[] {
  const whole = parts.map(Math.floor);
  const left = total - whole.reduce((sum, points) => sum + points, 0);
  const cost = (at: number) => (parts[at] ?? 0) - (whole[at] ?? 0);
  const up = new Set(
    parts
      .map((_, at) => at)
      .sort((a, b) => cost(b) - cost(a) || a - b)
      .slice(0, Math.max(0, left)),
  );
  return whole.map((points, at) => (up.has(at) ? points + 1 : points));
}
