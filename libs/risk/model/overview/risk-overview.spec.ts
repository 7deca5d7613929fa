import { monthEndsBefore } from './risk-overview';

describe('monthEndsBefore', () => {
  it('tells the ends of the months before, over leap days and years', () => {
    expect(monthEndsBefore('2028-03-31', 3)).toEqual([
      '2027-12-31',
      '2028-01-31',
      '2028-02-29',
      '2028-03-31',
    ]);
    expect(monthEndsBefore('2026-01-01', 1)).toEqual(['2025-12-31', '2026-01-01']);
    expect(monthEndsBefore('2026-07-15', 0)).toEqual(['2026-07-15']);
  });
});
