import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How far down the chain each supplier stands: lists about risk are narrowed by it. */
export class PublishTiers1767226090000 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      CREATE VIEW risk_input_tier WITH (security_invoker = true) AS
      SELECT s.company_id, s.supplier_id, p.tier
      FROM risk_input_supplier s JOIN supplier p ON p.company_id = s.company_id AND p.id = s.supplier_id`);
    await db.query(`CALL share_with_app('risk_input_tier')`);
  }

  async down(db: QueryRunner) {
    await db.query(`DROP VIEW risk_input_tier`);
  }
}
