import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Runs of the scoring method and the scores they gave, kept for good. */
export class CreateRiskScore1767226400000 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      CREATE TABLE risk_run (
        company_id     uuid NOT NULL DEFAULT current_company_id(),
        id             uuid NOT NULL,
        method_version text NOT NULL,
        as_of          date NOT NULL,
        editions       jsonb NOT NULL,
        suppliers      integer NOT NULL CHECK (suppliers >= 0),
        changed        integer NOT NULL CHECK (changed BETWEEN 0 AND suppliers),
        computed_at    timestamptz NOT NULL,
        PRIMARY KEY (company_id, id)
      );
      COMMENT ON COLUMN risk_run.editions IS 'Edition of every reference source, by source';
      COMMENT ON COLUMN risk_run.changed IS 'Suppliers that got a new score';
      CREATE INDEX risk_run_newest ON risk_run (company_id, computed_at DESC, id DESC)`);
    await db.query(`
      CREATE TABLE risk_score (
        company_id       uuid NOT NULL DEFAULT current_company_id(),
        id               uuid NOT NULL,
        run_id           uuid NOT NULL,
        supplier_id      uuid NOT NULL,
        latest           boolean NOT NULL,
        value            double precision NOT NULL CHECK (value BETWEEN 0 AND 100),
        own_value        double precision NOT NULL CHECK (own_value BETWEEN 0 AND value),
        range_from       double precision NOT NULL,
        range_to         double precision NOT NULL,
        band             text NOT NULL CHECK (band IN ('low', 'medium', 'high', 'very-high')),
        confidence       double precision NOT NULL CHECK (confidence BETWEEN 0 AND 100),
        confidence_parts jsonb NOT NULL,
        method_version   text NOT NULL,
        as_of            date NOT NULL,
        editions         jsonb NOT NULL,
        input_hash       text NOT NULL,
        basis_hash       text NOT NULL,
        inputs           text NOT NULL,
        steps            jsonb NOT NULL,
        computed_at      timestamptz NOT NULL,
        PRIMARY KEY (company_id, id),
        FOREIGN KEY (company_id, run_id) REFERENCES risk_run (company_id, id),
        FOREIGN KEY (company_id, supplier_id) REFERENCES supplier (company_id, id) ON DELETE CASCADE
      );
      COMMENT ON COLUMN risk_score.own_value IS 'R: without what flows up from suppliers below; value is E';
      COMMENT ON COLUMN risk_score.inputs IS 'Canonical JSON of everything the score follows from: the text that input_hash is of';
      COMMENT ON COLUMN risk_score.basis_hash IS 'Of the inputs without the day and the exposures below: what a person could have changed';
      CREATE UNIQUE INDEX risk_score_latest ON risk_score (company_id, supplier_id) WHERE latest;
      CREATE INDEX risk_score_history ON risk_score (company_id, supplier_id, computed_at DESC, id DESC);
      CREATE INDEX risk_score_by_run ON risk_score (company_id, run_id);
      CREATE INDEX risk_score_worst ON risk_score (company_id, value DESC, supplier_id) WHERE latest`);
    await db.query(`
      CREATE TABLE risk_site_score (
        company_id       uuid NOT NULL DEFAULT current_company_id(),
        score_id         uuid NOT NULL,
        site_id          uuid NOT NULL,
        country          text COLLATE "C",
        sector           text COLLATE "C",
        value            double precision NOT NULL CHECK (value BETWEEN 0 AND 100),
        share            double precision NOT NULL CHECK (share BETWEEN 0 AND 1),
        base             double precision NOT NULL,
        inherent         double precision NOT NULL,
        hot_spot         double precision NOT NULL,
        range_from       double precision NOT NULL,
        range_to         double precision NOT NULL,
        band             text NOT NULL,
        confidence       double precision NOT NULL,
        confidence_parts jsonb NOT NULL,
        steps            jsonb NOT NULL,
        PRIMARY KEY (company_id, score_id, site_id),
        FOREIGN KEY (company_id, score_id) REFERENCES risk_score (company_id, id) ON DELETE CASCADE
      );
      COMMENT ON TABLE risk_site_score IS 'What each site gave to its supplier''s score';
      COMMENT ON COLUMN risk_site_score.site_id IS 'The supplier''s own id where it had no site';
      COMMENT ON COLUMN risk_site_score.sector IS 'ISIC division, or section; null: unknown';
      COMMENT ON COLUMN risk_site_score.hot_spot IS 'H: where to look first, never part of a score'`);
    for (const table of TABLES) await db.query(`CALL isolate_by_company('${table}')`);
    await this.findDueCompanies(db);
  }

  /** Scores age by the day and with new editions: one function lets the product see whose are due, and nothing else. */
  private async findDueCompanies(db: QueryRunner) {
    await db.query(`CREATE POLICY due ON risk_run FOR SELECT TO firebreak_owner USING (true)`);
    await db.query(`
      CREATE FUNCTION risk_companies_due(today date, loaded jsonb) RETURNS TABLE (company_id uuid)
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
        SELECT newest.company_id
        FROM (SELECT DISTINCT ON (r.company_id) r.company_id, r.as_of, r.editions
              FROM risk_run r ORDER BY r.company_id, r.computed_at DESC, r.id DESC) newest
        WHERE newest.as_of < today OR newest.editions <> loaded
      $$`);
    await db.query(`REVOKE ALL ON FUNCTION risk_companies_due(date, jsonb) FROM PUBLIC`);
    await db.query(`GRANT EXECUTE ON FUNCTION risk_companies_due(date, jsonb) TO firebreak_app`);
  }

  async down(db: QueryRunner) {
    await db.query(`DROP FUNCTION risk_companies_due(date, jsonb)`);
    await db.query(`DROP TABLE ${[...TABLES].reverse().join(', ')}`);
  }
}

const TABLES = ['risk_run', 'risk_score', 'risk_site_score'];
