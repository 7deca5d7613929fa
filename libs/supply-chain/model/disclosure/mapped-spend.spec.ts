import {
  followSpend,
  spendWeights,
  unmappedSuppliers,
  type MappedLink,
  type MappedSupplier,
} from './mapped-spend';

function supplier(id: string, facts: Partial<MappedSupplier> = {}): MappedSupplier {
  return { id, spend: null, saysNone: false, counted: [], ...facts };
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

/** In whole percent. */
const percent = (ratio: number) => Math.round(ratio * 100);

function follow(suppliers: MappedSupplier[], links: MappedLink[], depth: number) {
  const { byTier, endsAt } = followSpend(suppliers, links, depth);
  const ends = [...endsAt].map(([id, ratio]) => [id, percent(ratio)]);
  return { byTier: byTier.map(percent), endsAt: Object.fromEntries(ends) as Record<string, number> };
}

describe('followSpend', () => {
  it('is nothing without suppliers', () => {
    expect(follow([], [], 3)).toEqual({ byTier: [], endsAt: {} });
  });

  it('has all spend at tier 1 and none further where nothing is known below', () => {
    const known = follow([supplier('a', { spend: eur(5) })], [link(null, 'a')], 3);
    expect(known).toEqual({ byTier: [100, 0, 0], endsAt: { a: 100 } });
  });

  it('follows spend and declared shares down the tiers, whoever told of a link', () => {
    const suppliers = [
      supplier('a', { spend: eur(80) }),
      supplier('b', { spend: eur(20) }),
      ...['x', 'y', 'z'].map((id) => supplier(id)),
    ];
    const links = [
      link(null, 'a'),
      link(null, 'b'),
      link('a', 'x', 0.3),
      link('a', 'y', 0.1),
      link('x', 'z'),
    ];
    // Tier 2: of a something is known (80 %). Tier 3: of a's weight x holds .3 of .4: 80 % * 3/4 = 60 %, all on z.
    expect(follow(suppliers, links, 4)).toEqual({
      byTier: [100, 80, 60, 0],
      endsAt: { b: 20, y: 20, z: 60 },
    });
  });

  it('counts a supplier as mapped further by one link, and the whole of its spend', () => {
    const suppliers = [supplier('a', { spend: eur(10) }), supplier('x')];
    expect(follow(suppliers, [link(null, 'a'), link('a', 'x', 0.05)], 2)).toEqual({
      byTier: [100, 100],
      endsAt: { x: 100 },
    });
  });

  it('maps a supplier that says it has none to any depth', () => {
    const none = supplier('a', { saysNone: true });
    expect(follow([none], [link(null, 'a')], 4)).toEqual({ byTier: [100, 100, 100, 100], endsAt: {} });
  });

  it('ends at parties told only as a number', () => {
    const suppliers = [supplier('a', { counted: [3] }), supplier('x', { saysNone: true })];
    // One of four parts goes on, and x has none: 1/4 from tier 3 on. Nobody can be asked about the others.
    expect(follow(suppliers, [link(null, 'a'), link('a', 'x', 0.9)], 3)).toEqual({
      byTier: [100, 100, 25],
      endsAt: {},
    });
  });

  it('goes on with the weight of one of a number that another number supplies', () => {
    const a = supplier('a', { counted: [2, 5, 1] });
    // At least one of the two is supplied by some of the five: half. Of those at least one by the last: a tenth.
    expect(follow([a], [link(null, 'a')], 5)).toEqual({ byTier: [100, 100, 50, 10, 0], endsAt: {} });
    const one = supplier('a', { counted: [1, 4] });
    expect(follow([one], [link(null, 'a')], 4)).toEqual({ byTier: [100, 100, 100, 0], endsAt: {} });
  });

  it('does not run round a circle for ever', () => {
    const suppliers = [supplier('a'), supplier('b')];
    const links = [link(null, 'a'), link('a', 'b'), link('b', 'a')];
    expect(follow(suppliers, links, 6)).toEqual({ byTier: [100, 100, 100, 100, 100, 100], endsAt: {} });
  });

  it('adds up what ends at a supplier of several, on several tiers', () => {
    const suppliers = [
      supplier('a', { spend: eur(40) }),
      supplier('b', { spend: eur(60) }),
      supplier('c'),
      supplier('d'),
    ];
    const links = [link(null, 'a'), link(null, 'b'), link('a', 'd'), link('b', 'c'), link('c', 'd')];
    // d gets a's 40 % on tier 2 and b's 60 %, by c, on tier 3.
    expect(follow(suppliers, links, 4)).toEqual({ byTier: [100, 100, 60, 0], endsAt: { d: 100 } });
  });

  it('never rises from tier to tier, with shared suppliers and mixed shares', () => {
    const suppliers = ['a', 'b', 'c', 'd'].map((id, at) => supplier(id, { spend: eur(at + 1) }));
    suppliers[3] = supplier('d', { saysNone: true });
    const links = [link(null, 'a'), link(null, 'b'), link('a', 'c', 0.5), link('b', 'c'), link('b', 'd')];
    // a: 1/3, all of it on c; b: 2/3, half on c, half on d. Only d, which has none, goes on: 1/3.
    expect(follow(suppliers, links, 5)).toEqual({ byTier: [100, 100, 33, 33, 33], endsAt: { c: 67 } });
  });
});

describe('unmappedSuppliers', () => {
  it('are those of which nothing is known below', () => {
    const suppliers = [
      supplier('a'),
      supplier('b', { saysNone: true }),
      supplier('c', { counted: [2] }),
      supplier('d'),
    ];
    const links = [link(null, 'a'), link('a', 'd'), link('d', 'gone')];
    expect(unmappedSuppliers(suppliers, links).map(({ id }) => id)).toEqual(['d']);
  });
});
