import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Indicators with what people typed of them, commitments and what became of them, and summaries for the board. */
export class FollowTheYears1767226500280 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      CREATE TABLE kpi (
        company_id uuid NOT NULL DEFAULT current_company_id(),
        id         uuid NOT NULL,
        name       text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
        definition jsonb NOT NULL,
        meaning    text NOT NULL CHECK (length(meaning) <= 2000),
        direction  text NOT NULL CHECK (direction IN ('up', 'down')),
        targets    jsonb NOT NULL,
        edition    integer NOT NULL DEFAULT 1,
        version    integer NOT NULL DEFAULT 1,
        updated_by text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (company_id, id)
      );
      COMMENT ON COLUMN kpi.edition IS 'Of the definition and its meaning: values of two editions are not compared'`);
    await db.query(`
      CREATE TABLE kpi_value (
        company_id  uuid NOT NULL DEFAULT current_company_id(),
        id          uuid NOT NULL,
        kpi_id      uuid NOT NULL,
        period_from date NOT NULL,
        period_to   date NOT NULL CHECK (period_to > period_from),
        value       double precision NOT NULL,
        source      text NOT NULL CHECK (length(source) BETWEEN 1 AND 500),
        edition     integer NOT NULL,
        typed_by    text NOT NULL,
        typed_at    timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (company_id, id),
        FOREIGN KEY (company_id, kpi_id) REFERENCES kpi (company_id, id) ON DELETE CASCADE
      );
      COMMENT ON TABLE kpi_value IS 'What a person typed; figures of statements are read from their versions';
      CREATE UNIQUE INDEX kpi_value_by_period ON kpi_value (company_id, kpi_id, period_from, period_to)`);
    await db.query(`
      CREATE TABLE commitment (
        company_id   uuid NOT NULL DEFAULT current_company_id(),
        id           uuid NOT NULL,
        text         text NOT NULL CHECK (length(text) BETWEEN 1 AND 2000),
        statement_id uuid,
        section      text,
        due_on       date NOT NULL,
        owner        text NOT NULL CHECK (length(owner) BETWEEN 1 AND 200),
        state        text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'kept', 'partly', 'not-kept')),
        explanation  text NOT NULL DEFAULT '' CHECK (length(explanation) <= 4000),
        evidence_url text NOT NULL DEFAULT '' CHECK (length(evidence_url) <= 2000),
        judged_by    text,
        judged_at    timestamptz,
        version      integer NOT NULL DEFAULT 1,
        created_at   timestamptz NOT NULL DEFAULT now(),
        updated_at   timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (company_id, id),
        FOREIGN KEY (company_id, statement_id) REFERENCES statement (company_id, id)
          ON DELETE SET NULL (statement_id),
        CHECK (state = 'open' OR explanation <> '')
      );
      COMMENT ON COLUMN commitment.statement_id IS 'Where it was promised; a deleted statement does not take the promise with it';
      CREATE INDEX commitment_by_statement ON commitment (company_id, statement_id);
      CREATE INDEX commitment_due ON commitment (company_id, due_on, id)`);
    await db.query(`
      CREATE TABLE board_summary (
        company_id   uuid NOT NULL DEFAULT current_company_id(),
        id           uuid NOT NULL,
        content      jsonb NOT NULL,
        content_hash text NOT NULL,
        job_run_id   uuid,
        file_id      uuid,
        file_name    text,
        bytes        bigint,
        created_by   text NOT NULL,
        created_at   timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (company_id, id)
      );
      COMMENT ON COLUMN board_summary.content IS 'Never changes: what its file is made of';
      CREATE INDEX board_summary_newest ON board_summary (company_id, created_at, id);
      CREATE INDEX board_summary_by_file ON board_summary (company_id, file_id)`);
    for (const table of TABLES) await db.query(`CALL isolate_by_company('${table}')`);
    await db.query(`CALL audit_changes('kpi', '{version,updated_by}')`);
    await db.query(`CALL audit_changes('kpi_value')`);
    await db.query(`CALL audit_changes('commitment', '{version}')`);
    await db.query(`CALL audit_changes('board_summary', '{content}')`);
  }

  async down(db: QueryRunner) {
    await db.query(`DROP TABLE ${[...TABLES].reverse().join(', ')}`);
  }
}

const TABLES = ['kpi', 'kpi_value', 'commitment', 'board_summary'];
