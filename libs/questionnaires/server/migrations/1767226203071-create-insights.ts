import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What was asked, skipped and not known, submission by submission: which questions were hidden follows from the
 * template's conditions, so that it is worked out once, and counting over thousands of submissions stays a query.
 * Derived from submissions, so the trail does not record it.
 */
export class CreateInsights1767226203071 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      CREATE TABLE submission_reading (
        company_id    uuid NOT NULL DEFAULT current_company_id(),
        submission_id uuid NOT NULL,
        parts         text[] NOT NULL,
        asked         text[] NOT NULL,
        skipped       text[] NOT NULL,
        unknown       text[] NOT NULL,
        PRIMARY KEY (company_id, submission_id),
        FOREIGN KEY (company_id, submission_id) REFERENCES questionnaire_submission (company_id, id) ON DELETE CASCADE
      );
      COMMENT ON COLUMN submission_reading.parts IS 'Codes of the templates that were asked together';
      COMMENT ON COLUMN submission_reading.asked IS 'Codes of the questions that were not hidden';
      COMMENT ON COLUMN submission_reading.unknown IS 'Codes of the questions answered with "do not know"'`);
    await db.query(`CALL isolate_by_company('submission_reading')`);
  }

  async down(db: QueryRunner) {
    await db.query(`DROP TABLE submission_reading`);
  }
}
