import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How much the best action of a supplier brings: the list of the company looks only at suppliers that can be on the page. */
export class AddBestAction1767226470000 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      ALTER TABLE risk_supplier_pull ADD best_per_day double precision NOT NULL DEFAULT 0 CHECK (best_per_day >= 0);
      COMMENT ON COLUMN risk_supplier_pull.best_per_day IS
        'Points off the supplier''s score for each day of effort, by its best action'`);
    for (const table of TABLES) await db.query(`ALTER TABLE ${table} NO FORCE ROW LEVEL SECURITY`);
    await db.query(`
      UPDATE risk_supplier_pull p SET best_per_day = a.best
      FROM (SELECT company_id, supplier_id, max(greatest(-score_change, 0) / effort_days) AS best
            FROM risk_next_action GROUP BY company_id, supplier_id) a
      WHERE a.company_id = p.company_id AND a.supplier_id = p.supplier_id`);
    for (const table of TABLES) await db.query(`ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`);
  }

  async down(db: QueryRunner) {
    await db.query(`ALTER TABLE risk_supplier_pull DROP best_per_day`);
  }
}

const TABLES = ['risk_supplier_pull', 'risk_next_action'];
