import type { MigrationInterface, QueryRunner } from 'typeorm';

const BEFORE = {
  input: `
      SELECT DISTINCT ON (s.company_id, s.supplier_id)
             s.company_id, s.supplier_id, s.id AS submission_id, score.control_score, s.answered_on, q.stage AS state
      FROM questionnaire_submission s
      JOIN questionnaire q ON q.company_id = s.company_id AND q.id = s.questionnaire_id
      CROSS JOIN LATERAL (
        SELECT control_score FROM questionnaire_score
        WHERE company_id = s.company_id AND submission_id = s.id ORDER BY id DESC LIMIT 1
      ) score
      ORDER BY s.company_id, s.supplier_id, s.submitted_at DESC, s.id DESC`,
  detail: `
      SELECT DISTINCT ON (s.company_id, s.supplier_id)
             s.company_id, s.supplier_id, s.id AS submission_id, q.template_code, q.template_version,
             score.id AS score_id, score.detail
      FROM questionnaire_submission s
      JOIN questionnaire q ON q.company_id = s.company_id AND q.id = s.questionnaire_id
      CROSS JOIN LATERAL (
        SELECT id, detail FROM questionnaire_score
        WHERE company_id = s.company_id AND submission_id = s.id ORDER BY id DESC LIMIT 1
      ) score
      ORDER BY s.company_id, s.supplier_id, s.submitted_at DESC, s.id DESC`,
};

/** A quick check speaks for a supplier only until a whole questionnaire does; a module alone says too little. */
const ORDER = `
      WHERE q.scope <> 'module'
      ORDER BY s.company_id, s.supplier_id, (q.scope = 'whole') DESC, s.submitted_at DESC, s.id DESC`;

const AFTER = {
  input: BEFORE.input.replace(/\s+ORDER BY s\.company_id.*$/, ORDER),
  detail: BEFORE.detail
    .replace('score.detail\n', 'score.detail, q.asked\n')
    .replace(/\s+ORDER BY s\.company_id.*$/, ORDER),
};

/** Quick checks with what they call for, and questionnaires of chosen sections and modules. */
export class AskInParts1767226203000 implements MigrationInterface {
  async up(db: QueryRunner) {
    // NOT VALID: no row has a value yet, and the check of old rows would need a company to see them.
    await db.query(`
      ALTER TABLE questionnaire
        ADD COLUMN scope text NOT NULL DEFAULT 'whole' CHECK (scope IN ('whole', 'quick-check', 'module')),
        ADD COLUMN asked jsonb,
        ADD COLUMN follows_id uuid,
        ADD CONSTRAINT questionnaire_follows_fk FOREIGN KEY (company_id, follows_id)
          REFERENCES questionnaire (company_id, id) ON DELETE SET NULL (follows_id) NOT VALID;
      CREATE UNIQUE INDEX questionnaire_follow_up_once ON questionnaire (company_id, follows_id)
        WHERE stage <> 'closed'`);
    await this.recreate(db, AFTER);
  }

  async down(db: QueryRunner) {
    await this.recreate(db, BEFORE);
    await db.query(`
      ALTER TABLE questionnaire DROP COLUMN scope, DROP COLUMN asked, DROP COLUMN follows_id`);
  }

  private async recreate(db: QueryRunner, { input, detail }: typeof BEFORE) {
    await db.query(`DROP VIEW risk_input_questionnaire, risk_input_control_detail`);
    await db.query(`CREATE VIEW risk_input_questionnaire WITH (security_invoker = true) AS ${input}`);
    await db.query(`CREATE VIEW risk_input_control_detail WITH (security_invoker = true) AS ${detail}`);
    for (const view of ['risk_input_questionnaire', 'risk_input_control_detail']) {
      await db.query(`CALL share_with_app('${view}')`);
    }
  }
}
