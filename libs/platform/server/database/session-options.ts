/**
 * Where a day ends must not depend on where the database server stands: without this a comparison of an instant with a
 * date, or a cast between them, follows the time zone of PostgreSQL's own configuration.
 */
export const DAYS_IN_UTC = '-c TimeZone=UTC';
