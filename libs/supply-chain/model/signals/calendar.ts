/**
 * The same day `months` later (earlier where negative); the month's last day where it has no such day.
 * @param date calendar date `2026-03-31`
 * @throws RangeError where `date` is no calendar date
 */
export function addMonths(date: string, months: number): string {
  const from = new Date(timeOf(date));
  const last = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + months + 1, 0));
  last.setUTCDate(Math.min(from.getUTCDate(), last.getUTCDate()));
  return last.toISOString().slice(0, 10);
}

/** @throws RangeError where `date` is no calendar date */
export function addDays(date: string, days: number): string {
  return new Date(timeOf(date) + days * 86_400_000).toISOString().slice(0, 10);
}

function timeOf(date: string): number {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(date) ? Date.parse(`${date}T00:00:00Z`) : NaN;
  if (Number.isNaN(time)) throw new RangeError(`not a calendar date: ${date}`);
  return time;
}
