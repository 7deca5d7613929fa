import { dependencyShares } from '../chain';
import { aRandomChain, chances } from './a-chain.fixture';
import { renumbered, withSuppliersOf } from './chain-graph';
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

describe('a graph after a change', () => {
  it('is the one that all links give: other suppliers of some, some gone, some new', () => {
    const chance = chances(5);
    for (let round = 0; round < 1000; round++) {
      const { graph, links } = aRandomChain(chance);
      const other = aRandomChain(chance, graph.size).links;
      const marked = Uint8Array.from({ length: graph.size }, () => (chance() < 0.3 ? 1 : 0));
      const of = (from: DeclaredLinks, mark: number) =>
        Array.from({ length: from.count }, (_, at) => at)
          .filter((at) => marked[from.buyers[at]!] === mark)
          .map((at) => [from.buyers[at]!, from.suppliers[at]!, from.declared[at]!] as const);
      const asLinks = (list: readonly (readonly [number, number, number])[]): DeclaredLinks => ({
        count: list.length,
        buyers: Int32Array.from(list, ([buyer]) => buyer),
        suppliers: Int32Array.from(list, ([, supplier]) => supplier),
        declared: Float64Array.from(list, ([, , declared]) => declared),
      });
      const others = graphOfLinks(graph.size, asLinks(of(other, 1)));
      expect(withSuppliersOf(graph, others, marked)).toEqual(
        graphOfLinks(graph.size, asLinks([...of(links, 0), ...of(other, 1)])),
      );
    }
  });

  it('is the same by other numbers, without those who are gone', () => {
    // 0 buys from 1 and 2; 1 goes, and somebody new takes number 0.
    const graph = {
      size: 3,
      offsets: Int32Array.of(0, 2, 3, 3),
      suppliers: Int32Array.of(1, 2, 2),
      shares: Float64Array.of(0.25, 0.5, 1),
    };
    expect(renumbered(graph, Int32Array.of(1, -1, 2), 3)).toEqual({
      size: 3,
      offsets: Int32Array.of(0, 0, 1, 1),
      suppliers: Int32Array.of(2),
      shares: Float64Array.of(0.5),
    });
  });
});
