import { dependencyShares } from '../chain';
import { aRandomChain, chances } from './a-chain.fixture';
import { graphOfLinks } from './link-shares';
import type { DeclaredLinks } from './link-shares';

function shuffled(links: DeclaredLinks, chance: () => number): DeclaredLinks {
  const order = Array.from({ length: links.count }, (_, at) => ({ at, key: chance() }))
    .sort((a, b) => a.key - b.key)
    .map(({ at }) => at);
  return {
    count: links.count,
    buyers: Int32Array.from(order, (at) => links.buyers[at]!),
    suppliers: Int32Array.from(order, (at) => links.suppliers[at]!),
    declared: Float64Array.from(order, (at) => links.declared[at]!),
  };
}

describe('graphOfLinks', () => {
  it('gives the shares of `dependencyShares`, and the same bits in whatever order links come', () => {
    const chance = chances(4);
    for (let round = 0; round < 1000; round++) {
      const { graph, links } = aRandomChain(chance);
      expect(graphOfLinks(graph.size, shuffled(links, chance))).toEqual(graph);
      for (let buyer = 0; buyer < graph.size; buyer++) {
        const own = Array.from({ length: links.count }, (_, at) => at)
          .filter((at) => links.buyers[at] === buyer)
          .map((at) => ({
            buyerId: String(buyer),
            supplierId: String(links.suppliers[at]),
            declaredShare: Number.isNaN(links.declared[at]) ? null : links.declared[at]!,
            spend: null,
          }));
        const expected = dependencyShares(own).sort((a, b) => Number(a.supplierId) - Number(b.supplierId));
        const edges = Array.from(graph.suppliers.keys()).slice(
          graph.offsets[buyer],
          graph.offsets[buyer + 1],
        );
        expect(edges.map((edge) => String(graph.suppliers[edge]))).toEqual(
          expected.map(({ supplierId }) => supplierId),
        );
        edges.forEach((edge, at) => expect(graph.shares[edge]).toBeCloseTo(expected[at]!.share, 12));
      }
    }
  });

  it('passes over links of or to those who are not scored, and to oneself', () => {
    const links = {
      count: 4,
      buyers: Int32Array.of(0, -1, 0, 1),
      suppliers: Int32Array.of(-1, 1, 1, 1),
      declared: Float64Array.of(0.5, 0.5, NaN, 1),
    };
    const { offsets, suppliers, shares } = graphOfLinks(2, links);
    expect([[...offsets], [...suppliers], [...shares]]).toEqual([[0, 1, 1], [1], [1]]);
  });

  it.each([-0.1, 1.1, Infinity])('refuses a declared share of %d and names the buyer', (declared) => {
    const links = {
      count: 1,
      buyers: Int32Array.of(1),
      suppliers: Int32Array.of(0),
      declared: Float64Array.of(declared),
    };
    expect(() => graphOfLinks(2, links)).toThrow(/supplier 1: a dependency share must be in 0..1/);
  });
});
