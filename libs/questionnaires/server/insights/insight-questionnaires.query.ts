import type { Page } from '@firebreak/platform/model';
import {
  ANSWERED,
  SKIPPED,
  type InsightFilter,
  type InsightQuestionnaire,
} from '@firebreak/questionnaires/model';
import type { EntityManager } from 'typeorm';
import { chosenSubmissions, valueOf } from './chosen-submissions';
import { answersSql, optionsSql, type AskedQuestion } from './question-answers.query';

/** Which of the questionnaires behind a question. */
export interface QuestionnairesOf {
  /** An option, a country, the year of a date, `answered` or `skipped`; absent: every questionnaire that asked. */
  readonly answer?: string;
  readonly cursor?: string;
  readonly limit?: number;
}

/** The company's own questionnaires behind a figure, newest first. */
export async function insightQuestionnaires(
  tx: EntityManager,
  question: AskedQuestion,
  filter: InsightFilter,
  { answer, cursor, limit = 50 }: QuestionnairesOf,
): Promise<Page<InsightQuestionnaire>> {
  const statement = chosenSubmissions(question.template, filter);
  const code = valueOf(statement, question.code);
  const conditions = [`${code} = ANY (r.asked)`];
  if (answer === SKIPPED) conditions.push(`${code} = ANY (r.skipped)`);
  else if (answer === ANSWERED) conditions.push(`NOT ${code} = ANY (r.skipped)`);
  else if (answer !== undefined) {
    const wanted = valueOf(statement, answer);
    conditions.push(`EXISTS (
      SELECT FROM questionnaire_submission s CROSS JOIN LATERAL (${answersSql(question, statement)}) a
       CROSS JOIN LATERAL ${optionsSql(question)} o (option)
       WHERE s.company_id = c.company_id AND s.id = c.id AND o.option = ${wanted})`);
  }
  const matching = `FROM chosen c JOIN submission_reading r ON r.company_id = c.company_id AND r.submission_id = c.id
    WHERE ${conditions.join(' AND ')}`;
  const after = valueOf(statement, cursor ?? null);
  const rows = await tx.query<(InsightQuestionnaire & { total: number })[]>(
    `${statement.sql}, matching AS (
       SELECT c.questionnaire_id AS id, c.name AS "supplierName", c.country, c.answered_on::text AS "answeredOn" ${matching})
     SELECT *, (SELECT count(*)::int FROM matching) AS total FROM matching
      WHERE ${after}::uuid IS NULL OR id < ${after} ORDER BY id DESC LIMIT ${limit + 1}`,
    statement.values,
  );
  const items = rows
    .slice(0, limit)
    .map(({ id, supplierName, country, answeredOn }) => ({ id, supplierName, country, answeredOn }));
  const nextCursor = rows.length > limit ? (items.at(-1)?.id ?? null) : null;
  return { items, nextCursor, ...(cursor ? {} : { total: rows[0]?.total ?? 0 }) };
}
