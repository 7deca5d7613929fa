import type { CalendarDate } from '@firebreak/audits/model';

const HOUR_IN_MS = 3_600_000;

/** The day by UTC: deadlines are missed at the same moment for everybody. */
export function today(): CalendarDate {
  return new Date().toISOString().slice(0, 10);
}

/** The latest day that has begun anywhere: somebody in Kiribati records this morning's audit. */
export function latestDayAnywhere(): CalendarDate {
  return new Date(Date.now() + 14 * HOUR_IN_MS).toISOString().slice(0, 10);
}
