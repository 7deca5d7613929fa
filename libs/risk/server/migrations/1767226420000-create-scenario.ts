import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Saved what-ifs, the company's own variant of the method from proposal to end, and the scores by it. */
export class CreateScenario1767226420000 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      CREATE TABLE risk_scenario (
        company_id    uuid NOT NULL DEFAULT current_company_id(),
        id            uuid NOT NULL,
        name          text NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
        changes       jsonb NOT NULL,
        outcome       jsonb NOT NULL,
        run_id        uuid NOT NULL,
        as_of         date NOT NULL,
        saved_by      uuid,
        saved_by_name text NOT NULL,
        saved_at      timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (company_id, id),
        FOREIGN KEY (company_id, run_id) REFERENCES risk_run (company_id, id)
      );
      COMMENT ON COLUMN risk_scenario.outcome IS 'What the changes came to when they were saved';
      COMMENT ON COLUMN risk_scenario.run_id IS 'The run whose figures it starts from';
      CREATE UNIQUE INDEX risk_scenario_name ON risk_scenario (company_id, lower(name));
      CREATE INDEX risk_scenario_by_run ON risk_scenario (company_id, run_id)`);
    await db.query(`
      CREATE TABLE risk_variant (
        company_id       uuid NOT NULL DEFAULT current_company_id(),
        id               uuid NOT NULL,
        version          text NOT NULL,
        state            text NOT NULL CHECK (state IN ('proposed', 'in-force', 'refused', 'withdrawn', 'replaced')),
        weights          jsonb NOT NULL,
        reason           text NOT NULL CHECK (length(reason) BETWEEN 10 AND 2000),
        proposed_by      uuid NOT NULL,
        proposed_by_name text NOT NULL,
        proposed_at      timestamptz NOT NULL DEFAULT now(),
        decided_by       uuid CHECK (decided_by <> proposed_by OR state = 'withdrawn'),
        decided_by_name  text,
        decided_at       timestamptz,
        note             text,
        outcome          jsonb,
        outcome_run_id   uuid,
        outcome_at       timestamptz,
        PRIMARY KEY (company_id, id),
        CHECK ((state = 'proposed') = (decided_at IS NULL))
      );
      COMMENT ON COLUMN risk_variant.decided_by IS 'Account that decided: never the one that proposed';
      COMMENT ON COLUMN risk_variant.outcome IS 'Default and variant over all suppliers; null until its first run';
      CREATE UNIQUE INDEX risk_variant_in_force ON risk_variant (company_id) WHERE state = 'in-force';
      CREATE INDEX risk_variant_newest ON risk_variant (company_id, proposed_at DESC)`);
    await db.query(`
      CREATE TABLE risk_variant_score (
        company_id    uuid NOT NULL DEFAULT current_company_id(),
        supplier_id   uuid NOT NULL,
        version       text NOT NULL,
        value         double precision NOT NULL CHECK (value BETWEEN 0 AND 100),
        own_value     double precision NOT NULL CHECK (own_value BETWEEN 0 AND 100),
        default_value double precision NOT NULL CHECK (default_value BETWEEN 0 AND 100),
        run_id        uuid NOT NULL,
        PRIMARY KEY (company_id, supplier_id),
        FOREIGN KEY (company_id, supplier_id) REFERENCES supplier (company_id, id) ON DELETE CASCADE
      );
      COMMENT ON TABLE risk_variant_score IS 'Scores by the variant in force, beside the default ones';
      COMMENT ON COLUMN risk_variant_score.run_id IS 'The run whose inputs they follow from'`);
    for (const table of TABLES) await db.query(`CALL isolate_by_company('${table}')`);
    await db.query(`CALL audit_changes('risk_scenario', '{outcome}')`);
    await db.query(`CALL audit_changes('risk_variant', '{outcome,outcome_run_id,outcome_at}')`);
  }

  async down(db: QueryRunner) {
    await db.query(`DROP TABLE ${[...TABLES].reverse().join(', ')}`);
  }
}

const TABLES = ['risk_scenario', 'risk_variant', 'risk_variant_score'];
