import type { MigrationInterface, QueryRunner } from 'typeorm';

const AUDITS = `SELECT company_id, id AS audit_id, supplier_id, site_id, audited_on FROM audit`;
const FINDINGS = (more: string) => `
      SELECT f.company_id, f.id AS finding_id, a.supplier_id, a.site_id, f.code, f.title, f.severity,
             f.proves_indicator AS ilo_indicator, f.found_on,
             CASE f.state WHEN 'closure-claimed' THEN 'action-under-way' ELSE f.state END AS state${more}
      FROM finding f JOIN audit a ON a.company_id = f.company_id AND a.id = f.audit_id`;

/**
 * Findings from papers: a kind of audit in which nobody went there. It makes no site audited, so that the risk run does not
 * see it as an audit; its findings count like any other, and name the audit that they belong to.
 */
export class AddDeskReviews1767226103040 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      ALTER TABLE audit DROP CONSTRAINT audit_kind_check, ADD CONSTRAINT audit_kind_check
        CHECK (kind IN ('announced', 'semi-announced', 'unannounced', 'desk-review'))`);
    await db.query(`
      CREATE OR REPLACE VIEW risk_input_audit WITH (security_invoker = true) AS
      ${AUDITS} WHERE kind <> 'desk-review'`);
    await db.query(`
      CREATE OR REPLACE VIEW risk_input_finding WITH (security_invoker = true) AS ${FINDINGS(', f.audit_id')}`);
  }

  async down(db: QueryRunner) {
    // A column of a view can be added in place, but not taken away.
    await db.query(`DROP VIEW risk_input_finding`);
    await db.query(`CREATE VIEW risk_input_finding WITH (security_invoker = true) AS ${FINDINGS('')}`);
    await db.query(`CALL share_with_app('risk_input_finding')`);
    await db.query(`CREATE OR REPLACE VIEW risk_input_audit WITH (security_invoker = true) AS ${AUDITS}`);
    await db.query(`
      ALTER TABLE audit DROP CONSTRAINT audit_kind_check, ADD CONSTRAINT audit_kind_check
        CHECK (kind IN ('announced', 'semi-announced', 'unannounced'))`);
  }
}
