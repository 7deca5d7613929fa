const DAY_IN_MS = 86_400_000;

/**
 * Age of something that happened on `on`, seen from `asOf`, in calendar months; between two monthly
 * anniversaries the days count in proportion. Exactly 24 on the second anniversary; 0 for a date to come.
 *
 * @param on calendar date, YYYY-MM-DD
 * @param asOf calendar date, YYYY-MM-DD
 * @throws RangeError for anything that is no calendar date
 */
export function ageInMonths(on: string, asOf: string): number {
  const from = utcDay(on);
  const until = utcDay(asOf);
  if (until <= from) return 0;
  const start = new Date(from);
  const end = new Date(until);
  let whole = (end.getUTCFullYear() - start.getUTCFullYear()) * 12 + end.getUTCMonth() - start.getUTCMonth();
  if (monthsLater(start, whole) > until) whole -= 1;
  const last = monthsLater(start, whole);
  return whole + (until - last) / (monthsLater(start, whole + 1) - last);
}

/** The same day `months` later, or the last day of that month where it is shorter, as UTC milliseconds. */
function monthsLater(start: Date, months: number): number {
  const year = start.getUTCFullYear();
  const month = start.getUTCMonth() + months;
  const daysInMonth = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return Date.UTC(year, month, Math.min(start.getUTCDate(), daysInMonth));
}

function utcDay(date: string): number {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(date) ? Date.parse(`${date}T00:00:00Z`) : NaN;
  if (Number.isNaN(time) || time % DAY_IN_MS !== 0) throw new RangeError(`not a calendar date: ${date}`);
  return time;
}
