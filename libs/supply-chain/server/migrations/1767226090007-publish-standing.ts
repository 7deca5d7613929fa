import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where each supplier stands, for figures of other capabilities that are narrowed by it. */
export class PublishStanding1767226090007 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      CREATE VIEW supplier_standing WITH (security_invoker = true) AS
      SELECT s.company_id, s.supplier_id, s.name, s.country, s.isic, p.tier, p.band
      FROM risk_input_supplier s JOIN supplier p ON p.company_id = s.company_id AND p.id = s.supplier_id`);
    await db.query(`CALL share_with_app('supplier_standing')`);
  }

  async down(db: QueryRunner) {
    await db.query(`DROP VIEW supplier_standing`);
  }
}
