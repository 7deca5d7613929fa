/** The calendar date in UTC, ISO. */
export function today(): string {
  return new Date().toISOString().slice(0, 10);
}

/** The calendar date where the day begins first, fourteen hours before UTC: nothing has happened after it anywhere. */
export function latestToday(): string {
  return new Date(Date.now() + 14 * 3_600_000).toISOString().slice(0, 10);
}
