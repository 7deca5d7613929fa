import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where the risk of the company's purchases enters its chain. Derived: no entry of the audit trail. */
export class CreateRiskEntry1767226440000 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      CREATE TABLE risk_entry (
        company_id uuid NOT NULL DEFAULT current_company_id(),
        run_id     uuid NOT NULL,
        figures    jsonb NOT NULL,
        PRIMARY KEY (company_id),
        FOREIGN KEY (company_id, run_id) REFERENCES risk_run (company_id, id) ON DELETE CASCADE
      );
      COMMENT ON TABLE risk_entry IS 'Where the risk of what the company buys enters its chain, as of its newest run';
      CALL isolate_by_company('risk_entry')`);
  }

  async down(db: QueryRunner) {
    await db.query(`DROP TABLE risk_entry`);
  }
}
