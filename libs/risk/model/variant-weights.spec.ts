import fc from 'fast-check';
import { SHIPPED } from './a-supplier.fixture';
import { anySupplier } from './any-supplier.fixture';
import { sumOfSteps } from './explanation';
import type { GoodFacts, SiteFacts, SupplierFacts } from './facts';
import { scoreSupplier } from './supplier-score';
import { DEFAULT_WEIGHTS, isKnownMethod, variantWeights } from './weights';
import type { WeightChanges } from './weights';
import { weightBounds, withWeight } from './what-if/weight-bounds';

describe('variantWeights', () => {
  it('keeps what is not changed and names itself after its numbers', () => {
    const variant = variantWeights({ country: { tip: 0.24 } });
    expect(variant.country.tip).toBe(0.24);
    expect(variant.country.cpi).toBe(0.08);
    expect(variant.version).toMatch(/^fb-3~[0-9a-f]{8}$/);
    expect(variantWeights({ country: { tip: 0.24 } }).version).toBe(variant.version);
    expect(variantWeights({ country: { tip: 0.23 } }).version).not.toBe(variant.version);
  });

  it('belongs to the method that it varies', () => {
    expect(isKnownMethod(variantWeights({ country: { tip: 0.24 } }).version)).toBe(true);
    expect(isKnownMethod('fb-1')).toBe(true);
    expect(isKnownMethod('fb-2')).toBe(true);
    expect(isKnownMethod('fb-3')).toBe(true);
    expect(isKnownMethod('fb-4')).toBe(false);
    expect(isKnownMethod('fb-10')).toBe(false);
  });

  it('is the default method when nothing changes', () => {
    expect(variantWeights({ country: { tip: 0.16 } })).toEqual(DEFAULT_WEIGHTS);
  });

  it.each([{ country: { tip: 0.25 } }, { country: { tip: 0.07 } }, { chain: { perTier: NaN } }])(
    'refuses %j, beyond ±50 %',
    (changes) => {
      expect(() => variantWeights(changes)).toThrow(RangeError);
    },
  );

  it('refuses weights that do not exist, confirmed harm among them', () => {
    expect(() => variantWeights({ harm: { critical: 0.5 } } as never)).toThrow(RangeError);
    expect(() => variantWeights({ base: { weather: 0.5 } } as never)).toThrow(RangeError);
  });

  it.each([
    { country: { tip: '0.17' } },
    { country: { tip: [0.17] } },
    { goods: { 'uflpa-xinjiang': true } },
    { country: null },
    { country: 'tip' },
    { country: [0.1] },
    { toString: {} },
    { country: { constructor: 1 } },
    JSON.parse('{"__proto__":{"tip":0.1}}') as object,
  ])('refuses %j, which only looks like weights', (changes) => {
    expect(() => variantWeights(changes as never)).toThrow(RangeError);
  });

  it('refuses more than 1, though it is within 50 %, and says what may be', () => {
    expect(() => variantWeights({ goods: { 'uflpa-xinjiang': 1.2 } })).toThrow(
      'goods.uflpa-xinjiang must be a number within ±50 % of 0.8, from 0.4 to 1, got 1.2',
    );
    expect(variantWeights({ goods: { 'uflpa-xinjiang': 1 } }).goods['uflpa-xinjiang']).toBe(1);
  });

  it('does not repeat a long text that came in place of a number', () => {
    const refused = () => variantWeights({ country: { tip: 'x'.repeat(100_000) as never } });
    expect(refused).toThrow(/^.{1,200}$/);
  });
});

describe('any variant', () => {
  const bounds = weightBounds(SHIPPED);
  /** Each number at either end of what is allowed, or where the method has it. */
  const anyVariant = fc
    .array(fc.constantFrom<'least' | 'standard' | 'most'>('least', 'standard', 'most'), {
      minLength: bounds.length,
      maxLength: bounds.length,
    })
    .map((ends) =>
      variantWeights(
        bounds.reduce<WeightChanges>(
          (changes, bound, at) => withWeight(changes, bound, bound[ends[at] ?? 'standard']),
          {},
        ),
      ),
    );
  const withEachSite = (facts: SupplierFacts, change: (site: SiteFacts) => Partial<SiteFacts>) => ({
    ...facts,
    sites: facts.sites.map((site) => ({ ...site, ...change(site) })),
  });
  const allRisky = {
    migrantShare: 1,
    agencyShare: 1,
    labourProvider: true,
    employerHousing: true,
    pieceRate: true,
  };
  const worstGood: GoodFacts = { name: 'x', hs: null, match: 'uflpa-xinjiang', listedAs: 'x' };

  it('keeps scores in 0..100, steps that add up, and never lowers one for a worse workforce, good or sector', () => {
    fc.assert(
      fc.property(anySupplier, anyVariant, (facts, weights) => {
        const score = scoreSupplier(facts, weights);
        expect(score.value).toBeGreaterThanOrEqual(0);
        expect(score.value).toBeLessThanOrEqual(100);
        expect(sumOfSteps(score.steps)).toBe(score.value);
        const listed = withEachSite(facts, ({ goods }) => ({ goods: [...goods, worstGood] }));
        const worse = [
          listed,
          withEachSite(listed, () => ({ workforce: allRisky })),
          withEachSite(facts, ({ sector }) => ({ sector: { ...sector, score: 100 } })),
        ].map((other) => scoreSupplier(other, weights).value);
        const [withGood = 0, withGoodAndWorkforce = 0, withSector = 0] = worse;
        expect(withGood).toBeGreaterThanOrEqual(score.value);
        expect(withGoodAndWorkforce).toBeGreaterThanOrEqual(withGood);
        expect(withSector).toBeGreaterThanOrEqual(score.value);
      }),
    );
  });
});
