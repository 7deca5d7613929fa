/** Compares two ids by their code units: the fixed order of every sum and product of the method, in any locale. */
export function byId(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
