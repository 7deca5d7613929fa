import type { QuestionnaireDetails } from '@firebreak/questionnaires/model';
import type { EntityManager } from 'typeorm';

/**
 * Campaigns, evidence and feedback of a period, by one statement.
 * @param period calendar dates, both included
 */
export async function findQuestionnaireDetails(
  tx: EntityManager,
  period: { readonly from: string; readonly to: string },
): Promise<QuestionnaireDetails> {
  const [row] = await tx.query<{ details: QuestionnaireDetails }[]>(
    `SELECT json_build_object(
       'campaigns', (SELECT coalesce(json_agg(x ORDER BY x."startedOn" DESC, x.name), '[]')
                       FROM (SELECT c.name, to_char(c.started_at AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS "startedOn",
                                    count(r.id) AS suppliers
                               FROM campaign c
                               LEFT JOIN campaign_recipient r
                                 ON r.company_id = c.company_id AND r.campaign_id = c.id AND r.state = 'sent'
                              WHERE c.started_at >= $1::date AND c.started_at < $2::date + 1
                              GROUP BY c.company_id, c.id) x),
       'evidenceCount', (SELECT count(*) FROM questionnaire_evidence
                          WHERE uploaded_at >= $1::date AND uploaded_at < $2::date + 1 AND state <> 'refused'),
       'vaultAnswers', (SELECT count(*) FROM vault_receipt
                         WHERE received_at >= $1::date AND received_at < $2::date + 1),
       'measuresAgreed', (SELECT count(*) FROM questionnaire_measure
                           WHERE state = 'agreed' AND decided_at >= $1::date AND decided_at < $2::date + 1),
       'feedbackSuppliers', (SELECT max((figure ->> 'suppliers')::int)
                               FROM (SELECT figures FROM feedback_release
                                      WHERE year = extract(year FROM $2::date)::int ORDER BY month DESC LIMIT 1) latest
                               CROSS JOIN LATERAL jsonb_each(latest.figures) AS each (practice, figure))
     ) AS details`,
    [period.from, period.to],
  );
  if (!row) throw new Error('The details statement returned no row.');
  return row.details;
}
