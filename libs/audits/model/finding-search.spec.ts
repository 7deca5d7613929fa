import { findingFilterParams, parseFindingFilter } from './finding-search';

describe('parseFindingFilter', () => {
  it('reads what findingFilterParams writes', () => {
    const filter = {
      q: 'passport',
      supplierId: '0198c0de-0000-7000-8000-000000000001',
      state: ['open', 'disputed'],
      severity: ['critical'],
      overdue: true,
    } as const;
    expect(parseFindingFilter(findingFilterParams(filter))).toEqual(filter);
    expect(parseFindingFilter({ state: ['open', 'disputed'] })).toEqual({ state: ['open', 'disputed'] });
  });

  it('drops what cannot be meant', () => {
    expect(parseFindingFilter({ state: 'sleeping', severity: '', overdue: 'maybe', q: '  ' })).toEqual({});
    expect(findingFilterParams({})).toEqual({});
  });
});
