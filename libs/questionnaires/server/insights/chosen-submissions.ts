import { NOT_KNOWN, type InsightDimension, type InsightFilter } from '@firebreak/questionnaires/model';

/** What a supplier or submission is in each dimension, as SQL over the columns of `chosen`. */
export const DIMENSION_SQL: Readonly<Record<InsightDimension, string>> = {
  country: `coalesce(p.country, '${NOT_KNOWN}')`,
  sector: `coalesce(left(p.isic, 2), '${NOT_KNOWN}')`,
  tier: `coalesce(p.tier::text, '${NOT_KNOWN}')`,
  band: `coalesce(p.band, '${NOT_KNOWN}')`,
  quarter: `to_char(s.answered_on, 'YYYY-"Q"Q')`,
};
const FILTER_SQL: Readonly<Record<keyof InsightFilter, string>> = {
  country: DIMENSION_SQL.country,
  sector: DIMENSION_SQL.sector,
  tier: DIMENSION_SQL.tier,
  band: DIMENSION_SQL.band,
  year: `to_char(s.answered_on, 'YYYY')`,
};
// The keys just named.
export const FILTERS = Object.keys(FILTER_SQL) as (keyof InsightFilter)[];

/** A statement in the making: its text and its values. */
export interface Statement {
  readonly sql: string;
  readonly values: unknown[];
}

/**
 * The submissions that count, as the beginning of a statement: `WITH chosen AS (…)`. Each supplier counts once, with
 * its newest submission of the template that the filter lets through; over time, once in each quarter.
 * @param by what to set apart by, as the column `key`; null: everything under `all`
 * @param without a filter to leave out, to count what it could be set to
 */
export function chosenSubmissions(
  template: string,
  filter: InsightFilter,
  by: InsightDimension | null = null,
  without: keyof InsightFilter | null = null,
): Statement {
  const values: unknown[] = [template];
  const conditions = FILTERS.filter((name) => name !== without && filter[name]?.length).map((name) => {
    values.push(filter[name]);
    return ` AND ${FILTER_SQL[name]} = ANY ($${values.length}::text[])`;
  });
  const key = by ? DIMENSION_SQL[by] : `'all'`;
  const once = by === 'quarter' ? `s.supplier_id, ${key}` : 's.supplier_id';
  const sql = `WITH chosen AS MATERIALIZED (
    SELECT DISTINCT ON (${once}) ${key} AS key, ${without ? FILTER_SQL[without] : 'NULL'} AS value,
           s.company_id, s.id, s.questionnaire_id, s.answered_on, p.name, p.country
      FROM questionnaire_submission s
      JOIN submission_reading r ON r.company_id = s.company_id AND r.submission_id = s.id
      JOIN supplier_standing p ON p.company_id = s.company_id AND p.supplier_id = s.supplier_id
     WHERE $1 = ANY (r.parts)${conditions.join('')}
     ORDER BY ${once}, s.submitted_at DESC, s.id DESC)`;
  return { sql, values };
}

/** Adds a value to a statement. @returns its placeholder */
export function valueOf(statement: Statement, value: unknown): string {
  statement.values.push(value);
  return `$${statement.values.length}`;
}
