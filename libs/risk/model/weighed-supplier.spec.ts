import fc from 'fast-check';
import { anySupplier } from './any-supplier.fixture';
import { aSite, aSupplier, SHIPPED } from './a-supplier.fixture';
import type { SiteFacts } from './facts';
import { ownRisk } from './supplier-score';
import { SupplierScales } from './weighed-supplier';
import { FB1_WEIGHTS, FB2_WEIGHTS, variantWeights } from './weights';

describe('SupplierScales', () => {
  it('give the figures of `ownRisk`, bit for bit, whatever the weights', () => {
    const variant = variantWeights({
      country: { tip: 0.1 },
      workforce: { most: 0.2 },
      controls: { effect: 0.7 },
    });
    fc.assert(
      fc.property(anySupplier, fc.constantFrom(FB1_WEIGHTS, FB2_WEIGHTS, variant), (facts, weights) => {
        const { own, confidence, steps, sites } = ownRisk(facts, weights);
        const weighed = new SupplierScales(SHIPPED, weights).weigh(facts);
        expect(weighed.own).toBe(own);
        expect(weighed.confidence).toEqual(confidence);
        expect(weighed.points).toEqual(steps.map(({ points }) => points));
        expect(weighed.sites).toEqual(
          sites.map(({ siteId, share, value, base, inherent, hotSpot, confidence: known }) => {
            return { siteId, share, value, base, inherent, hotSpot, confidence: known.value };
          }),
        );
      }),
      { numRuns: 500 },
    );
  });

  it('tell countries apart that look alike, and weigh the next supplier as the first', () => {
    const scales = new SupplierScales(SHIPPED, FB2_WEIGHTS);
    const worse = aSite({
      country: { iso2: 'QQ', values: { ...aSite().country.values, cpi: 0 }, standIn: null },
    });
    const weighed = [aSite(), worse, aSite()].map((site) => scales.weigh(aSupplier({ sites: [site] })).own);
    expect(weighed[1]).toBeGreaterThan(weighed[0] ?? 100);
    expect(weighed[2]).toBe(weighed[0]);
  });

  it.each([-1, NaN, Infinity])('refuse a headcount of %d and name the site', (headcount) => {
    const scales = new SupplierScales(SHIPPED, FB2_WEIGHTS);
    const [one, two] = [aSite({ headcount }), aSite({ siteId: 'site-2' })];
    expect(() => scales.weigh(aSupplier({ sites: [one] }))).toThrow(/site-1: a headcount/);
    expect(() => scales.weigh(aSupplier({ sites: [one, two] }))).toThrow(/site-1: a headcount/);
  });

  const wrong: readonly [string, Partial<SiteFacts>][] = [
    ['a share of migrant workers over 1', { workforce: { ...aSite().workforce, migrantShare: 1.2 } }],
    [
      'a share of agency workers that is no number',
      { workforce: { ...aSite().workforce, agencyShare: NaN } },
    ],
    ['an index value that does not exist', { country: { iso2: 'QQ', values: { tip: '7' }, standIn: null } }],
    ['a country without figures and stand-in', { country: { iso2: 'QQ', values: {}, standIn: null } }],
    ['a sector score that is no number', { sector: { code: '01', level: 'division', score: NaN } }],
    ['a presence over 1', { presence: 2 }],
  ];
  it.each(wrong)('refuse %s and name the supplier', (_what, changes) => {
    const scales = new SupplierScales(SHIPPED, FB2_WEIGHTS);
    const sites = [aSite(changes)];
    expect(() => scales.weigh(aSupplier({ sites }))).toThrow(/^supplier supplier-1: /);
    const two = [...sites, aSite({ siteId: 'site-2' })];
    expect(() => scales.weigh(aSupplier({ sites: two }))).toThrow(/^supplier supplier-1: /);
  });

  it('mark what stands in for an unknown sector and a country without figures', () => {
    const site = aSite({
      sector: { code: null, level: 'unknown', score: 48 },
      country: { iso2: null, values: {}, standIn: { area: 'World', median: 40, countries: 190 } },
    });
    const { steps, own } = ownRisk(aSupplier({ sites: [site] }), FB2_WEIGHTS);
    expect(own).toBeCloseTo(0.6 * 40 + 0.4 * 48, 5);
    expect(steps).toMatchObject([
      { key: 'country/stand-in', facts: { area: 'World', median: 40, countries: 190 } },
      { key: 'sector', facts: { code: null, level: 'unknown', score: 48 } },
    ]);
    expect(new SupplierScales(SHIPPED, FB2_WEIGHTS).weigh(aSupplier({ sites: [site] })).own).toBe(own);
  });

  it('refuse a supplier without sites', () => {
    expect(() => new SupplierScales(SHIPPED, FB2_WEIGHTS).weigh(aSupplier({ sites: [] }))).toThrow(
      RangeError,
    );
  });
});
