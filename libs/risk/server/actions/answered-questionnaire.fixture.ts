import { newId } from '@firebreak/platform/server';
import { builtInTemplate, controlScore, FIREBREAK_BASELINE } from '@firebreak/questionnaires/model';
import type { Answers } from '@firebreak/questionnaires/model';
import type { TestApp } from '@firebreak/testing';

/** Some answers as they should be, some not; what is not answered counts as missing. */
const SOME: Answers = {
  B06: 'no',
  C01: 'internal',
  D02: 'yes',
  D04: 'no_verified',
  E01: 'worker',
  E02: 'yes',
  E03: 'yes',
  E05: 'yes',
  E07: 'no',
  F01: 'yes',
  F07: 'yes',
  I04: 'no',
};

/** A questionnaire that a supplier has answered today, declared only, as the portal would leave it. */
export async function anAnsweredQuestionnaire(
  app: TestApp,
  companyId: string,
  supplierId: string,
  answers: Answers = SOME,
): Promise<number> {
  const template = builtInTemplate(FIREBREAK_BASELINE);
  const answeredOn = new Date().toISOString().slice(0, 10);
  const detail = controlScore(template, { answers, evidence: [] }, answeredOn);
  const [questionnaireId, submissionId] = [newId(), newId()];
  await app.inCompany(companyId, async (tx) => {
    await tx.query(
      `INSERT INTO questionnaire (id, supplier_id, template_code, template_version, language, recipient_email, due_on,
                                  stage, link_expires_at, sent_at, submitted_at)
       VALUES ($1, $2, $3, $4, 'en', 'rina@example.org', now(), 'submitted', now(), now(), now())`,
      [questionnaireId, supplierId, template.code, template.version],
    );
    await tx.query(
      `INSERT INTO questionnaire_submission (id, questionnaire_id, supplier_id, answers, submitted_by, submitter_role,
                                             submitted_at, answered_on)
       VALUES ($1, $2, $3, $4, 'Rina', 'Manager', now(), $5)`,
      [submissionId, questionnaireId, supplierId, JSON.stringify(answers), answeredOn],
    );
    await tx.query(
      `INSERT INTO questionnaire_score (id, submission_id, control_score, reason, method, detail, scored_at)
       VALUES ($1, $2, $3, 'submitted', $4, $5, now())`,
      [newId(), submissionId, detail.score, detail.method, JSON.stringify(detail)],
    );
  });
  return detail.score;
}
