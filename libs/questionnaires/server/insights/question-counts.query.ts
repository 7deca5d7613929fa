import {
  builtInTemplate,
  isBuiltIn,
  questionnaireProblem,
  type FilterCount,
  type InsightFilter,
} from '@firebreak/questionnaires/model';
import type { EntityManager } from 'typeorm';
import { chosenSubmissions, FILTERS } from './chosen-submissions';

/** Suppliers by question code. */
export interface CountsByQuestion {
  readonly suppliers: number;
  readonly asked: ReadonlyMap<string, number>;
  readonly skipped: ReadonlyMap<string, number>;
  readonly unknown: ReadonlyMap<string, number>;
}

interface CountRow {
  readonly what: 'suppliers' | 'asked' | 'skipped' | 'unknown';
  readonly code: string | null;
  readonly suppliers: number;
}

/**
 * For every question of a template: how many were asked, skipped it, did not know. Most submissions ask the same
 * questions: equal lists are put together before they are taken apart, which spares a million rows.
 */
export async function countQuestions(
  tx: EntityManager,
  template: string,
  filter: InsightFilter,
): Promise<CountsByQuestion> {
  const { sql, values } = chosenSubmissions(template, filter);
  const listed = (what: string) => `
    SELECT '${what}' AS what, code, sum(suppliers)::int AS suppliers
      FROM (SELECT ${what}, count(*) AS suppliers FROM readings GROUP BY 1) same CROSS JOIN unnest(${what}) code
     GROUP BY code`;
  const rows = await tx.query<CountRow[]>(
    `${sql}, readings AS MATERIALIZED (
       SELECT r.asked, r.skipped, r.unknown
         FROM chosen c JOIN submission_reading r ON r.company_id = c.company_id AND r.submission_id = c.id)
     SELECT 'suppliers' AS what, NULL AS code, count(*)::int AS suppliers FROM readings
     UNION ALL ${['asked', 'skipped', 'unknown'].map(listed).join(' UNION ALL ')}`,
    values,
  );
  const of = (what: CountRow['what']) =>
    new Map(rows.filter((row) => row.what === what).map((row) => [row.code ?? '', row.suppliers]));
  return {
    suppliers: of('suppliers').get('') ?? 0,
    asked: of('asked'),
    skipped: of('skipped'),
    unknown: of('unknown'),
  };
}

/** What each filter could be set to while the others stay, with the suppliers that this would show. */
export async function countFilters(
  tx: EntityManager,
  template: string,
  filter: InsightFilter,
): Promise<Readonly<Record<keyof InsightFilter, readonly FilterCount[]>>> {
  const counts = {} as Record<keyof InsightFilter, readonly FilterCount[]>; // each is filled below
  for (const name of FILTERS) {
    const { sql, values } = chosenSubmissions(template, filter, null, name);
    counts[name] = await tx.query<FilterCount[]>(
      `${sql} SELECT value, count(*)::int AS count FROM chosen GROUP BY value ORDER BY value`,
      values,
    );
  }
  return counts;
}

/** Templates that somebody submitted, most suppliers first. */
export function answeredTemplates(tx: EntityManager): Promise<{ code: string; suppliers: number }[]> {
  return tx.query<{ code: string; suppliers: number }[]>(
    `SELECT code, count(DISTINCT s.supplier_id)::int AS suppliers
       FROM submission_reading r
       JOIN questionnaire_submission s ON s.company_id = r.company_id AND s.id = r.submission_id
      CROSS JOIN unnest(r.parts) code GROUP BY code ORDER BY suppliers DESC, code`,
  );
}

/**
 * The version whose questions are shown: the newest built-in one, or a company's own, also where it is retired: what
 * was answered stays to be looked at.
 * @throws Problem template-not-found
 */
export async function answeredVersion(tx: EntityManager, code: string): Promise<string> {
  if (isBuiltIn(code)) return builtInTemplate(code).version;
  const [row] = await tx.query<{ version: string | null }[]>(
    `SELECT max(v.number)::text AS version FROM custom_template t
       JOIN custom_template_version v ON v.company_id = t.company_id AND v.template_id = t.id WHERE t.code = $1`,
    [code],
  );
  if (!row?.version) throw questionnaireProblem('template-not-found', { code });
  return row.version;
}
