import { chainExposures, dependencyShares } from './chain';
import type { ChainLink } from './chain';
import { toGrid } from './grid';
import { FB1_WEIGHTS } from './weights';

const link = (supplierId: string, declaredShare: number | null, spend: number | null = null): ChainLink => ({
  buyerId: 'buyer',
  supplierId,
  declaredShare,
  spend,
});

describe('dependencyShares', () => {
  it('takes declared shares, and spreads the rest by spend', () => {
    expect(dependencyShares([link('c', null, 300), link('a', 0.6), link('b', null, 100)])).toEqual([
      { supplierId: 'a', share: 0.6 },
      { supplierId: 'b', share: 0.1 },
      { supplierId: 'c', share: 0.30000000000000004 },
    ]);
  });

  it('spreads equally where any spend is unknown, or none was spent', () => {
    const equal = [
      { supplierId: 'a', share: 0.5 },
      { supplierId: 'b', share: 0.5 },
    ];
    expect(dependencyShares([link('a', null, 300), link('b', null)])).toEqual(equal);
    expect(dependencyShares([link('a', null, 0), link('b', null, 0)])).toEqual(equal);
  });

  it('scales declared shares above 1 in total, and leaves nothing to the others', () => {
    expect(dependencyShares([link('a', 1), link('b', 1), link('c', null)])).toEqual([
      { supplierId: 'a', share: 0.5 },
      { supplierId: 'b', share: 0.5 },
      { supplierId: 'c', share: 0 },
    ]);
  });

  it('keeps shares that do not reach 1: the rest depends on nobody', () => {
    expect(dependencyShares([link('a', 0.25)])).toEqual([{ supplierId: 'a', share: 0.25 }]);
  });

  it('adds up several links to one supplier and ignores a link to itself', () => {
    expect(dependencyShares([link('a', 0.25), link('a', 0.5), link('buyer', 0.25)])).toEqual([
      { supplierId: 'a', share: 0.75 },
    ]);
  });

  it.each([link('a', 1.5), link('a', -0.1), link('a', null, -1)])('refuses %j', (wrong) => {
    expect(() => dependencyShares([wrong])).toThrow(RangeError);
  });
});

describe('chainExposures', () => {
  const dependsOn = (entries: Record<string, Record<string, number>>) =>
    new Map(
      Object.entries(entries).map(([buyer, below]) => [
        buyer,
        Object.entries(below).map(([supplierId, share]) => ({ supplierId, share })),
      ]),
    );

  it('carries half of what is below up one tier, a quarter up two', () => {
    const own = new Map(Object.entries({ a: 40, b: 20, c: 100 }));
    const exposures = chainExposures(own, dependsOn({ a: { b: 1 }, b: { c: 1 } }), FB1_WEIGHTS);
    expect(exposures.get('c')).toBe(100);
    expect(exposures.get('b')).toBe(60); // 20 + 80·.5·1
    expect(exposures.get('a')).toBe(58); // 40 + 60·.5·.6
  });

  it('multiplies what suppliers beside each other leave', () => {
    const own = new Map(Object.entries({ a: 40, b: 60, c: 40 }));
    const exposures = chainExposures(own, dependsOn({ a: { b: 0.5, c: 0.5 } }), FB1_WEIGHTS);
    expect(exposures.get('a')).toBeCloseTo(40 + 60 * 0.5 * (1 - 0.7 * 0.8), 5);
  });

  it('finds the least fixed point of a circle', () => {
    const own = new Map(Object.entries({ a: 50, b: 50 }));
    const exposures = chainExposures(own, dependsOn({ a: { b: 1 }, b: { a: 1 } }), FB1_WEIGHTS);
    // E = 50 + 50·.5·E/100, so E = 50/.75
    expect(exposures.get('a')).toBeCloseTo(50 / 0.75, 5);
    expect(exposures.get('b')).toBe(exposures.get('a'));
  });

  it('leaves a circle without risk at zero', () => {
    const own = new Map(Object.entries({ a: 0, b: 0 }));
    const exposures = chainExposures(own, dependsOn({ a: { b: 1 }, b: { a: 1 } }), FB1_WEIGHTS);
    expect([...exposures.values()]).toEqual([0, 0]);
  });

  it('ignores suppliers that have no own risk', () => {
    const exposures = chainExposures(
      new Map([['a', toGrid(33)]]),
      dependsOn({ a: { gone: 1 } }),
      FB1_WEIGHTS,
    );
    expect(exposures.get('a')).toBe(33);
  });
});
