import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Logos that frozen versions wear: they stay when the company takes another one. */
export class KeepStatementLogos1767226500351 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      CREATE TABLE statement_logo (
        company_id uuid NOT NULL DEFAULT current_company_id(),
        sha256     text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
        file_id    uuid NOT NULL,
        PRIMARY KEY (company_id, sha256)
      );
      COMMENT ON COLUMN statement_logo.file_id IS 'A copy of its own: the company can remove its logo';
      CALL isolate_by_company('statement_logo')`);
  }

  async down(db: QueryRunner) {
    await db.query(`DROP TABLE statement_logo`);
  }
}
