import type {
  AnswerGroup,
  InsightDimension,
  InsightFilter,
  Quartiles,
} from '@firebreak/questionnaires/model';
import type { EntityManager } from 'typeorm';
import { chosenSubmissions, valueOf, type Statement } from './chosen-submissions';

/** A question as the answers to it are found. */
export interface AskedQuestion {
  readonly template: string;
  readonly code: string;
  /** Asked for each site: under several keys. */
  readonly repeats: boolean;
  readonly kind: AnswerKind;
  /** Of a table. */
  readonly columns: readonly { readonly code: string; readonly kind: AnswerKind }[];
}

/** How answers are counted; `dates` by their year. */
export type AnswerKind = 'choices' | 'dates' | 'numbers' | 'money' | 'table' | 'other';

interface GroupRow extends Omit<AnswerGroup, 'chosen' | 'quartiles' | 'details'> {
  readonly chosen: Readonly<Record<string, number>> | null;
  readonly quartiles: readonly number[] | null;
}

/** The values that a submission `s` has for the question, as rows with the column `value`. */
export function answersSql(
  { code, repeats }: Pick<AskedQuestion, 'code' | 'repeats'>,
  statement: Statement,
): string {
  const placeholder = valueOf(statement, code);
  return repeats
    ? `SELECT value FROM jsonb_each(s.answers) WHERE split_part(key, '@', 1) = ${placeholder}`
    : `SELECT s.answers -> ${placeholder} AS value WHERE s.answers ? ${placeholder}`;
}

/** What was chosen, as rows of text; of a date its year. */
export function optionsSql({ kind }: Pick<AskedQuestion, 'kind'>): string {
  return kind === 'dates' ? `(SELECT left(a.value #>> '{}', 4))` : CHOICES_SQL;
}

/** One value or a list of them, as rows of text. */
export const CHOICES_SQL = `jsonb_array_elements_text(
  CASE jsonb_typeof(a.value) WHEN 'array' THEN a.value ELSE jsonb_build_array(a.value) END)`;

/** The answers to one question, group by group; groups without anybody are left out. */
export async function countAnswers(
  tx: EntityManager,
  question: AskedQuestion,
  filter: InsightFilter,
  by: InsightDimension | null,
): Promise<Omit<AnswerGroup, 'details'>[]> {
  const statement = chosenSubmissions(question.template, filter, by);
  const code = valueOf(statement, question.code);
  const rows = await tx.query<GroupRow[]>(
    `${statement.sql}, counts AS (
       SELECT c.key, count(*)::int AS asked,
              (count(*) FILTER (WHERE ${code} = ANY (r.skipped)))::int AS skipped,
              (count(*) FILTER (WHERE ${code} = ANY (r.unknown)))::int AS unknown
         FROM chosen c JOIN submission_reading r ON r.company_id = c.company_id AND r.submission_id = c.id
        WHERE ${code} = ANY (r.asked) GROUP BY c.key)
     ${detail(question, statement)} ORDER BY n.key`,
    statement.values,
  );
  return rows.map(({ chosen, quartiles, ...counts }) => ({
    ...counts,
    chosen: chosen ?? {},
    quartiles: toQuartiles(quartiles),
  }));
}

function detail(question: AskedQuestion, statement: Statement): string {
  const given = `FROM chosen c JOIN questionnaire_submission s ON s.company_id = c.company_id AND s.id = c.id`;
  if (question.kind === 'choices' || question.kind === 'dates') {
    return `, picked AS (
        SELECT c.key, o.option, count(DISTINCT c.id)::int AS suppliers ${given}
         CROSS JOIN LATERAL (${answersSql(question, statement)}) a
         CROSS JOIN LATERAL ${optionsSql(question)} o (option) GROUP BY 1, 2)
      SELECT n.*, (SELECT jsonb_object_agg(option, suppliers) FROM picked WHERE key = n.key) AS chosen,
             NULL AS quartiles FROM counts n`;
  }
  if (question.kind === 'numbers') {
    return `, measured AS (
        SELECT c.key, percentile_cont(ARRAY[0, 0.25, 0.5, 0.75, 1]) WITHIN GROUP (ORDER BY a.value::float8) AS quartiles
          ${given} CROSS JOIN LATERAL (${answersSql(question, statement)}) a
         WHERE jsonb_typeof(a.value) = 'number' GROUP BY 1)
      SELECT n.*, NULL AS chosen, m.quartiles FROM counts n LEFT JOIN measured m ON m.key = n.key`;
  }
  return ` SELECT n.*, NULL AS chosen, NULL AS quartiles FROM counts n`;
}

/** Null where there is no number at all. */
export function toQuartiles(quartiles: readonly (number | null)[] | null): Quartiles | null {
  if (!quartiles || quartiles.includes(null)) return null;
  const [least, lower, median, upper, most] = quartiles.map((value) => value ?? 0);
  return { least: least ?? 0, lower: lower ?? 0, median: median ?? 0, upper: upper ?? 0, most: most ?? 0 };
}
