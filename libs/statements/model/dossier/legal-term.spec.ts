import { clockOf, LEGAL_TERMS, lastDayOf } from './legal-term';

const term = (code: string) => LEGAL_TERMS.find((each) => each.code === code)!;

describe('the last day of a term', () => {
  it.each([
    // Friday 4 December 2026 and six weeks of five working days.
    ['flr-preliminary', '2026-12-04', [], '2027-01-15'],
    ['flr-preliminary', '2026-12-04', ['2026-12-25', '2027-01-01', '2026-12-26'], '2027-01-19'],
    // Received on a Saturday: Monday is the first day.
    ['flr-preliminary', '2026-12-05', [], '2027-01-15'],
    ['flr-investigation-longest', '2026-12-04', [], '2027-02-26'],
    ['uflpa-detention', '2026-02-10', [], '2026-03-12'],
    ['withhold-release', '2025-11-30', [], '2026-02-28'],
    ['norway-usual', '2026-03-20', [], '2026-04-10'],
    ['norway-large', '2027-12-31', [], '2028-02-29'],
  ])('%s from %s', (code, start, holidays, expected) =>
    expect(lastDayOf(term(code), start, holidays)).toBe(expected),
  );
});

describe('the clock', () => {
  it.each([
    [
      { dueOn: null, state: 'open' },
      { state: 'no-date', daysLeft: null },
    ],
    [
      { dueOn: '2026-05-30', state: 'open' },
      { state: 'running', daysLeft: 29 },
    ],
    [
      { dueOn: '2026-05-08', state: 'open' },
      { state: 'pressing', daysLeft: 7 },
    ],
    [
      { dueOn: '2026-05-01', state: 'open' },
      { state: 'pressing', daysLeft: 0 },
    ],
    [
      { dueOn: '2026-04-29', state: 'open' },
      { state: 'overdue', daysLeft: -2 },
    ],
    [
      { dueOn: '2026-04-29', state: 'sent' },
      { state: 'stopped', daysLeft: null },
    ],
  ] as const)('%j', (dossier, clock) => expect(clockOf(dossier, '2026-05-01')).toEqual(clock));
});
