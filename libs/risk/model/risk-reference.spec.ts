import { ReferenceSnapshot } from '@firebreak/reference-data/model';
import type { CountryFigure, EditionView, ListedGood, ReferenceRows } from '@firebreak/reference-data/model';
import { RiskReference } from './risk-reference';
import { FB1_WEIGHTS, FB2_WEIGHTS, FB3_WEIGHTS } from './weights';

const edition = (dataset: string, id: string): EditionView => ({
  dataset,
  id,
  title: dataset,
  publisher: 'A publisher',
  edition: '2025',
  year: 2025,
  licence: 'CC0',
  credit: null,
  citation: 'A publisher, 2025.',
  publishedOn: null,
  retrievedOn: null,
  correction: null,
  address: '',
  rowCount: 1,
  sha256: '',
  source: 'shipped',
  current: true,
  loadedAt: '2026-01-01T00:00:00Z',
});
const country = (iso2: string, subRegion: string) => ({
  iso2,
  iso3: `${iso2}X`,
  name: iso2,
  region: 'Asia',
  subRegion,
});
const tip = (iso2: string, value: string): CountryFigure => ({
  country: iso2,
  figure: 'tip',
  value,
  year: 2025,
});
const listed = (iso2: string, good: string, flags: Partial<ListedGood>): ListedGood => ({
  country: iso2,
  good,
  childLabour: false,
  forcedLabour: false,
  forcedChildLabour: false,
  input: null,
  isicClass: null,
  ...flags,
});
const input = { country: 'AA', good: 'Cotton', childLabour: false, forcedLabour: true };
const sector = (code: string, level: 'section' | 'division', section: string) => ({
  code,
  level,
  parent: null,
  section,
  title: code,
});
const hs = (good: string, hsCode: string) => ({
  programme: 'dol-goods' as const,
  good,
  hsCode,
  isicClass: null,
  forcedLabourCountries: [],
  childLabourCountries: [],
});

const rows: ReferenceRows = {
  editions: [edition('tip', 'tip:1'), edition('gini', 'gini:1'), edition('listed-goods', 'listed-goods:1')],
  countries: [country('AA', 'North'), country('AB', 'North'), country('AC', 'North'), country('BA', 'South')],
  figures: [tip('AA', '1'), tip('AB', '3')],
  sectors: [
    sector('C', 'section', 'C'),
    sector('13', 'division', 'C'),
    sector('14', 'division', 'C'),
    sector('15', 'division', 'C'),
  ],
  sectorRisks: [
    { code: 'C', level: 'section', score: 63, band: 'high' },
    { code: '13', level: 'division', score: 60, band: 'high' },
    { code: '14', level: 'division', score: 55, band: 'high' },
  ],
  presences: [{ country: 'AA', division: '14', presence: 0.2 }],
  listedGoods: [
    listed('AA', 'Cotton', { forcedLabour: true, childLabour: true }),
    listed('AA', 'Garments (Cotton)', { input }),
    listed('AA', 'Bricks', { childLabour: true }),
    listed('AB', 'Cotton', { childLabour: true }),
  ],
  hsRiskGoods: [
    hs('Cotton', '5201'),
    hs('Garments (Cotton)', '610910'),
    hs('Bricks', '690410'),
    hs('Garments', '61'),
  ],
};
const reference = new RiskReference(new ReferenceSnapshot(rows), FB1_WEIGHTS);

describe('RiskReference', () => {
  it('names the loaded indices and the editions that count', () => {
    expect(reference.loaded).toEqual(['tip']);
    expect(reference.editions).toEqual({ tip: 'tip:1', 'listed-goods': 'listed-goods:1' });
  });

  it('knows a country by its own figures', () => {
    expect(reference.country('AB')).toEqual({ iso2: 'AB', values: { tip: '3' }, standIn: null });
  });

  it('lets the sub-region, the region or the world stand in', () => {
    const median = (10 + 100) / 2;
    expect(reference.country('AC').standIn).toEqual({ area: 'North', median, countries: 2 });
    expect(reference.country('BA').standIn).toEqual({ area: 'Asia', median, countries: 2 });
    expect(reference.country(null)).toEqual({
      iso2: null,
      values: {},
      standIn: { area: 'World', median, countries: 2 },
    });
  });

  it.each([
    ['1410', { code: '14', level: 'division', score: 55 }],
    ['14', { code: '14', level: 'division', score: 55 }],
    ['C', { code: 'C', level: 'section', score: 63 }],
    ['1511', { code: 'C', level: 'section', score: 63 }], // division 15 has no row
    [null, { code: null, level: 'unknown', score: 60 }], // median of 60, 55 and, for 15, 63
    ['0111', { code: null, level: 'unknown', score: 60 }], // section A has no row here
    ['garments', { code: null, level: 'unknown', score: 60 }],
  ])('sector %s', (isic, risk) => {
    expect(reference.sector(isic)).toEqual(risk);
  });

  it('takes presence 1 where nothing is known', () => {
    expect(reference.presence('AA', '1410')).toBe(0.2);
    expect(reference.presence('AB', '1410')).toBe(1);
    expect(reference.presence(null, '1410')).toBe(1);
  });

  it.each([
    ['AA', '520100', 'Lint', 'dol-forced', 'Cotton'],
    ['AA', '5201', 'Lint', 'dol-forced', 'Cotton'],
    ['AA', '610910', 'T-shirts', 'dol-derived', 'Garments (Cotton)'],
    ['AA', '6109', 'T-shirts', 'dol-derived', 'Garments (Cotton)'],
    ['AA', '61', 'Knitwear', null, null], // a whole chapter says too little
    ['AA', '690410', 'Bricks', 'dol-child', 'Bricks'],
    ['AB', '520100', 'Lint', 'dol-child', 'Cotton'], // another country, another listing
    ['BA', '520100', 'Lint', null, null],
    [null, '520100', 'Lint', null, null],
    ['AA', null, 'cotton', 'dol-forced', 'Cotton'],
    ['AA', null, 'Brick', 'dol-child', 'Bricks'],
    ['AA', null, 'Garment, cotton', 'dol-derived', 'Garments (Cotton)'],
    ['AA', null, 'Cotton shirts', null, null], // made of cotton, but not the listed good
    ['AA', null, '?', null, null],
  ] as const)('in %s, HS %s, "%s": %s', (iso2, code, name, match, listedAs) => {
    expect(reference.goods(iso2, [{ name, hs: code }])).toEqual([{ name, hs: code, match, listedAs }]);
  });
});

describe('conventions of which little is known', () => {
  const convention = (iso2: string, figure: CountryFigure['figure'], value: number): CountryFigure => ({
    country: iso2,
    figure,
    value,
    year: 2024,
  });
  const referenceBy = (weights: typeof FB1_WEIGHTS, figures: readonly CountryFigure[]) =>
    new RiskReference(new ReferenceSnapshot({ ...rows, figures: [...rows.figures, ...figures] }), weights);
  const two = [convention('AA', 'ilo-p029', 0), convention('AA', 'ilo-c182', 1)];
  const three = [...two, convention('AA', 'ilo-c029', 1)];

  it('count from one on by fb-2', () => {
    expect(referenceBy(FB2_WEIGHTS, two).country('AA').values.ilo).toBe(0.5);
    expect(referenceBy(FB2_WEIGHTS, two).loaded).toEqual(['tip', 'ilo']);
  });

  it('count from three on by fb-3, and are not loaded where no country has three', () => {
    expect(referenceBy(FB3_WEIGHTS, two).country('AA').values).toEqual({ tip: '1' });
    expect(referenceBy(FB3_WEIGHTS, two).loaded).toEqual(['tip']);
    expect(referenceBy(FB3_WEIGHTS, three).country('AA').values.ilo).toBeCloseTo(1 / 3, 10);
    expect(referenceBy(FB3_WEIGHTS, three).loaded).toEqual(['tip', 'ilo']);
  });
});
