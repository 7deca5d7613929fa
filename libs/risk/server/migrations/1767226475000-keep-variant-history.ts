import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a supplier scored by the company's variants over time, beside the standard score of the same day. */
export class KeepVariantHistory1767226475000 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      CREATE TABLE risk_variant_history (
        company_id    uuid NOT NULL DEFAULT current_company_id(),
        supplier_id   uuid NOT NULL,
        version       text NOT NULL,
        as_of         date NOT NULL,
        value         double precision NOT NULL CHECK (value BETWEEN 0 AND 100),
        default_value double precision NOT NULL CHECK (default_value BETWEEN 0 AND 100),
        PRIMARY KEY (company_id, supplier_id, version, as_of),
        FOREIGN KEY (company_id, supplier_id) REFERENCES supplier (company_id, id) ON DELETE CASCADE
      );
      COMMENT ON TABLE risk_variant_history IS 'Scores by the company''s variants: a row for a day on which one moved';
      COMMENT ON COLUMN risk_variant_history.as_of IS 'Day of the run whose inputs they follow from; of several runs the last counts'`);
    for (const table of READ) await db.query(`ALTER TABLE ${table} NO FORCE ROW LEVEL SECURITY`);
    await db.query(`
      INSERT INTO risk_variant_history (company_id, supplier_id, version, as_of, value, default_value)
      SELECT s.company_id, s.supplier_id, s.version, r.as_of, s.value, s.default_value
      FROM risk_variant_score s JOIN risk_run r ON r.company_id = s.company_id AND r.id = s.run_id`);
    for (const table of READ) await db.query(`ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`);
    await db.query(`CALL isolate_by_company('risk_variant_history')`);
  }

  async down(db: QueryRunner) {
    await db.query(`DROP TABLE risk_variant_history`);
  }
}

/** Read across companies while the tables change: their owner is bound by the policies as well. */
const READ = ['risk_variant_score', 'risk_run'];
