import { COUNTRY_62, SHIPPED } from './a-supplier.fixture';
import { countryRisk, median, standInFor } from './country';
import type { PlacedCountry } from './country';
import { COUNTRY_INDICES, INDEX_RATINGS, onCommonScale, SCALE_FORMULAS } from './country-index';
import { FB1_WEIGHTS } from './weights';

describe('onCommonScale', () => {
  it.each([
    ['tip', '1', 10],
    ['tip', '2', 40],
    ['tip', '2WL', 70],
    ['tip', '3', 100],
    ['tip', 'special', 90],
    ['wgi-rule-of-law', 2.5, 0],
    ['wgi-voice', -2.5, 100],
    ['wgi-stability', -0.5, 60], // 100·(2.5 + .5)/5
    ['wgi-stability', -2.75, 100], // published values run a little past the nominal ends
    ['hdi', 0.69, 50], // (1 − .69)/.62 = .5
    ['hdi', 0.3, 100], // (1 − .3)/.62 > 1
    ['ilo', 0.25, 25], // one of the four not in force
    ['cpi', 40, 60],
    ['gsi-vulnerability', 71.5, 71.5],
    ['ituc', '5+', 100],
    ['ituc', '4', 65],
    ['gsi-prevalence', 50, 100], // ln 51 / ln 51
    ['gsi-prevalence', 0, 0],
    ['gsi-response', 35, 65],
    ['gsi-response', -2.56, 100], // below 0 means the worst response
  ] as const)('%s %s is %d', (index, value, scaled) => {
    expect(onCommonScale(index, value)).toBeCloseTo(scaled, 10);
  });

  it.each([
    ['tip', '4'],
    ['ituc', 6],
    ['hdi', 1.2],
    ['cpi', NaN],
    ['wgi-voice', 'high'],
    ['wgi-voice', 30],
  ] as const)('refuses %s %s', (index, value) => {
    expect(() => onCommonScale(index, value)).toThrow(RangeError);
  });
});

describe('countryRisk', () => {
  it('is the weighted mean of the shipped indices', () => {
    const risk = countryRisk(COUNTRY_62, SHIPPED, FB1_WEIGHTS);
    expect(risk.value).toBeCloseTo(62, 10); // 43.4 / .70, see the fixture
    expect(risk.coverage).toBe(1);
    expect(risk.parts[0]).toMatchObject({ index: 'tip', value: '3', scaled: 100 });
    expect(risk.parts[0]?.share).toBeCloseTo(0.2 / 0.7, 10);
  });

  it('renormalises over what a country has, and says how much that is', () => {
    const risk = countryRisk({ tip: '3', cpi: 40 }, SHIPPED, FB1_WEIGHTS);
    expect(risk.value).toBeCloseTo((20 + 2.4) / 0.24, 10);
    expect(risk.coverage).toBeCloseTo(0.24 / 0.7, 10);
  });

  it('counts an imported index once it is loaded', () => {
    const values = { ...COUNTRY_62, ituc: '5' };
    expect(countryRisk(values, SHIPPED, FB1_WEIGHTS).value).toBeCloseTo(62, 10);
    const loaded = countryRisk(values, [...SHIPPED, 'ituc'], FB1_WEIGHTS);
    expect(loaded.value).toBeCloseTo((43.4 + 9) / 0.8, 10); // 90·.10 more, of weight .80
  });

  it('has no value without any index', () => {
    expect(countryRisk({}, SHIPPED, FB1_WEIGHTS)).toEqual({ value: null, coverage: 0, parts: [] });
    expect(countryRisk(COUNTRY_62, [], FB1_WEIGHTS)).toEqual({ value: null, coverage: 0, parts: [] });
  });

  it('has default weights that add up to 1', () => {
    const total = COUNTRY_INDICES.reduce((sum, index) => sum + FB1_WEIGHTS.country[index], 0);
    expect(total).toBeCloseTo(1, 12);
  });
});

describe('standInFor', () => {
  const place = (iso2: string, subRegion: string, region: string, tip: string | null): PlacedCountry => ({
    iso2,
    subRegion,
    region,
    risk: countryRisk(tip === null ? {} : { tip }, ['tip'], FB1_WEIGHTS),
  });
  const countries = [
    place('AA', 'North', 'East', '1'), // 10
    place('AB', 'North', 'East', '2'), // 40
    place('AC', 'North', 'East', '3'), // 100
    place('AD', 'North', 'East', null),
    place('BA', 'South', 'East', null),
    place('CA', 'Far', 'West', '2WL'), // 70
  ];

  it('takes the median of the sub-region, without the countries that need one themselves', () => {
    expect(standInFor({ subRegion: 'North', region: 'East' }, countries)).toEqual({
      area: 'North',
      median: 40,
      countries: 3,
    });
  });

  it('widens to the region, then to the world', () => {
    expect(standInFor({ subRegion: 'South', region: 'East' }, countries)).toMatchObject({
      area: 'East',
      median: 40,
    });
    // 10, 40, 70, 100
    expect(standInFor({ subRegion: null, region: null }, countries)).toMatchObject({
      area: 'World',
      median: 55,
    });
  });

  it('fails where no country has figures: nothing is loaded', () => {
    expect(() =>
      standInFor({ subRegion: 'South', region: 'East' }, [place('BA', 'South', 'East', null)]),
    ).toThrow(RangeError);
  });
});

describe('the formulas as they are written down', () => {
  const numbers = COUNTRY_INDICES.filter((index) => SCALE_FORMULAS[index] !== null);

  it.each(numbers)('of %s are what is computed', (index) => {
    const script = SCALE_FORMULAS[index]!.replaceAll('·', '*')
      .replaceAll('−', '-')
      .replaceAll('ln', 'Math.log');
    const formula = new Function('x', `return ${script}`) as (x: number) => number;
    for (const x of [0.5, 0.7, 1]) expect(onCommonScale(index, x)).toBeCloseTo(formula(x), 10);
  });

  it('leave no index without a formula or ratings', () => {
    const rated = COUNTRY_INDICES.filter((index) => INDEX_RATINGS[index] !== undefined);
    expect([...numbers, ...rated].sort()).toEqual([...COUNTRY_INDICES].sort());
    expect(INDEX_RATINGS.tip).toEqual(['1', '2', '2WL', 'special', '3']);
    expect(INDEX_RATINGS.ituc).toEqual(['1', '2', '3', '4', '5', '5+']);
  });
});

describe('median', () => {
  it('is the middle, or the mean of the two in the middle', () => {
    expect(median([9, 1, 4])).toBe(4);
    expect(median([9, 1, 4, 6])).toBe(5);
  });
});
