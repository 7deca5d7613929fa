import { aRandomChain, chances } from '../kernel/a-chain.fixture';
import type { ChainGraph } from '../kernel/chain-graph';
import { exposuresOf } from '../kernel/exposures';
import { graphOfLinks } from '../kernel/link-shares';
import { aChainOf } from './a-chain-of.fixture';
import { passedOn } from './passed-on';
import { linkBetween, strongestPaths } from './strongest-paths';

const A = 0.5;

function pathsFrom(graph: ChainGraph, own: Float64Array, supplier: number, most = 3) {
  const exposures = exposuresOf(graph, own, A);
  const passed = passedOn(graph, own, exposures, A);
  const below = (exposures[supplier] ?? 0) - (own[supplier] ?? 0);
  return { ...strongestPaths(graph, own, passed, supplier, most), below, exposures, passed };
}

/** Every path from a supplier that passes nobody twice, by looking at them all. */
function everyPath(graph: ChainGraph, own: Float64Array, passed: Float64Array, supplier: number): number[] {
  const points: number[] = [];
  const walk = (way: number[], factor: number) => {
    const at = way.at(-1)!;
    if (way.length > 1) points.push(factor * own[at]!);
    for (let link = graph.offsets[at]!; link < graph.offsets[at + 1]!; link++) {
      const next = graph.suppliers[link]!;
      if (!way.includes(next)) walk([...way, next], factor * passed[link]!);
    }
  };
  walk([supplier], 1);
  return points.filter((point) => point >= 2 ** -20).sort((a, b) => b - a);
}

describe('the strongest paths', () => {
  it('of a chain: half a tier, times what the tier above leaves', () => {
    // E_c = 100, E_b = 20 + 80·.5·1 = 60, E_a = 40 + 60·.5·.6 = 58: g_bc = 40/100, g_ab = 18/60.
    const { graph, own } = aChainOf({ a: 40, b: 20, c: 100 }, { a: { b: 1 }, b: { c: 1 } });
    const { paths, below } = pathsFrom(graph, own, 0);
    expect(paths.map(({ stops }) => stops)).toEqual([
      [0, 1, 2],
      [0, 1],
    ]);
    expect(paths[0]?.points).toBeCloseTo(0.3 * 0.4 * 100, 9);
    expect(paths[1]?.points).toBeCloseTo(0.3 * 20, 9);
    expect(below).toBe(18);
  });

  it('of suppliers beside each other share by −ln(1 − x)', () => {
    // x = .5·.6 and .5·.4: 60·.5·(1 − .7·.8) = 13.2 points, shared as .35667 to .22314.
    const { graph, own } = aChainOf({ a: 40, b: 60, c: 40 }, { a: { b: 0.5, c: 0.5 } });
    const { paths } = pathsFrom(graph, own, 0);
    expect(paths[0]).toEqual({ stops: [0, 1], points: expect.closeTo(8.11997, 5) });
    expect(paths[1]).toEqual({ stops: [0, 2], points: expect.closeTo(5.08003, 5) });
  });

  it('name a shared supplier once for each way that leads to it', () => {
    const { graph, own } = aChainOf(
      { a: 40, b: 0, c: 0, d: 80 },
      { a: { b: 0.5, c: 0.5 }, b: { d: 1 }, c: { d: 1 } },
    );
    const { paths, below } = pathsFrom(graph, own, 0);
    expect(paths.map(({ stops }) => stops)).toEqual([
      [0, 1, 3],
      [0, 2, 3],
    ]);
    // b and c stand at 40 each: 60·.5·(1 − .8·.8) = 10.8, half on each way.
    expect(paths.map(({ points }) => points)).toEqual([expect.closeTo(5.4, 9), expect.closeTo(5.4, 9)]);
    expect(below).toBeCloseTo(10.8, 5);
  });

  it('of a circle pass nobody twice; what goes round again is more than they tell', () => {
    // E = 50 + 25·E/100 = 66.7 for both, g = 16.7/66.7 = 1/4.
    const { graph, own } = aChainOf({ a: 50, b: 50 }, { a: { b: 1 }, b: { a: 1 } });
    const { paths, below } = pathsFrom(graph, own, 0);
    expect(paths).toEqual([{ stops: [0, 1], points: expect.closeTo(12.5, 5) }]);
    expect(below).toBeCloseTo(50 / 3, 5);
  });

  it('are none without suppliers, without risk below, and for a link to oneself', () => {
    const alone = aChainOf({ a: 40 }, {});
    expect(pathsFrom(alone.graph, alone.own, 0).paths).toEqual([]);
    const harmless = aChainOf({ a: 40, b: 0 }, { a: { b: 1 } });
    expect(pathsFrom(harmless.graph, harmless.own, 0).paths).toEqual([]);
    const self = {
      count: 1,
      buyers: Int32Array.of(0),
      suppliers: Int32Array.of(0),
      declared: Float64Array.of(1),
    };
    expect(pathsFrom(graphOfLinks(1, self), Float64Array.of(40), 0).paths).toEqual([]);
  });

  it('take shares over 1 in total as scaled to 1, and missing ones as equal', () => {
    const links = (declared: readonly number[]) => ({
      count: 2,
      buyers: Int32Array.of(0, 0),
      suppliers: Int32Array.of(1, 2),
      declared: Float64Array.from(declared),
    });
    const own = Float64Array.of(40, 60, 40);
    const expected = pathsFrom(graphOfLinks(3, links([0.5, 0.5])), own, 0).paths;
    expect(pathsFrom(graphOfLinks(3, links([1, 1])), own, 0).paths).toEqual(expected);
    expect(pathsFrom(graphOfLinks(3, links([NaN, NaN])), own, 0).paths).toEqual(expected);
  });

  it('are those that looking at every path finds, with circles and shared suppliers', () => {
    const chance = chances(11);
    for (let round = 0; round < 2000; round++) {
      const { graph, own } = aRandomChain(chance, 8);
      const { paths, passed, below } = pathsFrom(graph, own, 0);
      const every = everyPath(graph, own, passed, 0);
      expect(paths).toHaveLength(Math.min(3, every.length));
      paths.forEach(({ stops, points }, at) => {
        expect(points).toBeCloseTo(every[at]!, 9);
        expect(new Set(stops).size).toBe(stops.length);
      });
      expect(every.reduce((sum, point) => sum + point, 0)).toBeLessThan(below + 1e-5);
    }
  });

  it('add up with all other ways to what comes from below: g at most a·w, E_v = R_v + Σ g·E_u', () => {
    const chance = chances(12);
    for (let round = 0; round < 10_000; round++) {
      const { graph, own } = aRandomChain(chance);
      const exposures = exposuresOf(graph, own, A);
      const passed = passedOn(graph, own, exposures, A);
      for (let buyer = 0; buyer < graph.size; buyer++) {
        let sum = own[buyer]!;
        for (let link = graph.offsets[buyer]!; link < graph.offsets[buyer + 1]!; link++) {
          expect(passed[link]).toBeLessThanOrEqual(A * graph.shares[link]! + 1e-12);
          sum += passed[link]! * exposures[graph.suppliers[link]!]!;
        }
        expect(Math.abs(sum - exposures[buyer]!)).toBeLessThan(2 ** -18);
      }
    }
  });

  it('end at suppliers without whose risk the score would be lower', () => {
    const chance = chances(13);
    let seen = 0;
    for (let round = 0; round < 1000; round++) {
      const { graph, own } = aRandomChain(chance);
      const { paths, exposures } = pathsFrom(graph, own, 0);
      for (const { stops, points } of paths.filter((path) => path.points > 0.001)) {
        const without = own.slice();
        without[stops.at(-1)!] = 0;
        const lower = exposuresOf(graph, without, A)[0]!;
        expect(lower).toBeLessThan(exposures[0]!);
        expect(exposures[0]! - lower).toBeGreaterThan(points / 100);
        seen++;
      }
    }
    expect(seen).toBeGreaterThan(500);
  });

  describe('cost no more than a few searches of the suppliers below', () => {
    /** From each of at most 28 stops of two paths, and the first. */
    const searches = 1 + 2 * 28;

    it('where everybody supplies everybody', () => {
      const size = 120;
      const names = Array.from({ length: size }, (_, at) => at);
      const graph: ChainGraph = {
        size,
        offsets: Int32Array.from({ length: size + 1 }, (_, at) => at * (size - 1)),
        suppliers: Int32Array.from(names.flatMap((buyer) => names.filter((name) => name !== buyer))),
        shares: new Float64Array(size * (size - 1)).fill(1 / (size - 1)),
      };
      const own = Float64Array.from(names, (at) => (at * 37) % 90);
      const { paths, looked } = pathsFrom(graph, own, 0);
      expect(paths).toHaveLength(3);
      expect(looked).toBeLessThanOrEqual(searches * size);
    });

    it('where a crowd in circles lies behind the only risk, and leads nowhere but back', () => {
      const size = 60;
      const crowd = Array.from({ length: size - 3 }, (_, at) => at + 3);
      const everybody = (but: number) =>
        Object.fromEntries([1, ...crowd].filter((at) => at !== but).map((at) => [at, 1 / (size - 3)]));
      const { graph, own } = aChainOf(
        Object.fromEntries(Array.from({ length: size }, (_, at) => [at, at === 2 ? 90 : 0])),
        {
          0: { 1: 1 },
          1: { 2: 0.1, ...Object.fromEntries(crowd.map((at) => [at, 0.9 / (size - 3)])) },
          ...Object.fromEntries(crowd.map((at) => [at, everybody(at)])),
        },
      );
      const { paths, looked } = pathsFrom(graph, own, 0);
      expect(paths.map(({ stops }) => stops)).toEqual([[0, 1, 2]]);
      expect(looked).toBeLessThanOrEqual(searches * size);
    });
  });
});

describe('linkBetween', () => {
  it('finds the link of two, and none where there is none', () => {
    const { graph } = aChainOf({ a: 0, b: 0, c: 0, d: 0 }, { a: { b: 0.2, d: 0.3 }, c: { a: 1 } });
    expect([linkBetween(graph, 0, 1), linkBetween(graph, 0, 3), linkBetween(graph, 2, 0)]).toEqual([0, 1, 2]);
    expect([linkBetween(graph, 0, 2), linkBetween(graph, 3, 0)]).toEqual([-1, -1]);
  });
});
