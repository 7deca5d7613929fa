import { atOnce } from '../at-once.fixture';
import { toGrid } from '../grid';
import { aRandomChain, chances } from '../kernel/a-chain.fixture';
import type { ChainGraph } from '../kernel/chain-graph';
import { exposuresOf } from '../kernel/exposures';
import { aChainOf } from './a-chain-of.fixture';
import { ChainEntry } from './chain-entry';
import type { OriginSite } from './chain-entry';
import { ENTRY_DIMENSIONS } from './entry-figures';
import { goodsOfOrigin } from './goods-of-origin';
import { originsInStages } from './origins';
import { carriedInStages } from './points-by-origin';
import { portfolioWeights } from './portfolio-weights';

const A = 0.5;

function entryOf(
  graph: ChainGraph,
  own: Float64Array,
  direct: readonly number[],
  weights: readonly number[],
  sites: (supplier: number) => readonly OriginSite[] = (supplier) => [aSite({ points: own[supplier] ?? 0 })],
) {
  const portfolio = { basis: { of: 'suppliers' as const }, weights };
  const exposures = exposuresOf(graph, own, A);
  const origins = atOnce(originsInStages(graph, own, exposures, A, direct, weights));
  const entry = new ChainEntry(graph, own, exposures, direct, portfolio, origins);
  for (let supplier = 0; supplier < graph.size; supplier++) entry.add(supplier, sites(supplier));
  return entry.figures(String);
}

function aSite(changes: Partial<OriginSite> = {}): OriginSite {
  return { country: 'BD', sector: '14', points: 50, goods: [], ...changes };
}

describe('where the risk of a portfolio enters', () => {
  // E_d = 80, E_b = E_c = 40 (half of 80), E_a = 40 + 60·.5·(1 − .8·.8) = 50.8; e stands apart.
  const chain = aChainOf(
    { a: 40, b: 0, c: 0, d: 80, e: 60 },
    { a: { b: 0.5, c: 0.5 }, b: { d: 1 }, c: { d: 1 } },
  );
  const pointsBy = (figures: ReturnType<typeof entryOf>, dimension: (typeof ENTRY_DIMENSIONS)[number]) =>
    figures.breakdowns[dimension].parts.map(({ key, points, suppliers }) => [key, points, suppliers]);

  it('is told by tier, with what is the direct suppliers’ own and who stands apart', () => {
    const figures = entryOf(chain.graph, chain.own, [0], [1]);
    expect(figures).toMatchObject({
      total: toGrid(50.8),
      ownOfDirect: 40,
      direct: 1,
      silent: { suppliers: 0, share: 0 },
      apart: 1,
    });
    expect(pointsBy(figures, 'tier')).toEqual([
      ['1', expect.closeTo(40, 6), 1],
      ['3', expect.closeTo(10.8, 6), 1],
    ]);
    expect(figures.largest).toEqual([
      { supplierId: '0', tier: 1, points: 40 },
      { supplierId: '3', tier: 3, points: expect.closeTo(10.8, 5) },
    ]);
  });

  it('weighs the direct suppliers, and says how much of it named nobody below', () => {
    // 3/4 of 50.8 and 1/4 of 80: d is bought from directly too, so it stands at tier 1.
    const figures = entryOf(chain.graph, chain.own, [0, 3], [0.75, 0.25]);
    expect(figures.total).toBeCloseTo(0.75 * 50.8 + 0.25 * 80, 5);
    expect(figures.ownOfDirect).toBe(0.75 * 40 + 0.25 * 80);
    expect(pointsBy(figures, 'tier')).toEqual([['1', figures.total, 2]]);
    expect(figures.silent).toEqual({ suppliers: 1, share: 0.25 });
    expect(figures.largest.map(({ points }) => points)).toEqual([30, expect.closeTo(28.1, 5)]);
  });

  it('is told by country, sector and good of the sites, the unknown ones as unknown', () => {
    const sites: Record<number, OriginSite[]> = {
      0: [
        aSite({
          country: 'BD',
          points: 30,
          goods: goodsOfOrigin([good('Shirts', '620520'), good('Hats', null)]),
        }),
        aSite({ country: null, sector: null, points: 10 }),
      ],
      3: [aSite({ country: 'CN', sector: '01', goods: goodsOfOrigin([good('Cotton', '520100', true)]) })],
    };
    const figures = entryOf(chain.graph, chain.own, [0], [1], (supplier) => sites[supplier] ?? [aSite()]);
    expect(pointsBy(figures, 'country')).toEqual([
      ['BD', expect.closeTo(30, 5), 1],
      ['CN', expect.closeTo(10.8, 5), 1],
      [null, expect.closeTo(10, 5), 1],
    ]);
    expect(pointsBy(figures, 'sector').map(([key]) => key)).toEqual(['14', '01', null]);
    expect(pointsBy(figures, 'good')).toEqual([
      ['6205', expect.closeTo(15, 5), 1],
      ['hats', expect.closeTo(15, 5), 1],
      ['5201', expect.closeTo(10.8, 5), 1],
      [null, expect.closeTo(10, 5), 1],
    ]);
    expect(figures.breakdowns.good.parts[0]?.name).toBe('Shirts');
  });

  it('has no parts where nothing is bought directly, and none without risk', () => {
    expect(entryOf(chain.graph, chain.own, [], []).breakdowns.tier).toEqual({ parts: [], rest: null });
    const harmless = aChainOf({ a: 0, b: 0 }, { a: { b: 1 }, b: { a: 1 } });
    expect(entryOf(harmless.graph, harmless.own, [0], [1])).toMatchObject({ total: 0, ownOfDirect: 0 });
  });

  it('keeps the small goods together, and the sum exact', () => {
    const many = Array.from({ length: 300 }, (_, at) => ({ key: `good ${at}`, name: `Good ${at}` }));
    const figures = entryOf(chain.graph, chain.own, [0], [1], () => [aSite({ goods: many })]);
    const { parts, rest } = figures.breakdowns.good;
    expect([parts.length, rest?.parts]).toEqual([100, 200]);
    expect(parts.reduce((sum, { points }) => sum + points, 0) + (rest?.points ?? 0)).toBe(figures.total);
  });

  it('adds up to the total exactly by every dimension, in 10,000 chains with circles', () => {
    const chance = chances(21);
    const countries = ['BD', 'CN', null];
    for (let round = 0; round < 10_000; round++) {
      const { graph, own } = aRandomChain(chance);
      const direct = Array.from({ length: graph.size }, (_, at) => at).filter(() => chance() < 0.4);
      const { weights } = portfolioWeights(
        direct.map((at) => ({ supplierId: String(at), spend: chance() * 1000, currency: 'EUR' })),
      );
      const figures = entryOf(graph, own, direct, weights, (supplier) => [
        aSite({ country: countries[supplier % 3] ?? null, points: own[supplier] ?? 0 }),
        aSite({ country: 'VN', points: (own[supplier] ?? 0) / 3 }),
      ]);
      for (const dimension of ENTRY_DIMENSIONS) {
        const { parts } = figures.breakdowns[dimension];
        expect(parts.reduce((sum, { points }) => sum + points, 0)).toBe(figures.total);
        for (const { points } of parts) expect(points).toBeGreaterThanOrEqual(-(2 ** -16));
      }
      const byTier = figures.breakdowns.tier.parts.find(({ key }) => key === '1')?.points ?? 0;
      expect(byTier).toBeGreaterThanOrEqual(figures.ownOfDirect - 1e-4);
    }
  });
});

describe('portfolioWeights', () => {
  const direct = (spend: number | null, currency: string | null = 'EUR') => ({
    supplierId: 's',
    spend,
    currency,
  });

  it('follow spend, and one whose spend is unknown counts like the average', () => {
    const { basis, weights } = portfolioWeights([direct(300), direct(100), direct(null), direct(900, 'USD')]);
    expect(basis).toEqual({ of: 'spend', currency: 'EUR', amount: 400, averaged: 2 });
    expect(weights).toEqual([300 / 800, 100 / 800, 200 / 800, 200 / 800]);
  });

  it('are equal where most have none in one currency, or nothing was spent', () => {
    expect(portfolioWeights([direct(300), direct(null), direct(null)])).toEqual({
      basis: { of: 'suppliers' },
      weights: [1 / 3, 1 / 3, 1 / 3],
    });
    expect(portfolioWeights([direct(0), direct(0)]).weights).toEqual([0.5, 0.5]);
    expect(portfolioWeights([])).toEqual({ basis: { of: 'suppliers' }, weights: [] });
  });

  it.each([-1, NaN, Infinity])('refuse a spend of %d', (spend) => {
    expect(() => portfolioWeights([direct(spend)])).toThrow(RangeError);
  });
});

describe('goodsOfOrigin', () => {
  it('are the listed ones where there are some, one a heading, else all', () => {
    expect(goodsOfOrigin([good('Cotton shirts', '620520'), good('Buttons', '960621', true)])).toEqual([
      { key: '9606', name: 'Buttons' },
    ]);
    expect(
      goodsOfOrigin([good('Shirts', '620520'), good('Blouses', '62053090'), good(' Hats ', null)]),
    ).toEqual([
      { key: '6205', name: 'Shirts' },
      { key: 'hats', name: 'Hats' },
    ]);
    expect(goodsOfOrigin([])).toEqual([]);
  });
});

function good(name: string, hs: string | null, listed = false) {
  return { name, hs, listed };
}

it('lets others work between the rounds through a large circle', () => {
  const size = 5000;
  const graph = {
    size,
    offsets: Int32Array.from({ length: size + 1 }, (_, at) => at),
    suppliers: Int32Array.from({ length: size }, (_, at) => (at + 1) % size),
    shares: new Float64Array(size).fill(1),
  };
  const weights = new Float64Array(size).fill(1 / size);
  const stages = [...carriedInStages(graph, weights, new Float64Array(size).fill(0.5))];
  expect(stages.length).toBeGreaterThan(1);
  // Each hands half of what comes to it on: 1 + 1/2 + 1/4 ...
  const carried = atOnce(carriedInStages(graph, weights, new Float64Array(size).fill(0.5)));
  expect(carried.every((amount) => Math.abs(amount * size - 2) < 1e-9)).toBe(true);
});
