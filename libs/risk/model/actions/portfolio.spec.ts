import fc from 'fast-check';
import { atOnce } from '../at-once.fixture';
import { chainExposures, dependencyShares } from '../chain';
import type { Dependency } from '../chain';
import { toGrid } from '../grid';
import { aRandomChain, chances, randomRisk } from '../kernel/a-chain.fixture';
import { flowOrder } from '../kernel/components';
import { exposuresOf } from '../kernel/exposures';
import { numberedChain } from '../kernel/numbered-chain';
import { FB2_WEIGHTS } from '../weights';
import { literalPull, literalRisk, literalShares, portfolioColumns } from './literal-portfolio.fixture';
import type { PortfolioSupplier } from './literal-portfolio.fixture';
import { pullInStages, spendShares, spendWeightedRisk } from './portfolio';

const weights = FB2_WEIGHTS;
const { perTier } = weights.chain;
const aSupplier = (
  supplierId: string,
  changes: Partial<PortfolioSupplier> & { euros?: number } = {},
): PortfolioSupplier => {
  const { euros, ...rest } = changes;
  const own = rest.own ?? 50;
  return {
    supplierId,
    own,
    exposure: own,
    direct: true,
    spend: euros === undefined ? null : { amount: euros, currency: 'EUR' },
    ...rest,
  };
};
const sharesOf = (suppliers: readonly PortfolioSupplier[]) => spendShares(portfolioColumns(suppliers));
/** Suppliers in the order of their ids. */
const pullsOf = (
  suppliers: readonly PortfolioSupplier[],
  dependencies: ReadonlyMap<string, readonly Dependency[]>,
): Map<string, number> => {
  const own = new Map(suppliers.map((supplier) => [supplier.supplierId, supplier.own]));
  const { graph, ids } = numberedChain(own, dependencies);
  const pulls = atOnce(pullInStages(graph, portfolioColumns(suppliers), sharesOf(suppliers), perTier));
  return new Map(ids.map((id, number) => [id, pulls[number] ?? NaN]));
};

describe('the company’s spend', () => {
  it('is shared by amount; a direct supplier without one counts like the mean', () => {
    const shares = sharesOf([
      aSupplier('a', { euros: 300 }),
      aSupplier('b', { euros: 100 }),
      aSupplier('c'),
      aSupplier('d', { direct: false }),
      aSupplier('e', { spend: { amount: 9, currency: 'JPY' } }),
    ]);
    expect(shares).toMatchObject({ currency: 'EUR', assumed: 2, counted: 4 });
    // 300 + 100 + 200 + 200
    expect([...shares.shares]).toEqual([0.375, 0.125, 0.25, 0, 0.25]);
  });

  it('counts direct suppliers equal where nobody entered any, and none where there is none', () => {
    const { shares, currency } = sharesOf([aSupplier('a'), aSupplier('b')]);
    expect([[...shares], currency]).toEqual([[0.5, 0.5], null]);
    expect(spendWeightedRisk(portfolioColumns([]), sharesOf([]))).toBe(0);
  });
});

describe('pull, worked out by hand', () => {
  it('of a direct supplier is its share; of one below what reaches the company through its buyer', () => {
    const a = aSupplier('a', { own: 60, exposure: 68, euros: 1 });
    const b = aSupplier('b', { own: 80, exposure: 80, direct: false });
    const pull = pullsOf([a, b], new Map([['a', [{ supplierId: 'b', share: 0.5 }]]]));
    expect(pull.get('a')).toBe(1);
    // (100 − 60)·.5·.5/100
    expect(pull.get('b')).toBeCloseTo(0.1, 12);
  });

  it('is 0 where nothing leads to the company', () => {
    const suppliers = [aSupplier('a', { euros: 1 }), aSupplier('z', { direct: false })];
    expect(pullsOf(suppliers, new Map()).get('z')).toBe(0);
  });
});

it('comes to what the definition in so many words comes to, on 500 chains with circles and risks of 0 and 100', () => {
  const chance = chances(2026);
  const currencies = ['EUR', 'USD', 'JPY'];
  let [passedOn, circles] = [0, 0];
  for (let round = 0; round < 500; round++) {
    const { graph } = aRandomChain(chance);
    const own = Float64Array.from({ length: graph.size }, () => randomRisk(chance));
    const exposures = exposuresOf(graph, own, perTier);
    const suppliers = Array.from({ length: graph.size }, (_, number): PortfolioSupplier => {
      const spend = {
        amount: Math.floor(chance() * 4) * 1000,
        currency: currencies[Math.floor(chance() * 3)] ?? '',
      };
      return {
        supplierId: String(number).padStart(3, '0'),
        own: own[number] ?? NaN,
        exposure: exposures[number] ?? NaN,
        direct: chance() < 0.3,
        spend: chance() < 0.4 ? null : spend,
      };
    });
    const idOf = (number: number) => suppliers[number]?.supplierId ?? '';
    const dependencies = new Map(
      suppliers.map(({ supplierId }, buyer) => {
        const links = Array.from(graph.suppliers.keys()).slice(
          graph.offsets[buyer],
          graph.offsets[buyer + 1],
        );
        return [
          supplierId,
          links.map((link) => ({
            supplierId: idOf(graph.suppliers[link] ?? -1),
            share: graph.shares[link] ?? NaN,
          })),
        ];
      }),
    );
    const literal = literalShares(suppliers);
    const shares = sharesOf(suppliers);
    expect(shares).toMatchObject({ currency: literal.currency, assumed: literal.assumed });
    expect(shares.counted).toBe(literal.shares.size);
    const known = suppliers.map(({ supplierId }) => literal.shares.get(supplierId) ?? 0);
    expect([...shares.shares]).toEqual(known);
    expect(spendWeightedRisk({ exposures }, shares)).toBe(literalRisk(suppliers, literal));
    const slow = literalPull(suppliers, dependencies, literal, weights);
    const fast = atOnce(pullInStages(graph, { own, exposures }, shares, perTier));
    fast.forEach((pull, number) => {
      expect(Math.abs(pull - (slow.get(idOf(number)) ?? NaN))).toBeLessThan(1e-11);
      if (pull > (shares.shares[number] ?? 0)) passedOn++;
    });
    if (flowOrder(graph).groups.length - 1 < graph.size) circles++;
  }
  expect(passedOn).toBeGreaterThan(500);
  expect(circles).toBeGreaterThan(50);
});

it('says what the whole chain computed again says, also in circles', () => {
  const ids = ['a', 'b', 'c', 'd', 'e'];
  const links = fc.uniqueArray(fc.tuple(fc.constantFrom(...ids), fc.constantFrom(...ids)), {
    maxLength: 10,
    selector: ([from, to]) => from + to,
  });
  const owns = fc.tuple(...ids.map(() => fc.integer({ min: 5, max: 95 })));
  fc.assert(
    fc.property(links, owns, fc.constantFrom(...ids), (pairs, risks, moved) => {
      const dependencies = new Map(
        ids.map((buyerId) => [
          buyerId,
          dependencyShares(
            pairs
              .filter(([from]) => from === buyerId)
              .map(([, supplierId]) => ({ buyerId, supplierId, declaredShare: null, spend: null })),
          ),
        ]),
      );
      const riskWith = (changed: number) => {
        const own = new Map(
          ids.map((id, index) => [id, toGrid((risks[index] ?? 0) + (id === moved ? changed : 0))]),
        );
        const exposures = chainExposures(own, dependencies, weights);
        const suppliers = ids.map((id) =>
          aSupplier(id, { own: own.get(id) ?? 0, exposure: exposures.get(id) ?? 0, direct: id < 'c' }),
        );
        const risk = spendWeightedRisk(portfolioColumns(suppliers), sharesOf(suppliers));
        return { suppliers, exposures, risk };
      };
      const before = riskWith(0);
      const after = riskWith(-0.01);
      const pull = pullsOf(before.suppliers, dependencies).get(moved) ?? 0;
      const really = before.risk - after.risk;
      // Without a circle through itself a supplier's exposure falls as its own facts say; in one it falls a little more.
      const fall =
        ((100 - (before.exposures.get(moved) ?? 0)) / (100 - (risks[ids.indexOf(moved)] ?? 0))) * 0.01;
      expect(Math.abs(really - pull * fall)).toBeLessThan(1e-5);
    }),
  );
});
