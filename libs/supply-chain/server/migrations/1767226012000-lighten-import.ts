import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Each index that a row goes into takes a bulk import as long as the row itself: those that mostly hold nulls, or
 * rows that nobody pages through, hold what is asked for only, and one index of links does the work of two. Staged rows are
 * written and removed under the lock of their import: 100,000 look-ups of that one row say nothing more. Who
 * decided about a doubtful row, when and why, is kept for the pairs that the import leaves behind.
 */
export class LightenImport1767226012000 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      DROP INDEX supply_link_once;
      CREATE UNIQUE INDEX supply_link_once
        ON supply_link (company_id, buyer_supplier_id, supplier_id, kind) INCLUDE (certainty) NULLS NOT DISTINCT;
      DROP INDEX supply_link_to_suppliers;
      DROP INDEX supply_link_by_hs;
      CREATE INDEX supply_link_by_hs ON supply_link (company_id, hs text_pattern_ops) WHERE hs IS NOT NULL;
      DROP INDEX supplier_import_row_by_outcome;
      CREATE INDEX supplier_import_row_to_settle ON supplier_import_row (company_id, import_id, outcome, row_number)
        WHERE outcome IN ('changed', 'doubtful', 'wrong');
      ALTER TABLE supplier_import_row DROP CONSTRAINT supplier_import_row_company_id_import_id_fkey`);
    await db.query(`
      ALTER TABLE supplier_import_row ADD choice_reason text, ADD chosen_by_name text, ADD chosen_at timestamptz`);
  }

  async down(db: QueryRunner) {
    await db.query(`ALTER TABLE supplier_import_row DROP chosen_at, DROP chosen_by_name, DROP choice_reason`);
    await db.query(`
      ALTER TABLE supplier_import NO FORCE ROW LEVEL SECURITY;
      ALTER TABLE supplier_import_row NO FORCE ROW LEVEL SECURITY;
      ALTER TABLE supplier_import_row
        ADD FOREIGN KEY (company_id, import_id) REFERENCES supplier_import (company_id, id) ON DELETE CASCADE;
      ALTER TABLE supplier_import FORCE ROW LEVEL SECURITY;
      ALTER TABLE supplier_import_row FORCE ROW LEVEL SECURITY;
      DROP INDEX supplier_import_row_to_settle;
      CREATE INDEX supplier_import_row_by_outcome
        ON supplier_import_row (company_id, import_id, outcome, row_number);
      DROP INDEX supply_link_by_hs;
      CREATE INDEX supply_link_by_hs ON supply_link (company_id, hs text_pattern_ops);
      CREATE INDEX supply_link_to_suppliers
        ON supply_link (company_id, buyer_supplier_id, supplier_id) INCLUDE (certainty);
      DROP INDEX supply_link_once;
      CREATE UNIQUE INDEX supply_link_once
        ON supply_link (company_id, buyer_supplier_id, supplier_id, kind) NULLS NOT DISTINCT`);
  }
}
