/** Values from `from` to `to`, both included. */
export interface ValueClass {
  readonly from: number;
  readonly to: number;
}

/**
 * At most `count` classes of whole numbers, each spanning the same factor: numbers of suppliers are few in most countries
 * and hundreds in some. Classes that no value falls into are left out.
 * @param values whole numbers >= 1, in any order
 */
export function valueClasses(values: readonly number[], count: number): ValueClass[] {
  if (values.length === 0) return [];
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const factor = (most / least) ** (1 / count);
  const starts = Array.from({ length: count }, (_, index) => Math.ceil(least * factor ** index - 1e-9));
  const classes = starts.map((from, index) => ({ from, to: (starts[index + 1] ?? most + 1) - 1 }));
  return classes.filter(({ from, to }) => values.some((value) => value >= from && value <= to));
}
