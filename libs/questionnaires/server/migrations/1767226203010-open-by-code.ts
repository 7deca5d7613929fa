import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A link opens the portal only together with a code that was mailed to the address it belongs to. Neither table is in
 * the trail: both hold hashes of secrets and nothing else that anybody decided.
 */
export class OpenByCode1767226203010 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      CREATE TABLE portal_code (
        company_id uuid NOT NULL DEFAULT current_company_id(),
        link_id    uuid NOT NULL,
        code_hash  bytea NOT NULL CHECK (length(code_hash) = 32),
        tries      smallint NOT NULL DEFAULT 0,
        sent_at    timestamptz NOT NULL DEFAULT now(),
        expires_at timestamptz NOT NULL,
        PRIMARY KEY (company_id, link_id),
        FOREIGN KEY (company_id, link_id) REFERENCES questionnaire_link (company_id, id) ON DELETE CASCADE
      );
      CREATE TABLE portal_session (
        company_id       uuid NOT NULL DEFAULT current_company_id(),
        id               uuid NOT NULL,
        questionnaire_id uuid NOT NULL,
        link_id          uuid NOT NULL,
        secret_hash      bytea NOT NULL CHECK (length(secret_hash) = 32),
        created_at       timestamptz NOT NULL DEFAULT now(),
        expires_at       timestamptz NOT NULL,
        PRIMARY KEY (company_id, id),
        FOREIGN KEY (company_id, link_id) REFERENCES questionnaire_link (company_id, id) ON DELETE CASCADE
      );
      CREATE UNIQUE INDEX portal_session_by_hash ON portal_session (company_id, secret_hash);
      CREATE INDEX portal_session_by_questionnaire ON portal_session (company_id, questionnaire_id);
      CREATE INDEX portal_session_by_link ON portal_session (company_id, link_id);
      CALL isolate_by_company('portal_code');
      CALL isolate_by_company('portal_session')`);
  }

  async down(db: QueryRunner) {
    await db.query(`DROP TABLE portal_session, portal_code`);
  }
}
