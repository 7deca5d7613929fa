import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A comment that is sent again, because the reply to the first was lost, is the same comment. */
export class SendCommentsOnce1767226203100 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      ALTER TABLE question_comment ADD COLUMN sent_id uuid;
      CREATE UNIQUE INDEX question_comment_by_sent_id ON question_comment (company_id, questionnaire_id, sent_id)`);
  }

  async down(db: QueryRunner) {
    await db.query(`ALTER TABLE question_comment DROP COLUMN sent_id`);
  }
}
