import type { MigrationInterface, QueryRunner } from 'typeorm';

const BEFORE = `SELECT company_id, id AS audit_id, supplier_id, site_id, audited_on FROM audit`;
/** Reading papers makes no site audited; the findings of it count like any other. */
const AFTER = `${BEFORE} WHERE kind <> 'desk-review'`;

/** Findings from papers: a kind of audit in which nobody went there. */
export class AddDeskReviews1767226103040 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      ALTER TABLE audit DROP CONSTRAINT audit_kind_check, ADD CONSTRAINT audit_kind_check
        CHECK (kind IN ('announced', 'semi-announced', 'unannounced', 'desk-review'));
      CREATE OR REPLACE VIEW risk_input_audit WITH (security_invoker = true) AS ${AFTER}`);
  }

  async down(db: QueryRunner) {
    await db.query(`
      CREATE OR REPLACE VIEW risk_input_audit WITH (security_invoker = true) AS ${BEFORE};
      ALTER TABLE audit DROP CONSTRAINT audit_kind_check, ADD CONSTRAINT audit_kind_check
        CHECK (kind IN ('announced', 'semi-announced', 'unannounced'))`);
  }
}
