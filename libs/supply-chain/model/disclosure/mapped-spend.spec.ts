import { spendMappedByTier, spendWeights, type MappedLink, type MappedSupplier } from './mapped-spend';

function supplier(id: string, facts: Partial<MappedSupplier> = {}): MappedSupplier {
  return { id, spend: null, answered: false, countedOnly: 0, ...facts };
}
const eur = (amount: number) => ({ amount, currency: 'EUR' });
const link = (buyerId: string | null, supplierId: string, share: number | null = null): MappedLink => ({
  buyerId,
  supplierId,
  share,
});

describe('spendWeights', () => {
  it('is the share of spend in one currency', () => {
    const weights = spendWeights([supplier('a', { spend: eur(75) }), supplier('b', { spend: eur(25) })]);
    expect(Object.fromEntries(weights)).toEqual({ a: 0.75, b: 0.25 });
  });

  it('weighs currencies by their number of suppliers and never adds them up', () => {
    const weights = spendWeights([
      supplier('a', { spend: eur(3) }),
      supplier('b', { spend: eur(1) }),
      supplier('c', { spend: { amount: 9e9, currency: 'IDR' } }),
      supplier('d'),
    ]);
    // EUR: 2 of 4 suppliers, split 3 to 1; IDR: 1 of 4; unknown: 1 of 4.
    expect(Object.fromEntries(weights)).toEqual({ a: 0.375, b: 0.125, c: 0.25, d: 0.25 });
  });

  it('splits evenly where all spend is zero', () => {
    const weights = spendWeights([supplier('a', { spend: eur(0) }), supplier('b', { spend: eur(0) })]);
    expect(Object.fromEntries(weights)).toEqual({ a: 0.5, b: 0.5 });
  });
});

describe('spendMappedByTier', () => {
  it('is nothing without suppliers', () => {
    expect(spendMappedByTier([], [], 3)).toEqual([]);
  });

  it('has all spend at tier 1 and none further before anybody answers', () => {
    expect(spendMappedByTier([supplier('a', { spend: eur(5) })], [link(null, 'a')], 3)).toEqual([1, 0, 0]);
  });

  it('follows spend, answers and declared shares down the tiers', () => {
    const suppliers = [
      supplier('a', { spend: eur(80), answered: true }),
      supplier('b', { spend: eur(20) }),
      supplier('x', { answered: true }),
      supplier('y'),
      supplier('z'),
    ];
    const links = [
      link(null, 'a'),
      link(null, 'b'),
      link('a', 'x', 0.3),
      link('a', 'y', 0.1),
      link('x', 'z'),
    ];
    // Tier 2: a answered (80 %). Tier 3: of a's weight x holds .3 of .4: 80 % * 3/4 = 60 %. z is not asked.
    const [first, second, third, fourth] = spendMappedByTier(suppliers, links, 4);
    expect([first, fourth]).toEqual([1, 0]);
    expect(second).toBeCloseTo(0.8, 12);
    expect(third).toBeCloseTo(0.6, 12);
  });

  it('maps a supplier that says it has none to any depth', () => {
    expect(spendMappedByTier([supplier('a', { answered: true })], [link(null, 'a')], 4)).toEqual([
      1, 1, 1, 1,
    ]);
  });

  it('ends at parties told only as a number', () => {
    const suppliers = [supplier('a', { answered: true, countedOnly: 3 }), supplier('x', { answered: true })];
    // One of four parts goes on, and x has none: 1/4 from tier 3 on.
    expect(spendMappedByTier(suppliers, [link(null, 'a'), link('a', 'x', 0.9)], 3)).toEqual([1, 1, 0.25]);
  });

  it('does not run round a circle for ever', () => {
    const suppliers = [supplier('a', { answered: true }), supplier('b', { answered: true })];
    const links = [link(null, 'a'), link('a', 'b'), link('b', 'a')];
    expect(spendMappedByTier(suppliers, links, 6)).toEqual([1, 1, 1, 1, 1, 1]);
  });

  it('never rises from tier to tier, with shared suppliers and mixed shares', () => {
    const suppliers = ['a', 'b', 'c', 'd'].map((id, at) =>
      supplier(id, { answered: at !== 2, spend: eur(at + 1) }),
    );
    const links = [link(null, 'a'), link(null, 'b'), link('a', 'c', 0.5), link('b', 'c'), link('b', 'd')];
    const ratios = spendMappedByTier(suppliers, links, 5);
    expect(ratios).toEqual([...ratios].sort((a, b) => b - a));
    // a: 1/3, all of it on c; b: 2/3, half on c, half on d. Only d goes on: 1/3.
    expect(ratios[2]).toBeCloseTo(1 / 3, 12);
  });
});
