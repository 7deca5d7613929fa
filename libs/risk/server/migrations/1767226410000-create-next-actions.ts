import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What to do next about each supplier, as a job worked it out from the newest scores: nothing that people enter. */
export class CreateNextActions1767226410000 implements MigrationInterface {
  async up(db: QueryRunner) {
    for (const statement of [PORTFOLIO, SUPPLIER_PULL, NEXT_ACTION]) await db.query(statement);
    for (const table of TABLES) await db.query(`CALL isolate_by_company('${table}')`);
    // For the operator's command that computes a score again; the role may read no company's rows but by this.
    await db.query(`CREATE POLICY recompute ON risk_score FOR SELECT TO firebreak_owner USING (true)`);
  }

  async down(db: QueryRunner) {
    await db.query(`DROP POLICY recompute ON risk_score`);
    await db.query(`DROP TABLE ${[...TABLES].reverse().join(', ')}`);
  }
}

const TABLES = ['risk_portfolio', 'risk_supplier_pull', 'risk_next_action'];

const PORTFOLIO = `
  CREATE TABLE risk_portfolio (
    company_id    uuid NOT NULL DEFAULT current_company_id(),
    value         double precision NOT NULL CHECK (value BETWEEN 0 AND 100),
    suppliers     integer NOT NULL,
    counted       integer NOT NULL,
    assumed       integer NOT NULL,
    currency      text,
    answered      double precision CHECK (answered BETWEEN 0 AND 100),
    verified      double precision CHECK (verified BETWEEN 0 AND 100),
    answers       integer NOT NULL,
    ranked_at     timestamptz NOT NULL,
    PRIMARY KEY (company_id)
  );
  COMMENT ON COLUMN risk_portfolio.value IS 'Spend-weighted risk of the company';
  COMMENT ON COLUMN risk_portfolio.counted IS 'Suppliers with a share of the spend';
  COMMENT ON COLUMN risk_portfolio.assumed IS 'Of them those whose spend is unknown or in another currency';
  COMMENT ON COLUMN risk_portfolio.answered IS 'Median control score of the answers given; null: too few';
  COMMENT ON COLUMN risk_portfolio.verified IS 'The same were an audit to verify them as they are'`;

const SUPPLIER_PULL = `
  CREATE TABLE risk_supplier_pull (
    company_id  uuid NOT NULL DEFAULT current_company_id(),
    supplier_id uuid NOT NULL,
    pull        double precision NOT NULL CHECK (pull >= 0),
    basis       text NOT NULL,
    country     text COLLATE "C",
    sector      text COLLATE "C",
    PRIMARY KEY (company_id, supplier_id),
    FOREIGN KEY (company_id, supplier_id) REFERENCES supplier (company_id, id) ON DELETE CASCADE
  );
  COMMENT ON COLUMN risk_supplier_pull.pull IS 'Points off the company''s spend-weighted risk for each point off the supplier''s score';
  COMMENT ON COLUMN risk_supplier_pull.basis IS 'What the supplier''s actions rest on: another basis, other actions'`;

const NEXT_ACTION = `
  CREATE TABLE risk_next_action (
    company_id        uuid NOT NULL DEFAULT current_company_id(),
    supplier_id       uuid NOT NULL,
    place             smallint NOT NULL CHECK (place > 0),
    kind              text NOT NULL,
    subject           text,
    facts             jsonb NOT NULL,
    score_change      double precision NOT NULL,
    confidence_change double precision NOT NULL,
    effort_days       double precision NOT NULL CHECK (effort_days > 0),
    urgent            boolean NOT NULL,
    PRIMARY KEY (company_id, supplier_id, place),
    FOREIGN KEY (company_id, supplier_id) REFERENCES risk_supplier_pull (company_id, supplier_id) ON DELETE CASCADE
  );
  COMMENT ON COLUMN risk_next_action.place IS '1 is the best for this supplier';
  CREATE INDEX risk_next_action_by_kind ON risk_next_action (company_id, kind)`;
