import type { MigrationInterface, QueryRunner } from 'typeorm';

/** PDF copies of the answers for whoever gave them. */
export class MakeCopies1767226203021 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      CREATE TABLE questionnaire_copy (
        company_id       uuid NOT NULL DEFAULT current_company_id(),
        id               uuid NOT NULL,
        questionnaire_id uuid NOT NULL,
        language         text NOT NULL,
        state            text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'ready', 'failed')),
        file_id          uuid,
        created_at       timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (company_id, id),
        CHECK ((state = 'ready') = (file_id IS NOT NULL)),
        FOREIGN KEY (company_id, questionnaire_id) REFERENCES questionnaire (company_id, id) ON DELETE CASCADE
      );
      CREATE UNIQUE INDEX questionnaire_copy_of ON questionnaire_copy (company_id, questionnaire_id)`);
    // Not in the trail: a copy says nothing that the answers don't.
    await db.query(`CALL isolate_by_company('questionnaire_copy')`);
  }

  async down(db: QueryRunner) {
    await db.query(`DROP TABLE questionnaire_copy`);
  }
}
