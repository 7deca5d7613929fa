import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Statements with their sections, the versions that were frozen for export, and the files made of them. */
export class CreateStatement1767226500000 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      CREATE TABLE statement (
        company_id   uuid NOT NULL DEFAULT current_company_id(),
        id           uuid NOT NULL,
        framework_id text NOT NULL,
        language     text NOT NULL CHECK (language IN ('en', 'es', 'ar')),
        period_from  date NOT NULL,
        period_to    date NOT NULL CHECK (period_to > period_from),
        organisation jsonb NOT NULL,
        approval     jsonb NOT NULL,
        publication  jsonb NOT NULL,
        figures      jsonb NOT NULL,
        figures_at   timestamptz NOT NULL,
        version      integer NOT NULL DEFAULT 1,
        created_at   timestamptz NOT NULL DEFAULT now(),
        updated_at   timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (company_id, id)
      );
      COMMENT ON COLUMN statement.framework_id IS 'Code of the statement_framework; its current edition counts';
      COMMENT ON COLUMN statement.figures IS 'As they were taken at figures_at: what the text quotes';
      CREATE UNIQUE INDEX statement_by_period ON statement
        (company_id, framework_id, period_from, period_to, language);
      CREATE INDEX statement_newest ON statement (company_id, period_to, id)`);
    await db.query(`
      CREATE TABLE statement_section (
        company_id   uuid NOT NULL DEFAULT current_company_id(),
        id           uuid NOT NULL,
        statement_id uuid NOT NULL,
        kind         text NOT NULL,
        position     smallint NOT NULL,
        text         text NOT NULL CHECK (length(text) <= 40000),
        edited       boolean NOT NULL DEFAULT false,
        version      integer NOT NULL DEFAULT 1,
        updated_by   text NOT NULL,
        updated_at   timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (company_id, id),
        FOREIGN KEY (company_id, statement_id) REFERENCES statement (company_id, id) ON DELETE CASCADE
      );
      CREATE UNIQUE INDEX statement_section_by_kind ON statement_section (company_id, statement_id, kind)`);
    await db.query(`
      CREATE TABLE statement_version (
        company_id   uuid NOT NULL DEFAULT current_company_id(),
        id           uuid NOT NULL,
        statement_id uuid NOT NULL,
        number       integer NOT NULL,
        content_hash text NOT NULL,
        content      jsonb NOT NULL,
        checks       jsonb NOT NULL,
        legal_basis  text NOT NULL,
        job_run_id   uuid,
        created_by   text NOT NULL,
        created_at   timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (company_id, id),
        FOREIGN KEY (company_id, statement_id) REFERENCES statement (company_id, id) ON DELETE CASCADE
      );
      COMMENT ON COLUMN statement_version.content IS 'Never changes: what its files are made of';
      CREATE UNIQUE INDEX statement_version_by_number ON statement_version (company_id, statement_id, number);
      CREATE UNIQUE INDEX statement_version_by_content ON statement_version (company_id, statement_id, content_hash)`);
    await db.query(`
      CREATE TABLE statement_rendition (
        company_id uuid NOT NULL DEFAULT current_company_id(),
        id         uuid NOT NULL,
        version_id uuid NOT NULL,
        format     text NOT NULL CHECK (format IN ('pdf', 'xlsx')),
        file_id    uuid NOT NULL,
        file_name  text NOT NULL,
        bytes      bigint NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (company_id, id),
        FOREIGN KEY (company_id, version_id) REFERENCES statement_version (company_id, id) ON DELETE CASCADE
      );
      COMMENT ON COLUMN statement_rendition.file_id IS 'Id of the stored file';
      CREATE UNIQUE INDEX statement_rendition_by_format ON statement_rendition (company_id, version_id, format);
      CREATE INDEX statement_rendition_by_file ON statement_rendition (company_id, file_id)`);
    for (const table of TABLES) await db.query(`CALL isolate_by_company('${table}')`);
    // Figures are copies of other records, and a version of sections that have entries of their own.
    await db.query(`CALL audit_changes('statement', ARRAY['figures', 'figures_at', 'version'])`);
    await db.query(`CALL audit_changes('statement_section', ARRAY['version'])`);
    await db.query(`CALL audit_changes('statement_version', ARRAY['content', 'checks'])`);
    await db.query(`CALL audit_changes('statement_rendition')`);
  }

  async down(db: QueryRunner) {
    await db.query(`DROP TABLE ${[...TABLES].reverse().join(', ')}`);
  }
}

const TABLES = ['statement', 'statement_section', 'statement_version', 'statement_rendition'];
