import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How many steps away each supplier is, for whoever sums risk up by tier. */
export class PublishTiers1767226430000 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      CREATE VIEW risk_input_tier WITH (security_invoker = true) AS
      SELECT company_id, id AS supplier_id, tier FROM supplier WHERE merged_into_id IS NULL`);
    await db.query(`CALL share_with_app('risk_input_tier')`);
  }

  async down(db: QueryRunner) {
    await db.query(`DROP VIEW risk_input_tier`);
  }
}
