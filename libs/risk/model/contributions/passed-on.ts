import type { ChainGraph } from '../kernel/chain-graph';

/**
 * g of every link: how many points a buyer's exposure has for each point of the supplier's. By this the exposure of any
 * supplier falls apart into own risks: E_v = R_v + Σ_u g_vu·E_u, and each E_u again, down to the last tier.
 *
 * What flows up to v, (100 − R_v)·a·(1 − Π_u (1 − x_u)) with x_u = w_vu·E_u/100, is shared among its suppliers by
 * −ln(1 − x_u), as the steps `below/<supplier id>` of its explanation are; g_vu is the share of u by its E_u. It is never
 * above a·w_vu, so a path loses half with every tier and more, and a circle cannot carry risk round without end.
 *
 * @param own R by supplier number, 0..100
 * @param exposures E by supplier number, as `exposuresOf` gives them
 * @param perTier a, 0..1
 * @returns by link, 0..a; 0 where nothing comes up the link
 * @see scoring-method.md sections 5 and 7
 */
export function passedOn(
  { size, offsets, suppliers, shares }: ChainGraph,
  own: Float64Array,
  exposures: Float64Array,
  perTier: number,
): Float64Array {
  const passed = new Float64Array(suppliers.length);
  for (let buyer = 0; buyer < size; buyer++) {
    const [from, to] = [offsets[buyer] ?? 0, offsets[buyer + 1] ?? 0];
    let [spared, weight, certain] = [1, 0, 0];
    for (let link = from; link < to; link++) {
      const factor = ((shares[link] ?? 0) * (exposures[suppliers[link] ?? 0] ?? 0)) / 100;
      spared *= 1 - factor;
      if (factor >= 1) certain++;
      const part = -Math.log1p(-Math.min(factor, 1));
      passed[link] = part;
      weight += part;
    }
    const below = (100 - (own[buyer] ?? 0)) * perTier * (1 - spared);
    for (let link = from; link < to; link++) {
      const exposure = exposures[suppliers[link] ?? 0] ?? 0;
      passed[link] = exposure === 0 ? 0 : (below * shareOf(passed[link] ?? 0, weight, certain)) / exposure;
    }
  }
  return passed;
}

/** A factor of 1 has an endless logarithm: it leaves nothing to the others, and two of them share alike. */
function shareOf(part: number, weight: number, certain: number): number {
  if (certain > 0) return part === Infinity ? 1 / certain : 0;
  return weight === 0 ? 0 : part / weight;
}
