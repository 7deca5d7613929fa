import { countrySectorPresence, GOODS_DIVISIONS, type CountryGoodsEvidence } from './presence-method';

const SECTIONS = { '11': ['13', '14'], '5': ['05', '06', '07', '08', '19'] };

const aCountry = (
  country: string,
  measures: Readonly<Record<string, Readonly<Record<string, number>>>>,
  exports: Readonly<Record<string, number>> | null = null,
): CountryGoodsEvidence => ({
  country,
  measures: new Map(
    Object.entries(measures).map(([division, own]) => [division, new Map(Object.entries(own))]),
  ),
  exportsBySection: exports && new Map(Object.entries(exports)),
});

const presenceIn = (countries: CountryGoodsEvidence[], country: string, division: string) =>
  countrySectorPresence(countries, SECTIONS).find(
    (row) => row.country === country && row.division === division,
  )!;

describe('countrySectorPresence', () => {
  it('has the 32 goods divisions of ISIC', () => {
    expect(GOODS_DIVISIONS).toHaveLength(32);
    expect(GOODS_DIVISIONS).not.toContain('04');
  });

  it('combines independent signs: 1 - product of (1 - x/2)', () => {
    const both = aCountry('BD', { '14': { factbook_exports: 1, factbook_industries: 1 } });
    expect(presenceIn([both], 'BD', '14')).toMatchObject({ presence: 0.75, parts: { exp: 1, ind: 1 } });
    expect(presenceIn([both], 'BD', '15').presence).toBe(0);
  });

  it('counts quantities on a log scale', () => {
    // Fish, 1,000 to 5,000,000 tonnes: 50,000 is ln 50 / ln 5000 = .4593
    expect(
      presenceIn([aCountry('PE', { '03': { fish_production: 50_000 } })], 'PE', '03').presence,
    ).toBeCloseTo(0.2297, 4);
    expect(presenceIn([aCountry('AT', { '03': { fish_production: 900 } })], 'AT', '03').presence).toBe(0);
    const oil = aCountry('SA', { '06': { petroleum_production: 9e6, natural_gas_production: 1e7 } });
    expect(presenceIn([oil], 'SA', '06').parts.qty).toBe(1);
  });

  it('reads trade: share of the world, and weight among the own exports', () => {
    const countries = [aCountry('BD', {}, { '11': 50, '5': 0 }), aCountry('US', {}, { '11': 50, '5': 900 })];
    const garments = presenceIn(countries, 'BD', '14');
    expect(garments.parts).toEqual({ trade: 1, spec: 1 }); // half of the world, nothing else exported
    expect(presenceIn(countries, 'US', '14').parts.spec).toBeCloseTo(0.5263, 4); // (50/950) / (100/1000)
    expect(presenceIn(countries, 'US', '05').parts.trade).toBe(0.5); // section 5 feeds five divisions
  });

  it('lets services to mining and repair borrow from those they serve', () => {
    const miner = aCountry('ZM', { '07': { factbook_exports: 1 }, '24': { factbook_industries: 1 } });
    expect(presenceIn([miner], 'ZM', '09').presence).toBe(0.25);
    expect(presenceIn([miner], 'ZM', '33').presence).toBeCloseTo(0.5 / 7, 10);
  });
});
