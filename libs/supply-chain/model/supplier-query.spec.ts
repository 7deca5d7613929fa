import { countFilters, parseSort, parseSupplierFilter, supplierFilterParams } from './supplier-query';

it('reads a filter and writes it back', () => {
  const params = { q: ' mata ', country: 'cn,VN', band: 'high,unknown', tier: '1,0', kind: 'subcontractor' };
  const filter = parseSupplierFilter(params);
  expect(filter).toMatchObject({ q: 'mata', country: ['CN', 'VN'], band: ['high', 'unknown'], tier: [1, 0] });
  expect(supplierFilterParams(filter)).toEqual({ ...params, q: 'mata', country: 'CN,VN' });
  expect(countFilters(filter)).toBe(5);
});

it('reads a good, and asks for what goes into it only with one', () => {
  const filter = parseSupplierFilter({ good: ' HS 6205.20 ', upstream: 'true' });
  expect(filter).toMatchObject({ good: 'HS 6205.20', upstream: true });
  expect(supplierFilterParams(filter)).toEqual({ good: 'HS 6205.20', upstream: 'true' });
  expect(supplierFilterParams(parseSupplierFilter({ good: ' , ', upstream: 'true' }))).toEqual({});
});

it('drops what cannot be meant', () => {
  const filter = parseSupplierFilter({
    country: 'China',
    band: 'worst',
    tier: '-1',
    sector: '14;DROP',
    status: '',
  });
  expect(supplierFilterParams(filter)).toEqual({});
});

it.each([
  ['-score', { by: 'score', descending: true }],
  ['name', { by: 'name', descending: false }],
  ['password', null],
  [null, null],
])('parseSort %s', (text, order) => expect(parseSort(text)).toEqual(order));
