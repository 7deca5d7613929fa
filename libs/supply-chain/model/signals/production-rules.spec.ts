import { headcountTooSmall } from './headcount-too-small';
import { ordersAboveCapacity } from './orders-above-capacity';
import type { Production } from './production';
import { sumByDimension } from './quantities';

/** A garment factory of 100 people that declares 40,000 pieces a month. */
function aFactory(changes: Partial<Production> = {}): Production {
  return {
    supplierId: 'factory',
    isic: '1410',
    processes: ['cutting', 'sewing'],
    sites: [{ capacity: { amount: 40_000, unit: 'pieces' }, headcount: 100 }],
    orders: [],
    declaredHelp: [],
    ...changes,
  };
}

const pieces = (amount: number) => ({ amount, unit: 'pieces' });

describe('sumByDimension', () => {
  it('adds what can be added, in the first unit of each dimension', () => {
    const sums = sumByDimension([pieces(10), { amount: 2, unit: 'dozens' }, { amount: 1.5, unit: 't' }]);
    expect(sums).toEqual(
      new Map([
        ['count', 34],
        ['mass', 1500],
      ]),
    );
  });

  it('says nothing where one unit is unknown', () => {
    expect(sumByDimension([pieces(10), { amount: 2, unit: 'cartons' }])).toBeNull();
  });
});

describe('ordersAboveCapacity', () => {
  it.each([
    { name: 'within capacity', orders: [pieces(40_000)], signals: 0 },
    { name: 'at the limit of lawful overtime: 40,000 · 60/48', orders: [pieces(50_000)], signals: 0 },
    { name: 'just above it, over two buyers', orders: [pieces(30_000), pieces(20_001)], signals: 1 },
    { name: 'in dozens: 5,000 · 12 = 60,000', orders: [{ amount: 5000, unit: 'dozens' }], signals: 1 },
    { name: 'in another dimension', orders: [{ amount: 90_000, unit: 'kg' }], signals: 0 },
    { name: 'nothing known of orders', orders: [], signals: 0 },
  ])('$name: $signals', ({ orders, signals }) => {
    expect(ordersAboveCapacity(aFactory({ orders }))).toHaveLength(signals);
  });

  it('tells the figures it used', () => {
    const [signal] = ordersAboveCapacity(aFactory({ orders: [pieces(60_000), pieces(15_000)] }));
    expect(signal).toMatchObject({
      rule: 'orders-above-capacity',
      subject: 'count',
      facts: { ordered: 75_000, capacity: 40_000, unit: 'pieces', ratio: 1.875, buyers: 2 },
      measure: 1.875,
      seriousness: 0.5, // half way from 1.25 to 2.5
    });
  });

  it('asks nothing where a site gave no capacity', () => {
    const sites = [...aFactory().sites, { capacity: null, headcount: 20 }];
    expect(ordersAboveCapacity(aFactory({ orders: [pieces(90_000)], sites }))).toEqual([]);
    expect(ordersAboveCapacity(aFactory({ orders: [pieces(90_000)], sites: [] }))).toEqual([]);
  });

  it('counts what declared subcontractors can make, and asks nothing where that is unknown', () => {
    const orders = [pieces(75_000)];
    const help = (amount: number | null) => [
      { sites: [{ capacity: amount === null ? null : pieces(amount), headcount: null }] },
    ];
    expect(ordersAboveCapacity(aFactory({ orders, declaredHelp: help(20_000) }))).toEqual([]); // 60,000 · 1.25
    expect(ordersAboveCapacity(aFactory({ orders, declaredHelp: help(19_000) }))).toHaveLength(1);
    expect(ordersAboveCapacity(aFactory({ orders, declaredHelp: help(null) }))).toEqual([]);
    expect(ordersAboveCapacity(aFactory({ orders, declaredHelp: [{ sites: [] }] }))).toEqual([]);
  });
});

describe('headcountTooSmall', () => {
  it.each([
    {
      name: '100 people, 200,000 pieces: 2,000 each, the ceiling with overtime',
      amount: 200_000,
      signals: 0,
    },
    { name: '100 people, 200,100 pieces', amount: 200_100, signals: 1 },
  ])('$name: $signals', ({ amount, signals }) => {
    expect(headcountTooSmall(aFactory({ orders: [pieces(amount)] }))).toHaveLength(signals);
  });

  it('goes by orders, and by capacity where no order is known', () => {
    const sites = [{ capacity: pieces(340_000), headcount: 100 }];
    expect(headcountTooSmall(aFactory({ sites, orders: [pieces(1000)] }))).toEqual([]);
    const [signal] = headcountTooSmall(aFactory({ sites }));
    expect(signal).toMatchObject({
      explanation: 'headcount-too-small.capacity',
      facts: { trade: 'garments', output: 340_000, workers: 100, perWorker: 3400, ceiling: 1600 },
      measure: 2.125,
      seriousness: 0.5, // half way from 1.25 to 3
    });
  });

  it.each([
    { name: 'an unknown headcount', changes: { sites: [{ capacity: null, headcount: null }] } },
    { name: 'no people at all', changes: { sites: [{ capacity: null, headcount: 0 }] } },
    { name: 'a trade without a ceiling', changes: { isic: '0150' } },
    { name: 'an unknown trade', changes: { isic: null } },
    { name: 'a declared subcontractor without headcount', changes: { declaredHelp: [{ sites: [] }] } },
  ])('asks nothing with $name', ({ changes }) => {
    expect(headcountTooSmall(aFactory({ orders: [pieces(900_000)], ...changes }))).toEqual([]);
  });

  it('looks at the process where the sector says too little', () => {
    const modules = { isic: '2610', sites: [{ capacity: pieces(1), headcount: 10 }], orders: [pieces(9000)] };
    expect(headcountTooSmall(aFactory({ ...modules, processes: ['cell'] }))).toEqual([]);
    expect(headcountTooSmall(aFactory({ ...modules, processes: ['module-assembly'] }))).toHaveLength(1);
  });
});
