import { addDays, daysBetween, isCalendarDate } from './calendar-date';

describe('calendar dates', () => {
  it.each(['2024-02-29', '2026-12-31'])('%s is a day', (text) => expect(isCalendarDate(text)).toBe(true));
  it.each(['2023-02-29', '2026-13-01', '2026-1-1', '', '2026-11-23T00:00:00Z'])('%p is none', (text) =>
    expect(isCalendarDate(text)).toBe(false),
  );

  it('counts over months, years and leap days', () => {
    expect(addDays('2026-11-23', 14)).toBe('2026-12-07');
    expect(addDays('2024-02-28', 2)).toBe('2024-03-01');
    expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
    expect(daysBetween('2025-12-31', '2026-01-01')).toBe(1);
    expect(daysBetween('2026-03-01', '2026-02-01')).toBe(-28);
  });

  it('refuses what is no day', () => expect(() => addDays('soon', 1)).toThrow(RangeError));
});
