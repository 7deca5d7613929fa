/** The calendar date in UTC, ISO. */
export function today(): string {
  return new Date().toISOString().slice(0, 10);
}
