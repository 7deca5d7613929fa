import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Answers to authorities: the dossier with its parties and documents, what was exported, and the files made of it. */
export class CreateDossier1767226500260 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      CREATE TABLE dossier (
        company_id uuid NOT NULL DEFAULT current_company_id(),
        id         uuid NOT NULL,
        kind       text NOT NULL CHECK (kind IN ('eu-flr', 'uflpa', 'no-request')),
        state      text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'sent', 'closed')),
        product    jsonb NOT NULL,
        request    jsonb NOT NULL,
        due_on     date,
        summary    text NOT NULL DEFAULT '' CHECK (length(summary) <= 20000),
        custody    jsonb NOT NULL,
        answers    jsonb NOT NULL,
        diligence  jsonb NOT NULL,
        version    integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (company_id, id)
      );
      COMMENT ON COLUMN dossier.custody IS 'Steps, yields, end and tolerance; parties have a table, so that merges of suppliers reach them';
      COMMENT ON COLUMN dossier.diligence IS 'Copies of records, as they were when they were taken';
      CREATE TABLE dossier_party (
        company_id  uuid NOT NULL DEFAULT current_company_id(),
        id          uuid NOT NULL,
        dossier_id  uuid NOT NULL,
        position    smallint NOT NULL,
        supplier_id uuid,
        site_id     uuid,
        name        text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
        country     text NOT NULL,
        role        text NOT NULL CHECK (length(role) <= 300),
        tier        smallint,
        origin      boolean NOT NULL,
        PRIMARY KEY (company_id, dossier_id, id),
        FOREIGN KEY (company_id, dossier_id) REFERENCES dossier (company_id, id) ON DELETE CASCADE,
        FOREIGN KEY (company_id, supplier_id) REFERENCES supplier (company_id, id) ON DELETE SET NULL (supplier_id),
        FOREIGN KEY (company_id, site_id) REFERENCES site (company_id, id) ON DELETE SET NULL (site_id)
      );
      COMMENT ON COLUMN dossier_party.name IS 'As it was put on the chain';
      CREATE INDEX dossier_party_by_supplier ON dossier_party (company_id, supplier_id);
      CREATE INDEX dossier_party_by_site ON dossier_party (company_id, site_id);
      CREATE TABLE dossier_document (
        company_id uuid NOT NULL DEFAULT current_company_id(),
        id         uuid NOT NULL,
        dossier_id uuid NOT NULL,
        details    jsonb NOT NULL,
        file_id    uuid NOT NULL,
        file_name  text NOT NULL,
        media_type text NOT NULL,
        bytes      bigint NOT NULL,
        sha256     text NOT NULL,
        added_by   text NOT NULL,
        added_at   timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (company_id, id),
        FOREIGN KEY (company_id, dossier_id) REFERENCES dossier (company_id, id) ON DELETE CASCADE
      );
      CREATE INDEX dossier_document_by_dossier ON dossier_document (company_id, dossier_id, added_at)`);
    await db.query(`
      CREATE TABLE dossier_export (
        company_id   uuid NOT NULL DEFAULT current_company_id(),
        id           uuid NOT NULL,
        dossier_id   uuid NOT NULL,
        number       integer NOT NULL,
        content_hash text NOT NULL,
        content      jsonb NOT NULL,
        job_run_id   uuid,
        created_by   text NOT NULL,
        created_at   timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (company_id, id),
        FOREIGN KEY (company_id, dossier_id) REFERENCES dossier (company_id, id) ON DELETE CASCADE
      );
      COMMENT ON COLUMN dossier_export.content IS 'Never changes: what its files are made of';
      CREATE UNIQUE INDEX dossier_export_by_number ON dossier_export (company_id, dossier_id, number);
      CREATE UNIQUE INDEX dossier_export_by_content ON dossier_export (company_id, dossier_id, content_hash);
      CREATE TABLE dossier_file (
        company_id uuid NOT NULL DEFAULT current_company_id(),
        id         uuid NOT NULL,
        export_id  uuid NOT NULL,
        format     text NOT NULL CHECK (format IN ('pdf', 'zip')),
        file_id    uuid NOT NULL,
        file_name  text NOT NULL,
        bytes      bigint NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (company_id, id),
        FOREIGN KEY (company_id, export_id) REFERENCES dossier_export (company_id, id) ON DELETE CASCADE
      );
      CREATE UNIQUE INDEX dossier_file_by_format ON dossier_file (company_id, export_id, format)`);
    for (const table of TABLES) await db.query(`CALL isolate_by_company('${table}')`);
    // Copies of other records, and of what has entries of its own.
    await db.query(`CALL audit_changes('dossier', ARRAY['diligence', 'version'])`);
    await db.query(`CALL audit_changes('dossier_party')`);
    await db.query(`CALL audit_changes('dossier_document')`);
    await db.query(`CALL audit_changes('dossier_export', ARRAY['content'])`);
    await db.query(`CALL audit_changes('dossier_file')`);
  }

  async down(db: QueryRunner) {
    await db.query(`DROP TABLE ${[...TABLES].reverse().join(', ')}`);
  }
}

const TABLES = ['dossier', 'dossier_party', 'dossier_document', 'dossier_export', 'dossier_file'];
