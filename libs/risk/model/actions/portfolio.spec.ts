import fc from 'fast-check';
import { chainExposures, dependencyShares } from '../chain';
import type { Dependency } from '../chain';
import { toGrid } from '../grid';
import { FB2_WEIGHTS } from '../weights';
import { pullOf, spendShares, spendWeightedRisk } from './portfolio';
import type { PortfolioSupplier } from './portfolio';

const weights = FB2_WEIGHTS;
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

describe('the company’s spend', () => {
  it('is shared by amount; a direct supplier without one counts like the mean', () => {
    const suppliers = [
      aSupplier('a', { euros: 300 }),
      aSupplier('b', { euros: 100 }),
      aSupplier('c'),
      aSupplier('d', { direct: false }),
      aSupplier('e', { spend: { amount: 9, currency: 'JPY' } }),
    ];
    const shares = spendShares(suppliers);
    expect(shares).toMatchObject({ currency: 'EUR', assumed: 2 });
    // 300 + 100 + 200 + 200
    expect([...shares.shares]).toEqual([
      ['a', 0.375],
      ['b', 0.125],
      ['c', 0.25],
      ['e', 0.25],
    ]);
  });

  it('counts direct suppliers equal where nobody entered any, and none where there is none', () => {
    const { shares, currency } = spendShares([aSupplier('a'), aSupplier('b')]);
    expect([shares.get('a'), shares.get('b'), currency]).toEqual([0.5, 0.5, null]);
    expect(spendWeightedRisk([], spendShares([]))).toBe(0);
  });
});

describe('pull, worked out by hand', () => {
  const dependencies = new Map<string, Dependency[]>([['a', [{ supplierId: 'b', share: 0.5 }]]]);

  it('of a direct supplier is its share; of one below what reaches the company through its buyer', () => {
    const a = aSupplier('a', { own: 60, exposure: 68, euros: 1 });
    const b = aSupplier('b', { own: 80, exposure: 80, direct: false });
    const pull = pullOf([a, b], dependencies, spendShares([a, b]), weights);
    expect(pull.get('a')).toBe(1);
    // (100 − 60)·.5·.5/100
    expect(pull.get('b')).toBeCloseTo(0.1, 12);
  });

  it('is 0 where nothing leads to the company', () => {
    const suppliers = [aSupplier('a', { euros: 1 }), aSupplier('z', { direct: false })];
    expect(pullOf(suppliers, new Map(), spendShares(suppliers), weights).get('z')).toBe(0);
  });
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
        return { suppliers, exposures, shares: spendShares(suppliers) };
      };
      const before = riskWith(0);
      const after = riskWith(-0.01);
      const pull = pullOf(before.suppliers, dependencies, before.shares, weights).get(moved) ?? 0;
      const really =
        spendWeightedRisk(before.suppliers, before.shares) - spendWeightedRisk(after.suppliers, after.shares);
      // Without a circle through itself a supplier's exposure falls as its own facts say; in one it falls a little more.
      const fall =
        ((100 - (before.exposures.get(moved) ?? 0)) / (100 - (risks[ids.indexOf(moved)] ?? 0))) * 0.01;
      expect(Math.abs(really - pull * fall)).toBeLessThan(1e-5);
    }),
  );
});
