import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the risk run reads: each supplier's newest submission with its newest control score. */
export class PublishQuestionnaireRiskInput1767226201000 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      CREATE VIEW risk_input_questionnaire WITH (security_invoker = true) AS
      SELECT DISTINCT ON (s.company_id, s.supplier_id)
             s.company_id, s.supplier_id, s.id AS submission_id, score.control_score, s.answered_on, q.stage AS state
      FROM questionnaire_submission s
      JOIN questionnaire q ON q.company_id = s.company_id AND q.id = s.questionnaire_id
      CROSS JOIN LATERAL (
        SELECT control_score FROM questionnaire_score
        WHERE company_id = s.company_id AND submission_id = s.id ORDER BY id DESC LIMIT 1
      ) score
      ORDER BY s.company_id, s.supplier_id, s.submitted_at DESC, s.id DESC`);
    await db.query(`CALL share_with_app('risk_input_questionnaire')`);
  }

  async down(db: QueryRunner) {
    await db.query(`DROP VIEW risk_input_questionnaire`);
  }
}
