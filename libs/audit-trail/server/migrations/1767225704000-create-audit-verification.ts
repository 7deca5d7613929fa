import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Checks of the chain, each a job, with what came of it. Not audited: who asked stands in the row, the rest is derived. */
export class CreateAuditVerification1767225704000 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      CREATE TABLE audit_verification (
        company_id    uuid NOT NULL DEFAULT current_company_id(),
        id            uuid NOT NULL,
        job_run_id    uuid NOT NULL,
        status        text NOT NULL DEFAULT 'running' CHECK (status IN ('running', 'done', 'broke-off')),
        asked_by_name text NOT NULL,
        asked_at      timestamptz NOT NULL DEFAULT now(),
        ended_at      timestamptz,
        result        jsonb,
        PRIMARY KEY (company_id, id),
        CHECK ((status = 'running') = (ended_at IS NULL)),
        CHECK ((status = 'done') = (result IS NOT NULL))
      );
      CREATE UNIQUE INDEX audit_verification_running ON audit_verification (company_id) WHERE status = 'running';
      COMMENT ON TABLE audit_verification IS 'Checks of the company''s chain of changes: who asked, when, and what came of it';
      COMMENT ON COLUMN audit_verification.result IS 'How many links were checked, the last one, and the first fault if any';
      CALL isolate_by_company('audit_verification')`);
  }

  async down(db: QueryRunner) {
    await db.query(`DROP TABLE audit_verification`);
  }
}
