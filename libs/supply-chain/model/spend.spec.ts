import { headlineSpend, renewedHeadline, typedSpendRow, withSpend } from './spend';

const years = [
  { year: 2023, currency: 'EUR', amount: 900 },
  { year: 2024, currency: 'EUR', amount: 100 },
  { year: 2024, currency: 'USD', amount: 400 },
];

describe('headlineSpend', () => {
  it('is the newest year, by its largest number', () => {
    expect(headlineSpend(years)).toEqual({ spendAmount: 400, spendCurrency: 'USD', spendYear: 2024 });
  });

  it('is nothing without years, not zero', () => {
    expect(headlineSpend([])).toEqual({ spendAmount: null, spendCurrency: null, spendYear: null });
  });

  it('is what was typed without a year, as today’s', () => {
    expect(headlineSpend(years, { spendAmount: 5, spendCurrency: 'GBP' })).toEqual({
      spendAmount: 5,
      spendCurrency: 'GBP',
      spendYear: null,
    });
  });

  it('counts what was typed with a year among the years', () => {
    const typed = { spendAmount: 5, spendCurrency: 'GBP', spendYear: 2022 };
    expect(headlineSpend(years, typed).spendYear).toBe(2024);
    expect(headlineSpend(years, { ...typed, spendYear: 2025 })).toEqual({ ...typed, spendYear: 2025 });
  });
});

describe('withSpend', () => {
  it('replaces the row of the same year and currency', () => {
    const row = typedSpendRow({ spendAmount: 7, spendCurrency: 'EUR', spendYear: 2024 });
    expect(withSpend(years, row)).toEqual([years[0], years[2], { year: 2024, currency: 'EUR', amount: 7 }]);
    expect(withSpend(years, null)).toEqual(years);
    expect(typedSpendRow({ spendAmount: 7, spendCurrency: 'EUR' })).toBeNull();
  });
});

describe('renewedHeadline', () => {
  it('stays with a newer year and with an amount of today', () => {
    const newer = { spendAmount: 7, spendCurrency: 'EUR', spendYear: 2025 };
    expect(renewedHeadline(years, newer)).toEqual(newer);
    const today = { spendAmount: 7, spendCurrency: 'EUR', spendYear: null };
    expect(renewedHeadline(years, today)).toEqual(today);
  });

  it('takes the corrected amount of its own year, and a newer year', () => {
    const before = { spendAmount: 90, spendCurrency: 'USD', spendYear: 2024 };
    expect(renewedHeadline(years, before).spendAmount).toBe(400);
    expect(renewedHeadline(years, { ...before, spendYear: 2023 }).spendYear).toBe(2024);
  });
});
