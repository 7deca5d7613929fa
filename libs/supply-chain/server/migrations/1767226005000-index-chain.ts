import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Walks along the chain read links by either end and need nothing but the other end and the certainty: both stand in
 * the index, so that a walk never touches the table.
 */
export class IndexChain1767226005000 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      CREATE INDEX supply_link_to_buyers ON supply_link (company_id, supplier_id, buyer_supplier_id) INCLUDE (certainty);
      CREATE INDEX supply_link_to_suppliers ON supply_link (company_id, buyer_supplier_id, supplier_id) INCLUDE (certainty);
      DROP INDEX supply_link_by_supplier`);
  }

  async down(db: QueryRunner) {
    await db.query(`
      CREATE INDEX supply_link_by_supplier ON supply_link (company_id, supplier_id);
      DROP INDEX supply_link_to_suppliers, supply_link_to_buyers`);
  }
}
