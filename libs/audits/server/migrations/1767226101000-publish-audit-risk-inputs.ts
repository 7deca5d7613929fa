import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the risk run reads of audits: an unverified claim of closure counts as action under way. */
export class PublishAuditRiskInputs1767226101000 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      CREATE VIEW risk_input_audit WITH (security_invoker = true) AS
      SELECT company_id, id AS audit_id, supplier_id, site_id, audited_on FROM audit`);
    await db.query(`
      CREATE VIEW risk_input_finding WITH (security_invoker = true) AS
      SELECT f.company_id, f.id AS finding_id, a.supplier_id, a.site_id, f.code, f.title, f.severity,
             f.proves_indicator AS ilo_indicator, f.found_on,
             CASE f.state WHEN 'closure-claimed' THEN 'action-under-way' ELSE f.state END AS state
      FROM finding f JOIN audit a ON a.company_id = f.company_id AND a.id = f.audit_id`);
    await db.query(`CALL share_with_app('risk_input_audit')`);
    await db.query(`CALL share_with_app('risk_input_finding')`);
  }

  async down(db: QueryRunner) {
    await db.query(`DROP VIEW risk_input_finding, risk_input_audit`);
  }
}
