const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Milliseconds of a calendar date at midnight UTC, or null where it is no date ("2026-02-30"). */
function timeOf(date: string): number | null {
  const parts = DATE.exec(date);
  if (!parts) return null;
  const time = Date.UTC(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3]));
  return new Date(time).toISOString().slice(0, 10) === date ? time : null;
}

/** A calendar date as YYYY-MM-DD that exists. */
export function isCalendarDate(text: string): boolean {
  return timeOf(text) !== null;
}

function checked(date: string): number {
  const time = timeOf(date);
  if (time === null) throw new RangeError(`not a calendar date: ${date}`);
  return time;
}

/** @throws RangeError where `date` is no calendar date */
export function addDays(date: string, days: number): string {
  return new Date(checked(date) + days * 86_400_000).toISOString().slice(0, 10);
}

/** The same day `months` later; the month's last day where it has no such day (31 January + 1 = 28 February). */
export function addMonths(date: string, months: number): string {
  const from = new Date(checked(date));
  const last = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + months + 1, 0));
  const day = Math.min(from.getUTCDate(), last.getUTCDate());
  last.setUTCDate(day);
  return last.toISOString().slice(0, 10);
}
