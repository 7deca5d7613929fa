import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Runs that compute only what a change reaches, and tell what moved. */
export class RunByChange1767226404000 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      CREATE TABLE risk_change (
        company_id  uuid NOT NULL DEFAULT current_company_id(),
        id          uuid NOT NULL DEFAULT uuidv7(),
        supplier_id uuid,
        PRIMARY KEY (company_id, id)
      );
      COMMENT ON TABLE risk_change IS 'Suppliers whose inputs changed since the last run. Only ever added to and taken away, so that nobody waits';
      COMMENT ON COLUMN risk_change.supplier_id IS 'Null: so many that they are not listed';
      CREATE TABLE risk_context (
        company_id uuid NOT NULL DEFAULT current_company_id(),
        hash       text NOT NULL,
        content    text NOT NULL,
        PRIMARY KEY (company_id, hash)
      );
      COMMENT ON TABLE risk_context IS 'Editions, countries and sectors as facts refer to them: canonical JSON under its SHA-256';
      CREATE TABLE risk_state (
        company_id uuid NOT NULL DEFAULT current_company_id(),
        part       text NOT NULL,
        content    bytea NOT NULL,
        PRIMARY KEY (company_id, part)
      );
      COMMENT ON TABLE risk_state IS 'The chain as the last run left it, one array of numbers a row: where the next one starts';
      ALTER TABLE risk_state ALTER content SET STORAGE EXTERNAL;
      ALTER TABLE risk_run
        ADD cause        text NOT NULL DEFAULT 'day',
        ADD computed     integer NOT NULL DEFAULT 0 CHECK (computed BETWEEN 0 AND suppliers),
        ADD context_hash text,
        ADD report       jsonb;
      ALTER TABLE risk_run ALTER cause DROP DEFAULT, ALTER computed DROP DEFAULT;
      COMMENT ON COLUMN risk_run.computed IS 'Suppliers that were computed: all, or those that a change could reach';
      COMMENT ON COLUMN risk_run.context_hash IS 'Null: its scores keep all their facts themselves';
      COMMENT ON COLUMN risk_run.report IS 'What moved and why; null where nothing did'`);
    for (const table of TABLES) await db.query(`CALL isolate_by_company('${table}')`);
    // For the operator's command that computes a score again: a context is the same reference data for everybody.
    await db.query(`CREATE POLICY recompute ON risk_context FOR SELECT TO firebreak_owner USING (true)`);
  }

  async down(db: QueryRunner) {
    await db.query(`ALTER TABLE risk_run DROP cause, DROP computed, DROP context_hash, DROP report`);
    await db.query(`DROP TABLE ${[...TABLES].reverse().join(', ')}`);
  }
}

const TABLES = ['risk_change', 'risk_context', 'risk_state'];
