import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Looks at the company's homepage for a link to a statement's public page, each with what was found that day. */
export class KeepHomepageChecks1767226500392 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      CREATE TABLE homepage_check (
        company_id   uuid NOT NULL DEFAULT current_company_id(),
        id           uuid NOT NULL,
        statement_id uuid NOT NULL,
        homepage     text NOT NULL CHECK (length(homepage) <= 500),
        result       text NOT NULL CHECK (result IN ('linked', 'archive-linked', 'missing', 'unreachable')),
        reason       text,
        checked_by   text NOT NULL,
        checked_at   timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (company_id, id),
        CHECK ((result = 'unreachable') = (reason IS NOT NULL)),
        FOREIGN KEY (company_id, statement_id) REFERENCES statement (company_id, id) ON DELETE CASCADE
      );
      CREATE INDEX homepage_check_by_statement ON homepage_check (company_id, statement_id, checked_at);
      CALL isolate_by_company('homepage_check');
      CALL audit_changes('homepage_check')`);
  }

  async down(db: QueryRunner) {
    await db.query(`DROP TABLE homepage_check`);
  }
}
