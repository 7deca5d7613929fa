import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What each supplier's newest control score is made of: what would move it is told from its parts. */
export class PublishControlDetails1767226202000 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      CREATE VIEW risk_input_control_detail WITH (security_invoker = true) AS
      SELECT DISTINCT ON (s.company_id, s.supplier_id)
             s.company_id, s.supplier_id, s.id AS submission_id, q.template_code, q.template_version,
             score.id AS score_id, score.detail
      FROM questionnaire_submission s
      JOIN questionnaire q ON q.company_id = s.company_id AND q.id = s.questionnaire_id
      CROSS JOIN LATERAL (
        SELECT id, detail FROM questionnaire_score
        WHERE company_id = s.company_id AND submission_id = s.id ORDER BY id DESC LIMIT 1
      ) score
      ORDER BY s.company_id, s.supplier_id, s.submitted_at DESC, s.id DESC`);
    await db.query(`CALL share_with_app('risk_input_control_detail')`);
  }

  async down(db: QueryRunner) {
    await db.query(`DROP VIEW risk_input_control_detail`);
  }
}
