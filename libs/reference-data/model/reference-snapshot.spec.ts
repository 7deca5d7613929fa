import { conventionsNotInForce, figureFault } from './country-figure';
import { countriesByName } from './country-names';
import { editionId, replacesCurrent } from './edition';
import { isicDivision, isicLevel, isicSection } from './isic';
import type { HsRiskGood, ListedGood } from './lists';
import { ReferenceSnapshot, type ReferenceRows } from './reference-snapshot';

const aGood = (country: string, good: string): ListedGood => ({
  country, good, childLabour: true, forcedLabour: false, forcedChildLabour: false, input: null, isicClass: '0116',
}); // prettier-ignore
const aCode = (good: string, hsCode: string): HsRiskGood => ({
  programme: 'dol-goods', good, hsCode, isicClass: null, forcedLabourCountries: [], childLabourCountries: [],
}); // prettier-ignore
const rows: ReferenceRows = {
  editions: [],
  countries: [{ iso2: 'BD', iso3: 'BGD', name: 'Bangladesh', region: 'Asia', subRegion: 'Southern Asia' }],
  figures: [
    { country: 'BD', figure: 'tip', value: '2', year: 2025 },
    { country: 'BD', figure: 'ilo-c182', value: 1, year: 2022 },
    { country: 'BD', figure: 'ilo-p029', value: 0, year: 2024 },
  ],
  sectors: [],
  sectorRisks: [
    { code: 'C', level: 'section', score: 63, band: 'high' },
    { code: '14', level: 'division', score: 61, band: 'high' },
    { code: '141', level: 'group', score: 70, band: 'high' },
  ],
  presences: [{ country: 'BD', division: '14', presence: 0.9 }],
  listedGoods: [aGood('BD', 'Garments'), aGood('IN', 'Garments'), aGood('IN', 'Bricks')],
  hsRiskGoods: [aCode('Garments', '61'), aCode('Bricks', '690410')],
};
const snapshot = new ReferenceSnapshot(rows);

describe('ReferenceSnapshot', () => {
  it('looks figures up by country and adds up the conventions', () => {
    expect(snapshot.figures('BD')).toEqual({ tip: '2', 'ilo-c182': 1, 'ilo-p029': 0, ilo: 0.5 });
    expect(snapshot.figures('DE')).toEqual({});
    expect([...snapshot.loadedFigures].sort()).toEqual(['ilo', 'ilo-c182', 'ilo-p029', 'tip']);
  });

  it('takes the risk of the division, else of the section', () => {
    expect(snapshot.sectorRisk('1410')?.code).toBe('14');
    expect(snapshot.sectorRisk('15')?.code).toBe('C');
    expect(snapshot.sectorRisk('A')).toBeNull();
  });

  it('tells no row from none', () => {
    expect(snapshot.presence('BD', '14')).toBe(0.9);
    expect(snapshot.presence('BD', '15')).toBeNull();
    expect(snapshot.listedGoods('IN').map(({ good }) => good)).toEqual(['Garments', 'Bricks']);
    expect(snapshot.listedGoods('DE')).toEqual([]);
  });
});

describe('conventionsNotInForce', () => {
  it.each([
    [{}, null],
    [{ 'ilo-c138': 0 }, null], // not one of the four
    [{ 'ilo-c029': 1, 'ilo-c105': 1, 'ilo-c182': 1, 'ilo-p029': 0 }, 0.25],
    [{ 'ilo-c182': 1 }, 0],
  ])('%j: %s', (figures, share) => {
    expect(conventionsNotInForce(figures)).toBe(share);
  });
});

describe('figureFault', () => {
  it.each([
    ['cpi', 42, null],
    ['cpi', 101, { code: 'out-of-range', params: { least: 0, most: 100, value: 101 } }],
    ['hdi', 'x', { code: 'not-a-number', params: { value: 'x' } }],
    ['hdi', NaN, { code: 'not-a-number', params: { value: NaN } }],
    ['tip', '2WL', null],
    ['ituc', '6', { code: 'not-one-of', params: { choices: '1, 2, 3, 4, 5, 5+', value: '6' } }],
  ] as const)('%s %s', (figure, value, found) => {
    expect(figureFault(figure, value)).toEqual(found);
  });
});

describe('ISIC codes', () => {
  it.each([
    ['C', 'section', null, 'C'],
    ['14', 'division', '14', 'C'],
    ['141', 'group', '14', 'C'],
    ['9820', 'class', '98', 'T'],
    ['0111', 'class', '01', 'A'],
    ['Z', null, null, null],
    ['12345', null, null, null],
    ['', null, null, null],
  ])('%s', (code, level, division, section) => {
    expect([isicLevel(code), isicDivision(code), isicSection(code)]).toEqual([level, division, section]);
  });
});

describe('countriesByName', () => {
  const isoOf = countriesByName([
    { iso2: 'CI', name: 'Côte d’Ivoire', unName: "Côte d'Ivoire" },
    { iso2: 'CD', name: 'Congo - Kinshasa', unName: 'Democratic Republic of the Congo' },
  ]);
  it.each([
    ["COTE D'IVOIRE", 'CI'],
    ['Democratic Republic of Congo', 'CD'],
    ['Republic of the Congo', 'CG'],
    ['Atlantis', null],
  ])('%s', (name, iso2) => {
    expect(isoOf(name)).toBe(iso2);
  });
});

describe('editions', () => {
  it('have the same id wherever the content is the same', () => {
    expect(editionId({ dataset: 'tip', sha256: '9f2c41d07a3e55' })).toBe('tip:9f2c41d07a3e');
  });

  it.each([
    ['nothing is loaded', null, true],
    ['an older shipped one is', { year: 2024, source: 'shipped' }, true],
    ['a newer shipped one was: back to this version', { year: 2026, source: 'shipped' }, true],
    ['the operator loaded that year', { year: 2025, source: 'imported' }, false],
    ['the operator loaded an earlier year', { year: 2024, source: 'imported' }, true],
  ] as const)('a shipped one is used when %s', (_, current, replaces) => {
    expect(replacesCurrent({ year: 2025 }, current)).toBe(replaces);
  });
});
