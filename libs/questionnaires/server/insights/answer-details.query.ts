import type { AnswerDetail, InsightDimension, InsightFilter } from '@firebreak/questionnaires/model';
import type { EntityManager } from 'typeorm';
import { chosenSubmissions, valueOf, type Statement } from './chosen-submissions';
import { answersSql, toQuartiles, type AskedQuestion } from './question-answers.query';

interface DetailRow extends Omit<AnswerDetail, 'quartiles' | 'chosen'> {
  readonly key: string;
  readonly chosen: Readonly<Record<string, number>> | null;
  readonly quartiles: readonly number[] | null;
}

/**
 * What answers that are more than one value say, by group: amounts of money by currency, tables by column. Rows of a
 * table count one by one, whichever supplier they are of.
 */
export async function countDetails(
  tx: EntityManager,
  question: AskedQuestion,
  filter: InsightFilter,
  by: InsightDimension | null,
): Promise<ReadonlyMap<string, readonly AnswerDetail[]>> {
  if (question.kind !== 'money' && question.kind !== 'table') return new Map();
  const statement = chosenSubmissions(question.template, filter, by);
  const given = `FROM chosen c JOIN questionnaire_submission s ON s.company_id = c.company_id AND s.id = c.id
    CROSS JOIN LATERAL (${answersSql(question, statement)}) a`;
  const rows = await tx.query<DetailRow[]>(
    `${statement.sql}, ${question.kind === 'money' ? moneySql(given) : tableSql(given, question, statement)},
     counted AS (
       SELECT key, "of", count(*)::int AS count,
              percentile_cont(ARRAY[0, 0.25, 0.5, 0.75, 1]) WITHIN GROUP (ORDER BY number) AS quartiles
         FROM value GROUP BY 1, 2),
     picked AS (
       SELECT key, "of", option, count(*)::int AS times
         FROM value CROSS JOIN LATERAL unnest(options) option GROUP BY 1, 2, 3)
     SELECT n.*, (SELECT jsonb_object_agg(option, times) FROM picked p WHERE p.key = n.key AND p."of" = n."of") AS chosen
       FROM counted n ORDER BY n.key, n.count DESC, n."of"`,
    statement.values,
  );
  const details = rows.map(({ key, chosen, quartiles, ...row }) => ({
    key,
    detail: { ...row, chosen: chosen ?? {}, quartiles: toQuartiles(quartiles) },
  }));
  const byKey = Map.groupBy(details, ({ key }) => key);
  return new Map([...byKey].map(([key, own]) => [key, own.map(({ detail }) => detail)]));
}

function moneySql(given: string): string {
  return `value AS (
    SELECT c.key, a.value ->> 'currency' AS "of", (a.value ->> 'amount')::float8 AS number, '{}'::text[] AS options ${given})`;
}

function tableSql(given: string, { columns }: AskedQuestion, statement: Statement): string {
  const ofType = (type: 'choices' | 'numbers') =>
    `${valueOf(
      statement,
      columns.filter(({ kind }) => kind === type).map(({ code }) => code),
    )}::text[]`;
  return `value AS (
    SELECT c.key, cell.key AS "of",
           CASE WHEN cell.key = ANY (${ofType('numbers')}) AND jsonb_typeof(cell.value) = 'number'
                THEN (cell.value #>> '{}')::float8 END AS number,
           CASE WHEN cell.key = ANY (${ofType('choices')})
                THEN ARRAY(SELECT jsonb_array_elements_text(CASE jsonb_typeof(cell.value)
                       WHEN 'array' THEN cell.value ELSE jsonb_build_array(cell.value) END)) ELSE '{}' END AS options
      ${given}
     CROSS JOIN LATERAL jsonb_array_elements(a.value -> 'rows') line
     CROSS JOIN LATERAL jsonb_each(line -> 'cells') cell)`;
}
