import { builtInTemplates, CHOICE_TYPES } from '@firebreak/questionnaires/model';
import type { EntityManager } from 'typeorm';
import { CHOICES_SQL } from './question-answers.query';

/** Questions that every company can have asked alike: those with choices, of the built-in templates. */
function comparable(): { template: string; question: string }[] {
  return builtInTemplates().flatMap(({ code, questions }) =>
    questions
      .filter(({ type }) => CHOICE_TYPES.includes(type))
      .map((question) => ({ template: code, question: question.code })),
  );
}

/**
 * Counts what the company's suppliers answered in the last 24 months, each with its newest submission of a template,
 * into the company's own rows: overall, by sector, and by country. What was asked together with a template of the
 * company's own stays out: there, a code may stand for a question of its own.
 */
export async function countBenchmark(tx: EntityManager): Promise<void> {
  await tx.query(`DELETE FROM benchmark_count`);
  await tx.query(
    `WITH comparable AS (SELECT * FROM jsonb_to_recordset($1) AS q (template text, question text)),
     chosen AS (
       SELECT DISTINCT ON (part, s.supplier_id) part AS template, s.id, s.answers,
              coalesce(p.country, '') AS country, coalesce(left(p.isic, 2), '') AS sector
         FROM submission_reading r
         JOIN questionnaire_submission s ON s.company_id = r.company_id AND s.id = r.submission_id
         JOIN supplier_standing p ON p.company_id = s.company_id AND p.supplier_id = s.supplier_id
        CROSS JOIN unnest(r.parts) part
        WHERE s.submitted_at > now() - interval '24 months' AND r.parts <@ $2::text[]
        ORDER BY part, s.supplier_id, s.submitted_at DESC, s.id DESC),
     answered AS (
       SELECT DISTINCT c.template, q.question, c.id, c.country, c.sector, o.option
         FROM chosen c CROSS JOIN jsonb_each(c.answers) a
         JOIN comparable q ON q.template = c.template AND q.question = split_part(a.key, '@', 1)
        CROSS JOIN LATERAL (SELECT '' UNION ALL SELECT * FROM ${CHOICES_SQL}) o (option))
     INSERT INTO benchmark_count (template_code, question, dimension, key, option, suppliers)
     SELECT template, question, d.dimension, d.key, option, count(*)
       FROM answered
      CROSS JOIN LATERAL (VALUES ('all', ''), ('sector', sector), ('country', country)) d (dimension, key)
      GROUP BY 1, 2, 3, 4, 5`,
    [JSON.stringify(comparable()), builtInTemplates().map(({ code }) => code)],
  );
}
