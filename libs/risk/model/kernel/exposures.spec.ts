import { exposureOver } from '../chain';
import { FB1_WEIGHTS } from '../weights';
import { aRandomChain, chances, randomRisk } from './a-chain.fixture';
import type { RandomChain } from './a-chain.fixture';
import { checkGraph } from './chain-graph';
import type { ChainGraph } from './chain-graph';
import { flowOrder } from './components';
import { exposuresOf, updateExposures } from './exposures';
import { graphOfLinks } from './link-shares';

const { perTier } = FB1_WEIGHTS.chain;
const MANY = 10_000;

/** The definition, read literally: every supplier by `exposureOver`, round after round, until nothing moves. */
function byRounds(graph: ChainGraph, own: Float64Array): Float64Array {
  const exposures = own.slice();
  for (let moved = true; moved;) {
    moved = false;
    for (let buyer = 0; buyer < graph.size; buyer++) {
      const edges = [...graph.suppliers.keys()].slice(graph.offsets[buyer], graph.offsets[buyer + 1]);
      const below = edges.map((edge) => ({
        share: graph.shares[edge]!,
        exposure: exposures[graph.suppliers[edge]!]!,
      }));
      const exposure = exposureOver(own[buyer]!, below, FB1_WEIGHTS);
      moved ||= exposure !== exposures[buyer];
      exposures[buyer] = exposure;
    }
  }
  return exposures;
}

function aGraph(size: number, links: readonly (readonly [number, number])[]): ChainGraph {
  return graphOfLinks(size, {
    count: links.length,
    buyers: Int32Array.from(links, ([buyer]) => buyer),
    suppliers: Int32Array.from(links, ([, supplier]) => supplier),
    declared: new Float64Array(links.length).fill(NaN),
  });
}

describe('exposuresOf', () => {
  it(`gives the bits of the definition on ${MANY} random chains with circles`, () => {
    const chance = chances(1);
    let circles = 0;
    for (let round = 0; round < MANY; round++) {
      const { graph, own } = aRandomChain(chance);
      expect(exposuresOf(graph, own, perTier)).toEqual(byRounds(graph, own));
      if (flowOrder(graph).groups.length <= graph.size) circles++;
    }
    expect(circles).toBeGreaterThan(MANY / 10);
  });

  it('finds the least fixed point where everybody supplies everybody', () => {
    const size = 40;
    const links = Array.from({ length: size * size }, (_, at) => [at % size, Math.floor(at / size)] as const);
    const graph = aGraph(size, links);
    expect([...flowOrder(graph).groups]).toEqual([0, size]);
    const exposures = exposuresOf(graph, new Float64Array(size).fill(50), perTier);
    // All alike: E = 50 + 25·(1 − (1 − E/3900)^39), whose root is 59.0..59.1.
    const [first = 0] = exposures;
    expect(exposures).toEqual(new Float64Array(size).fill(first));
    expect(50 + 25 * (1 - (1 - first / 3900) ** 39)).toBeCloseTo(first, 5);
    expect(exposuresOf(graph, new Float64Array(size), perTier)).toEqual(new Float64Array(size));
  });

  it('goes up a chain far longer than the call stack', () => {
    const size = 200_000;
    const chain = aGraph(
      size,
      Array.from({ length: size - 1 }, (_, at) => [at, at + 1] as const),
    );
    const own = new Float64Array(size);
    own[size - 1] = 100;
    const exposures = exposuresOf(chain, own, perTier);
    expect([...exposures.subarray(size - 4)]).toEqual([12.5, 25, 50, 100]);
  });

  it.each([NaN, -1, 100.5, Infinity])('refuses an own risk of %d and names whose it is', (risk) => {
    const graph = aGraph(3, [[0, 1]]);
    expect(() => exposuresOf(graph, Float64Array.of(1, risk, 2), perTier)).toThrow(/supplier 1: an own risk/);
  });
});

describe('updateExposures', () => {
  /** Another own risk for some, other links for others. */
  function changedChain({ graph, own, links }: RandomChain, chance: () => number) {
    const changed = new Set<number>();
    const nextOwn = own.slice();
    const declared = links.declared.slice();
    for (let at = 0; at <= chance() * 3; at++) {
      const supplier = Math.floor(chance() * graph.size);
      nextOwn[supplier] = randomRisk(chance);
      changed.add(supplier);
      if (links.count === 0) continue;
      const link = Math.floor(chance() * links.count);
      declared[link] = chance();
      changed.add(links.buyers[link]!);
    }
    return { graph: graphOfLinks(graph.size, { ...links, declared }), own: nextOwn, changed };
  }

  it(`gives the bits of a full pass on ${MANY} random chains, and names exactly who moved`, () => {
    const chance = chances(2);
    for (let round = 0; round < MANY; round++) {
      const chain = aRandomChain(chance);
      const before = exposuresOf(chain.graph, chain.own, perTier);
      const { graph, own, changed } = changedChain(chain, chance);
      const after = before.slice();
      const moved = updateExposures(graph, own, after, changed, perTier);
      const full = exposuresOf(graph, own, perTier);
      expect(after).toEqual(full);
      expect([...moved]).toEqual([...full.keys()].filter((at) => full[at] !== before[at]));
    }
  });

  it('leaves alone what risk cannot flow up to', () => {
    const graph = aGraph(4, [
      [0, 1],
      [2, 3],
    ]);
    const own = Float64Array.of(10, 20, 30, 40);
    const exposures = exposuresOf(graph, own, perTier);
    own[1] = 60;
    expect([...updateExposures(graph, own, exposures, [1], perTier)]).toEqual([0, 1]);
    expect(exposures).toEqual(exposuresOf(graph, own, perTier));
  });

  it('refuses a changed own risk that is no number', () => {
    const graph = aGraph(2, [[0, 1]]);
    const run = () => updateExposures(graph, Float64Array.of(1, NaN), Float64Array.of(1, 1), [1], perTier);
    expect(run).toThrow(/supplier 1: an own risk/);
  });
});

describe('flowOrder', () => {
  it('puts suppliers before their buyers and those in a circle together', () => {
    // 0 buys from 1, 1 from 2, 2 from 1 (a circle) and from 3.
    const { order, groups } = flowOrder(
      aGraph(4, [
        [0, 1],
        [1, 2],
        [2, 1],
        [2, 3],
      ]),
    );
    expect([...groups]).toEqual([0, 1, 3, 4]);
    expect([...order]).toEqual([3, 2, 1, 0]);
  });
});

describe('checkGraph', () => {
  const aLink = (share: number): ChainGraph => ({
    size: 2,
    offsets: Int32Array.of(0, 1, 1),
    suppliers: Int32Array.of(1),
    shares: Float64Array.of(share),
  });

  it.each([NaN, -0.1, 1.1])('refuses a share of %d and names the buyer', (share) => {
    expect(() => checkGraph(aLink(share))).toThrow(/supplier 0: a dependency share must be in 0..1/);
  });

  it('refuses shares of more than 1 in total, links to nobody and links out of order', () => {
    const three = { size: 3, offsets: Int32Array.of(0, 2, 2, 2), shares: Float64Array.of(0.7, 0.7) };
    expect(() => checkGraph({ ...three, suppliers: Int32Array.of(1, 2) })).toThrow(/supplier 0: .* over 1/);
    expect(() => checkGraph({ ...three, suppliers: Int32Array.of(2, 1) })).toThrow(/out of order/);
    expect(() => checkGraph({ ...three, suppliers: Int32Array.of(1, 3) })).toThrow(/leads nowhere/);
  });

  it('accepts every graph that links give', () => {
    const chance = chances(3);
    for (let round = 0; round < 500; round++) checkGraph(aRandomChain(chance).graph);
  });
});
