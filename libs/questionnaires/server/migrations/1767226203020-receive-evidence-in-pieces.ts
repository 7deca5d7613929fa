import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Documents that come in pieces, and what the virus scanner says of them. */
export class ReceiveEvidenceInPieces1767226203020 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      ALTER TABLE questionnaire_evidence ADD COLUMN scan text NOT NULL DEFAULT 'not-scanned'
        CHECK (scan IN ('not-scanned', 'waiting', 'clean', 'refused'));
      CREATE TABLE evidence_upload (
        company_id       uuid NOT NULL DEFAULT current_company_id(),
        id               uuid NOT NULL,
        questionnaire_id uuid NOT NULL,
        question         text NOT NULL,
        name             text NOT NULL,
        fingerprint      text NOT NULL,
        size_in_bytes    integer NOT NULL CHECK (size_in_bytes > 0),
        received         integer NOT NULL DEFAULT 0 CHECK (received BETWEEN 0 AND size_in_bytes),
        evidence_id      uuid,
        created_at       timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (company_id, id),
        FOREIGN KEY (company_id, questionnaire_id) REFERENCES questionnaire (company_id, id) ON DELETE CASCADE
      );
      CREATE UNIQUE INDEX evidence_upload_once
        ON evidence_upload (company_id, questionnaire_id, question, fingerprint) WHERE evidence_id IS NULL;
      CREATE INDEX evidence_upload_by_age ON evidence_upload (company_id, created_at);
      CREATE TABLE evidence_upload_piece (
        company_id uuid NOT NULL DEFAULT current_company_id(),
        upload_id  uuid NOT NULL,
        start_at   integer NOT NULL CHECK (start_at >= 0),
        content    bytea NOT NULL,
        PRIMARY KEY (company_id, upload_id, start_at),
        FOREIGN KEY (company_id, upload_id) REFERENCES evidence_upload (company_id, id) ON DELETE CASCADE
      );
      -- Photos and documents are packed already.
      ALTER TABLE evidence_upload_piece ALTER COLUMN content SET STORAGE EXTERNAL`);
    // Not in the trail: what comes of an upload is, as a document; until then it is bytes on their way.
    for (const table of ['evidence_upload', 'evidence_upload_piece']) {
      await db.query(`CALL isolate_by_company('${table}')`);
    }
  }

  async down(db: QueryRunner) {
    await db.query(`
      DROP TABLE evidence_upload_piece, evidence_upload;
      ALTER TABLE questionnaire_evidence DROP COLUMN scan`);
  }
}
