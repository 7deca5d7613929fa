import fc from 'fast-check';
import { matchColumns } from './import-columns';
import { isEmptyRow, rowReader, type ReadRow, type RowReading } from './import-row';

function reading(...headers: string[]): RowReading {
  return { headers, matching: matchColumns(headers), decimalMark: '.', dateOrder: null };
}

function readRow(cells: readonly string[], told: RowReading): ReadRow {
  return rowReader(told)(cells);
}

describe('readRow', () => {
  it('cleans a row of a real list', () => {
    const { values, issues } = readRow(
      ['CHINA', 'QUANZHOU  XINXING FOOTWEAR CO., LTD', 'WUYI ZONE，BAIQI VILLAGE□', 'Apparel'],
      reading('country', 'name', 'address', 'sector'),
    );
    expect(issues).toEqual([]);
    expect(values).toMatchObject({
      name: 'QUANZHOU XINXING FOOTWEAR CO., LTD',
      country: 'CN',
      address: 'WUYI ZONE, BAIQI VILLAGE',
      isic: '14',
      kind: 'supplier',
      buyer: null,
      headcount: null,
    });
  });

  it('tells every error of a row, with column, value and remedy', () => {
    const { values, issues } = readRow(
      ['', 'Atlantis', 'many', '120 %', '95', 'x'],
      reading('Supplier', 'Country', 'Workers', 'Migrant workers', 'Lat', 'E-mail'),
    );
    expect(values).toBeNull();
    expect(issues.map(({ code, column, value }) => [code, column, value])).toEqual([
      ['name-missing', 'Supplier', null],
      ['country-unknown', 'Country', 'Atlantis'],
      ['latitude-invalid', 'Lat', '95'],
      ['coordinates-incomplete', 'Lat', '95'],
      ['count-invalid', 'Workers', 'many'],
      ['share-invalid', 'Migrant workers', '120 %'],
      ['email-invalid', 'E-mail', 'x'],
    ]);
    expect(issues[1]?.message).toBe(
      '"Atlantis" is not a country we know. Enter its name or its ISO code, such as VN.',
    );
  });

  it('only warns of an unknown sector', () => {
    const { values, issues } = readRow(['A', 'VN', 'Unicorns'], reading('name', 'country', 'sector'));
    expect(values?.isic).toBeNull();
    expect(issues.map((issue) => issue.level)).toEqual(['warning']);
  });

  it('takes goods with their codes', () => {
    const goods = (hs: string, good: string) =>
      readRow(['A', 'VN', hs, good], reading('name', 'country', 'HS code', 'Product')).values?.goods;
    expect(goods('6109.10; 6205', 'T-shirts; Shirts')).toEqual([
      { hs: '610910', name: 'T-shirts' },
      { hs: '6205', name: 'Shirts' },
    ]);
    expect(goods('6205', '')).toEqual([{ hs: '6205', name: 'HS 6205' }]);
    expect(goods('', 'Cotton yarn')).toEqual([{ hs: null, name: 'Cotton yarn' }]);
    expect(readRow(['A', 'VN', 'x', ''], reading('name', 'country', 'HS code', 'Product')).values).toBeNull();
  });

  it('asks for the currency of an amount', () => {
    const headers = reading('name', 'country', 'spend', 'currency');
    expect(readRow(['A', 'VN', '1,200', 'USD'], headers).values).toMatchObject({
      spendAmount: 1200,
      spendCurrency: 'USD',
    });
    expect(readRow(['A', 'VN', '1,200', ''], headers).issues[0]?.code).toBe('currency-missing');
    expect(readRow(['A', 'VN', '', 'USD'], headers).values).toMatchObject({
      spendAmount: null,
      spendCurrency: null,
    });
  });

  it('reads relation and tier', () => {
    const { values } = readRow(
      ['A', 'VN', 'Sub-contractor', 'Tier 2', 'Mill Ltd', '40%'],
      reading('name', 'country', 'relationship', 'tier', 'supplies to', 'share'),
    );
    expect(values).toMatchObject({ kind: 'subcontractor', tier: 2, buyer: 'Mill Ltd', share: 0.4 });
  });

  it('takes 0, 0 for an unknown place', () => {
    const { values } = readRow(['A', 'VN', '0', '0'], reading('name', 'country', 'lat', 'lon'));
    expect(values).toMatchObject({ latitude: null, longitude: null });
  });

  it('never throws, and never lets a wrong row through', () => {
    const headers = reading(
      'name',
      'country',
      'workers',
      'spend',
      'lat',
      'lon',
      'hs code',
      'since',
      'e-mail',
    );
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' }), { maxLength: 10 }), (cells) => {
        const { values, issues } = readRow(cells, headers);
        expect(values === null).toBe(issues.some((issue) => issue.level === 'error'));
      }),
    );
  });
});

it('isEmptyRow', () => {
  expect(isEmptyRow(['', ' ', '\t'])).toBe(true);
  expect(isEmptyRow(['', 'x'])).toBe(false);
});
