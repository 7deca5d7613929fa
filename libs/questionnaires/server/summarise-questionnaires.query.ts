import type { QuestionnaireSummary } from '@firebreak/questionnaires/model';
import type { EntityManager } from 'typeorm';
import { isPastDue } from './questionnaire-dates';

/** Questionnaires of a period in figures, by one statement. `from` and `to` are calendar dates, both included. */
export async function summariseQuestionnaires(
  tx: EntityManager,
  period: { readonly from: string; readonly to: string },
): Promise<QuestionnaireSummary> {
  const [row] = await tx.query<{ summary: QuestionnaireSummary }[]>(
    `WITH asked AS (
       SELECT * FROM questionnaire WHERE sent_at >= $1::date AND sent_at < $2::date + 1
     ), answered AS (
       SELECT b.supplier_id, q.reviewed_at, score.control_score, score.detail
         FROM questionnaire_submission b
         JOIN questionnaire q ON q.company_id = b.company_id AND q.id = b.questionnaire_id
         CROSS JOIN LATERAL (
           SELECT control_score, detail FROM questionnaire_score
            WHERE company_id = b.company_id AND submission_id = b.id ORDER BY id DESC LIMIT 1) score
        WHERE b.answered_on BETWEEN $1::date AND $2::date
     )
     SELECT json_build_object(
       'sent', (SELECT count(*) FROM asked),
       'suppliersAsked', (SELECT count(DISTINCT supplier_id) FROM asked),
       'submitted', (SELECT count(*) FROM answered),
       'suppliersAnswered', (SELECT count(DISTINCT supplier_id) FROM answered),
       'reviewed', (SELECT count(reviewed_at) FROM answered),
       'overdue', (SELECT count(*) FROM asked WHERE stage IN ('sent', 'opened', 'in-progress')
                     AND ${isPastDue('due_on')}),
       'meanControlScore', (SELECT avg(control_score) FROM answered),
       'withSevereAnswers', (SELECT count(*) FROM answered WHERE jsonb_array_length(detail -> 'severe') > 0),
       'templates', (SELECT coalesce(json_agg(x ORDER BY x.code, x.version), '[]')
                       FROM (SELECT DISTINCT template_code AS code, template_version AS version FROM asked) x)
     ) AS summary`,
    [period.from, period.to],
  );
  if (!row) throw new Error('The summary statement returned no row.');
  return row.summary;
}
