import type { DueRule, DueStrength, LawThreshold, Phase } from './threshold';

/** A day by which something is due for a financial year. */
export interface DueDate {
  readonly dueOn: string;
  /** Last day of the financial year that it is about; null where that is not known. */
  readonly yearEnd: string | null;
  readonly strength: DueStrength;
}

export interface LawDates {
  /** The next day; null where the law names none, or the end of the financial year is missing. */
  readonly next: DueDate | null;
  /** The one before it. */
  readonly previous: DueDate | null;
  /** The end of the financial year would give a day. */
  readonly needsYearEnd: boolean;
  /** Rules that name no day: on request, with the management report ... */
  readonly other: readonly DueRule[];
  readonly phases: readonly Phase[];
  /** Last day of the first financial year that it looks at, where it starts with one. */
  readonly firstYearEnd: string | null;
}

/**
 * The days that a law sets.
 *
 * @param yearEnd last day of the last known financial year; later ones end on the same day
 * @param today calendar date; a day that is due today is the next one. Before the day from which a law applies nothing
 *   is due under it
 */
export function lawDates(threshold: LawThreshold, yearEnd: string | null, today: string): LawDates {
  const { due, phases } = threshold;
  const starts = phases.find(({ kind }) => kind === 'applies')?.on ?? '';
  const from = starts > today ? starts : today;
  const dated = due.find(({ kind }) => kind === 'months-after-year-end' || kind === 'day-of-year');
  const next = dated ? nextDue(dated, yearEnd, from) : null;
  const firstYear = phases.find(({ kind }) => kind === 'financial-years-from');
  return {
    next,
    previous: next && starts <= today ? before(next, yearEnd) : null,
    needsYearEnd: yearEnd === null && (dated?.kind === 'months-after-year-end' || firstYear !== undefined),
    other: due.filter((rule) => rule !== dated),
    phases,
    firstYearEnd: firstYear && yearEnd !== null ? firstYearEndFrom(firstYear.on, yearEnd) : null,
  };
}

function nextDue(rule: DueRule, yearEnd: string | null, from: string): DueDate | null {
  if (rule.kind === 'day-of-year') {
    const year = Number(from.slice(0, 4));
    const dueOn = [year, year + 1]
      .map((each) => isoDate(each, rule.month, rule.day))
      .find((day) => day >= from);
    if (dueOn === undefined) return null;
    return {
      dueOn,
      yearEnd: yearEnd === null ? null : lastYearEndBefore(dueOn, yearEnd),
      strength: rule.strength,
    };
  }
  if (rule.kind !== 'months-after-year-end' || yearEnd === null) return null;
  const first = Number(from.slice(0, 4)) - 2;
  for (let year = first; year <= first + 4; year++) {
    const end = inYear(yearEnd, year);
    const dueOn = addMonths(end, rule.months);
    if (dueOn >= from) return { dueOn, yearEnd: end, strength: rule.strength };
  }
  return null;
}

function before(next: DueDate, yearEnd: string | null): DueDate {
  const lastYear = (day: string) => inYear(day, Number(day.slice(0, 4)) - 1);
  return {
    ...next,
    dueOn: lastYear(next.dueOn),
    yearEnd: next.yearEnd === null || yearEnd === null ? null : lastYear(next.yearEnd),
  };
}

function lastYearEndBefore(day: string, yearEnd: string): string {
  const year = Number(day.slice(0, 4));
  const sameYear = inYear(yearEnd, year);
  return sameYear < day ? sameYear : inYear(yearEnd, year - 1);
}

/** The end of the first financial year that begins on that day or later. */
function firstYearEndFrom(on: string, yearEnd: string): string {
  const year = Number(on.slice(0, 4));
  // A year begins on the day after the one before it ended.
  const begins = (end: string) => addDay(inYear(end, Number(end.slice(0, 4)) - 1));
  const ends = [year, year + 1, year + 2].map((each) => inYear(yearEnd, each));
  return ends.find((end) => begins(end) >= on) ?? inYear(yearEnd, year + 2);
}

/** Months after a day; from the last day of a month to the last day of a month: half a year after 30 June is 31 December. */
export function addMonths(day: string, months: number): string {
  const [year, month, date] = partsOf(day);
  const at = year * 12 + (month - 1) + months;
  const [toYear, toMonth] = [Math.floor(at / 12), (at % 12) + 1];
  const last = daysIn(toYear, toMonth);
  return isoDate(toYear, toMonth, date === daysIn(year, month) ? last : Math.min(date, last));
}

/** The same day of another year; the last day of a month stays the last. */
function inYear(day: string, year: number): string {
  return addMonths(day, (year - Number(day.slice(0, 4))) * 12);
}

function addDay(day: string): string {
  return new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function partsOf(day: string): [number, number, number] {
  return [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))];
}

function isoDate(year: number, month: number, day: number): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
