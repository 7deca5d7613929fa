/** Furthest from the own company first; those without a known path before all. Equals stay as they are. */
export function byTier<T extends { readonly tier: number | null }>(suppliers: readonly T[]): T[] {
  const far = ({ tier }: T) => tier ?? Number.POSITIVE_INFINITY;
  return [...suppliers].sort((a, b) => (far(a) === far(b) ? 0 : far(b) - far(a)));
}
