import { followGood } from './follow-good';
import type { GoodOrigin, OriginLink, OriginSupplier } from './good-origin';

const supplier = (id: string, country: string, over: Partial<OriginSupplier> = {}): OriginSupplier => ({
  id,
  country,
  tier: 1,
  band: null,
  makes: false,
  matches: true,
  raw: false,
  spendAmount: null,
  spendCurrency: null,
  goods: [],
  ...over,
});
const maker = (id: string, country: string, over: Partial<OriginSupplier> = {}) =>
  supplier(id, country, { makes: true, ...over });
const link = (
  buyerSupplierId: string | null,
  supplierId: string,
  share: number | null = null,
): OriginLink => ({
  buyerSupplierId,
  supplierId,
  share,
});
const sharesAt = (origin: GoodOrigin, step: number) =>
  Object.fromEntries((origin.steps[step - 1]?.places ?? []).map(({ country, share }) => [country, share]));
const sumOf = ({ places, filteredOut, countedNearer, began, unknown }: GoodOrigin['steps'][number]) =>
  places.reduce((sum, { share }) => sum + share, 0) + filteredOut + countedNearer + began + unknown;

/*
 * Shirts for 100 EUR: 80 from A in Bangladesh, 20 from B in Vietnam. A buys 60 % of its purchases from a mill
 * in India and says nothing of the rest; B buys from two mills of which nobody told the shares. The Indian
 * mill takes everything from a farm in India.
 */
const shirts = [
  maker('A', 'BD', { spendAmount: 80, spendCurrency: 'EUR', band: 'high', goods: ['Shirts'] }),
  maker('B', 'VN', { spendAmount: 20, spendCurrency: 'EUR', band: 'low', goods: ['Shirts'] }),
  supplier('mill', 'IN', { tier: 2, goods: ['Fabric', 'Yarn'], band: 'very-high' }),
  supplier('mill2', 'CN', { tier: 2, goods: ['Fabric'] }),
  supplier('mill3', 'IN', { tier: 2, goods: ['Fabric'], band: 'low' }),
  supplier('farm', 'IN', { tier: 3, raw: true, goods: ['Cotton'] }),
];
const shirtLinks = [
  link(null, 'A'),
  link(null, 'B'),
  link('A', 'mill', 0.6),
  link('B', 'mill2'),
  link('B', 'mill3'),
  link('mill', 'farm', 1),
];

describe('where a good comes from', () => {
  const origin = followGood(shirts, shirtLinks);

  it('begins with those who make it, by spend', () => {
    expect(origin.makers).toBe(2);
    expect(origin.basis).toEqual({ of: 'spend', currency: 'EUR', amount: 100, without: 0 });
    expect(sharesAt(origin, 1)).toEqual({ BD: 0.8, VN: 0.2 });
  });

  it('passes shares on, splits what nobody declared, and says how much is unknown', () => {
    expect(sharesAt(origin, 2)).toEqual({ IN: expect.closeTo(0.58), CN: expect.closeTo(0.1) });
    expect(origin.steps[1]?.unknown).toBeCloseTo(0.32); // 40 % of A's 80 %
    const [india, china] = origin.steps[1]?.places ?? [];
    expect(india).toMatchObject({ suppliers: 2, band: 'very-high', tiers: [2], goods: ['Fabric', 'Yarn'], estimated: true }); // prettier-ignore
    expect(china).toMatchObject({ suppliers: 1, band: null, estimated: true });
    expect(origin.flows.filter(({ step }) => step === 2)).toEqual([
      { step: 2, from: 'IN', to: 'BD', share: expect.closeTo(0.48), links: 1 },
      { step: 2, from: 'CN', to: 'VN', share: expect.closeTo(0.1), links: 1 },
      { step: 2, from: 'IN', to: 'VN', share: expect.closeTo(0.1), links: 1 },
    ]);
  });

  it('ends with the raw material, and every step adds up', () => {
    expect(sharesAt(origin, 3)).toEqual({ IN: expect.closeTo(0.48) });
    expect(origin.steps[2]?.places[0]?.estimated).toBe(false);
    expect(origin.steps[2]?.unknown).toBeCloseTo(0.52);
    expect(origin.steps).toHaveLength(3);
    for (const step of origin.steps) expect(sumOf(step)).toBeCloseTo(1);
  });

  it('keeps the shares of what the filters leave out', () => {
    const filtered = followGood(
      shirts.map((one) => ({ ...one, matches: one.country === 'CN' })),
      shirtLinks,
    );
    expect(filtered.steps[0]).toMatchObject({ places: [], filteredOut: 1 });
    expect(sharesAt(filtered, 2)).toEqual({ CN: expect.closeTo(0.1) });
    expect(filtered.steps[1]?.filteredOut).toBeCloseTo(0.58);
  });
});

it('counts suppliers where their spend is mostly unknown, or in several currencies', () => {
  const some = [
    maker('A', 'BD', { spendAmount: 1, spendCurrency: 'EUR' }),
    maker('B', 'VN', { spendAmount: 99, spendCurrency: 'USD' }),
    maker('C', 'CN'),
  ];
  const origin = followGood(some, []);
  expect(origin.basis).toEqual({ of: 'suppliers' });
  expect(sharesAt(origin, 1)).toEqual({ BD: 1 / 3, CN: 1 / 3, VN: 1 / 3 });
});

it('takes a maker that supplies only makers as a step of its own', () => {
  const origin = followGood([maker('A', 'BD'), maker('sub', 'IN')], [link(null, 'A'), link('A', 'sub', 0.3)]);
  expect(sharesAt(origin, 1)).toEqual({ BD: 1 });
  expect(sharesAt(origin, 2)).toEqual({ IN: 0.3 });
  expect(origin.steps[1]?.unknown).toBeCloseTo(0.7);
});

it('ends in circles, and scales declared shares above one', () => {
  const circle = [maker('A', 'BD'), supplier('X', 'CN'), supplier('Y', 'IN')];
  const origin = followGood(circle, [
    link(null, 'A'),
    link('A', 'X', 1.5),
    link('A', 'Y', 0.5),
    link('X', 'A', 0.4),
    link('Y', 'X', 1),
  ]);
  expect(sharesAt(origin, 2)).toEqual({ CN: 0.75, IN: 0.25 });
  expect(origin.steps).toHaveLength(2);
  const only = followGood([maker('P', 'BD'), maker('Q', 'BD')], [link('P', 'Q'), link('Q', 'P')]);
  expect(sharesAt(only, 1)).toEqual({ BD: 1 });
});

it('remembers at the next step what came back to a nearer one', () => {
  const chain = [maker('A', 'BD'), supplier('X', 'CN'), supplier('Z', 'TR')];
  const origin = followGood(chain, [
    link(null, 'A'),
    link('A', 'X', 1),
    link('X', 'A', 0.4),
    link('X', 'Z', 0.5),
  ]);
  expect(origin.steps[2]).toMatchObject({ countedNearer: 0.4, unknown: expect.closeTo(0.1) });
  expect(sharesAt(origin, 3)).toEqual({ TR: 0.5 });
});

it('has nothing to tell of a good that nobody makes', () => {
  expect(followGood([supplier('X', 'CN')], [])).toEqual({
    makers: 0,
    basis: { of: 'suppliers' },
    steps: [],
    flows: [],
  });
});
