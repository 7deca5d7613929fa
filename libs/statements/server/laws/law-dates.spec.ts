import { addMonths, lawDates } from '@firebreak/statements/model';
import { shippedThresholds } from './shipped-laws.fixture';

const datesOf = (id: string, yearEnd: string | null, today: string) =>
  lawDates(
    shippedThresholds.find((threshold) => threshold.id === id)!,
    yearEnd,
    today,
  );

describe('addMonths', () => {
  it.each([
    ['2025-06-30', 6, '2025-12-31'], // a year that ends with a month is followed by whole months
    ['2025-08-31', 6, '2026-02-28'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2026-04-05', 6, '2026-10-05'],
    ['2025-08-30', 6, '2026-02-28'],
    ['2025-12-31', 4, '2026-04-30'],
  ])('%s and %i months: %s', (day, months, after) => {
    expect(addMonths(day, months)).toBe(after);
  });
});

describe('lawDates', () => {
  it('gives the next day, the one before, and the years that they are about', () => {
    expect(datesOf('au-msa-2018', '2025-12-31', '2026-11-27')).toMatchObject({
      next: { dueOn: '2027-06-30', yearEnd: '2026-12-31', strength: 'law' },
      previous: { dueOn: '2026-06-30', yearEnd: '2025-12-31' },
    });
  });

  it('counts a day that is due today as the next one, and not yesterday', () => {
    expect(datesOf('uk-msa-s54', '2026-03-31', '2026-09-30').next?.dueOn).toBe('2026-09-30');
    expect(datesOf('uk-msa-s54', '2026-03-31', '2026-10-01').next).toEqual({
      dueOn: '2027-09-30',
      yearEnd: '2027-03-31',
      strength: 'expected',
    });
  });

  it('names the day of Canada without the financial year, and with it which year it is about', () => {
    expect(datesOf('ca-s211', null, '2026-11-27').next).toEqual({
      dueOn: '2027-05-31',
      yearEnd: null,
      strength: 'law',
    });
    expect(datesOf('ca-s211', '2025-06-30', '2026-05-31').next).toMatchObject({
      dueOn: '2026-05-31',
      yearEnd: '2025-06-30',
    });
  });

  it('asks for the end of the financial year where the day hangs on it', () => {
    expect(datesOf('uk-msa-s54', null, '2026-11-27')).toMatchObject({ next: null, needsYearEnd: true });
    expect(datesOf('ca-s211', null, '2026-11-27').needsYearEnd).toBe(false);
  });

  it('finds the first financial year that CSRD looks at', () => {
    expect(datesOf('eu-esrs-s2', '2025-12-31', '2026-11-27').firstYearEnd).toBe('2027-12-31');
    // A year that began in July 2026 began before 2027.
    expect(datesOf('eu-esrs-s2', '2026-06-30', '2026-11-27').firstYearEnd).toBe('2028-06-30');
  });

  it('keeps what names no day, and when the law starts', () => {
    const flr = datesOf('eu-flr-2024-3015', '2025-12-31', '2026-11-27');
    expect(flr.next).toBeNull();
    expect(flr.other.map(({ kind }) => kind)).toEqual(['on-request']);
    expect(flr.phases.map(({ on }) => on)).toEqual(['2027-12-14']);
    expect(datesOf('de-lksg', '2025-12-31', '2026-01-10').next).toEqual({
      dueOn: '2026-04-30',
      yearEnd: '2025-12-31',
      strength: 'not-enforced',
    });
  });
});
