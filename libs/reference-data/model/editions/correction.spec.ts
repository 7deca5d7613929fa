import { correctableContent, correctableRows, type FieldValues } from './correctable';
import { correctRows, type EditionToCorrect, type RowCorrection } from './correction';
import { FAULTS, faultText } from './fault';

const places = {
  isCountry: (iso2: string) => ['BD', 'DE', 'SY'].includes(iso2),
  isSector: (code: string) => ['14', '1410', 'C'].includes(code),
};
const cpi: EditionToCorrect = {
  ...places,
  content: 'figures',
  figures: ['cpi'],
  rows: [
    { figure: 'cpi', country: 'BD', value: 24 },
    { figure: 'cpi', country: 'DE', value: 75 },
  ],
};
const score = (country: string, value: number | null, figure = 'cpi'): RowCorrection => ({
  key: { figure, country },
  values: value === null ? null : { value },
});
const aGood: FieldValues = {
  country: 'BD', good: 'Shrimp', inputCountry: null, inputGood: null, childLabour: true, forcedLabour: false,
  forcedChildLabour: false, inputChildLabour: null, inputForcedLabour: null, isicClass: null, removed: false,
}; // prettier-ignore
const goods: EditionToCorrect = { ...places, content: 'listed-goods', figures: [], rows: [aGood] };
const faultsOf = (edition: EditionToCorrect, ...rows: RowCorrection[]) =>
  correctRows(edition, rows).faults?.map(({ at, field, code }) => `${at} ${field} ${code}`);

describe('correctRows', () => {
  it('says which row is put right, which comes and which goes', () => {
    expect(correctRows(cpi, [score('BD', 26), score('SY', 12), score('DE', null)])).toEqual({
      faults: null,
      replacements: [
        { place: 0, key: { figure: 'cpi', country: 'BD' }, values: { value: 26 } },
        { place: null, key: { figure: 'cpi', country: 'SY' }, values: { value: 12 } },
        { place: 1, key: { figure: 'cpi', country: 'DE' }, values: null },
      ],
    });
  });

  it.each([
    ['a country that is none', score('QQ', 20), '0 country not-iso2'],
    ['a figure of another index', score('BD', 0.5, 'hdi'), '0 figure figure-not-of-edition'],
    ['a value out of range', score('BD', 101), '0 value out-of-range'],
    ['what the edition says already', score('BD', 24), '0 values nothing-to-correct'],
    ['a row to go that is not there', score('SY', null), '0 key no-such-row'],
    ['a field that no row has', { key: { figure: 'cpi', country: 'BD' }, values: { colour: 'red' } }, '0 colour field-unknown'],
    ['half a key', { key: { figure: 'cpi' }, values: { value: 3 } }, '0 country empty'],
  ])('refuses %s', (_, row, expected) => {
    expect(faultsOf(cpi, row)).toEqual([expected]);
  }); // prettier-ignore

  it('takes a rating as text only', () => {
    const tip: EditionToCorrect = { ...cpi, figures: ['tip'], rows: [] };
    const key = { figure: 'tip', country: 'BD' };
    expect(faultsOf(tip, { key, values: { value: 3 } })).toEqual(['0 value not-one-of']);
    expect(correctRows(tip, [{ key, values: { value: '3' } }]).faults).toBeNull();
  });

  it('refuses two words about one row, and names every fault at once', () => {
    expect(faultsOf(cpi, score('BD', 30), score('QQ', 1), score('BD', 31))).toEqual([
      '1 country not-iso2',
      '2 key row-corrected-twice',
    ]);
  });

  it('changes single fields of a good on a list, and wants a new one whole', () => {
    const key = { country: 'BD', good: 'Shrimp' };
    expect(correctRows(goods, [{ key, values: { forcedLabour: true, isicClass: '1410' } }])).toMatchObject({
      replacements: [{ place: 0, values: { forcedLabour: true, isicClass: '1410' } }],
    });
    expect(faultsOf(goods, { key, values: { isicClass: '9999', forcedLabour: 'perhaps' } })).toEqual([
      '0 forcedLabour not-a-flag',
      '0 isicClass not-isic',
    ]);
    const added = { key: { country: 'DE', good: 'Bricks' }, values: { forcedLabour: true } };
    expect(faultsOf(goods, added)).toEqual([
      '0 childLabour empty',
      '0 forcedChildLabour empty',
      '0 removed empty',
    ]);
  });

  it('keeps goods with and without an input apart', () => {
    const key = { country: 'BD', good: 'Shrimp', inputCountry: 'SY', inputGood: 'Fishmeal' };
    const values = { childLabour: false, forcedLabour: false, forcedChildLabour: false, removed: false };
    expect(correctRows(goods, [{ key, values }])).toMatchObject({ replacements: [{ place: null }] });
  });

  it.each([
    ['sector-risk', { key: { code: '14' }, values: { score: 9 } }, '0 score out-of-range'],
    ['sector-risk', { key: { code: '99' }, values: { score: 50 } }, '0 code not-isic'],
    ['country-sector-presence', { key: { country: 'BD', division: '14' }, values: { presence: 1.2 } }, '0 presence out-of-range'],
    ['uflpa', { key: { name: 'A' }, values: { aliases: [], since: 'May' } }, '0 since not-a-day'],
    ['hs-risk-goods', { key: { programme: 'dol-goods', good: 'A', hsCode: '123' }, values: { forcedLabourCountries: [], childLabourCountries: ['QQ'] } }, '0 hsCode not-hs'],
    ['cbp', { key: { kind: 'WRO', entity: 'A' }, values: { aliases: [], status: 'gone' } }, '0 status not-one-of'],
  ] as const)('checks rows of %s: %j', (dataset, row, expected) => {
    const content = correctableContent(dataset);
    if (content === null) throw new Error(`${dataset} cannot be corrected`);
    expect(faultsOf({ ...places, content, figures: [], rows: [] }, row)).toEqual([expected]);
  }); // prettier-ignore
});

describe('correctableContent', () => {
  it.each(['countries', 'sectors', 'tip-history', 'taxonomy', 'no-such'])('leaves %s alone', (dataset) => {
    expect(correctableContent(dataset)).toBeNull();
  });

  it('never names a field twice', () => {
    for (const dataset of ['cpi', 'sector-risk', 'listed-goods', 'hs-risk-goods', 'uflpa', 'cbp']) {
      const { key, values } = correctableRows(correctableContent(dataset) ?? 'figures');
      const names = [...key, ...values].map(({ name }) => name);
      expect(new Set(names).size).toBe(names.length);
    }
  });
});

describe('faultText', () => {
  it('puts every value in', () => {
    expect(faultText({ code: 'out-of-range', params: { least: 0, most: 100, value: 240 } })).toBe(
      'must be 0 to 100, got 240',
    );
    for (const text of Object.values(FAULTS)) expect(text).not.toMatch(/\{\s|\{\{/);
  });
});
