import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When people of the buyer were told of a supplier's reply. Those that are there already are no news. */
export class TellOfReplies1767226204002 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      ALTER TABLE questionnaire_reply ADD COLUMN told_at timestamptz DEFAULT now();
      ALTER TABLE questionnaire_reply ALTER COLUMN told_at DROP DEFAULT;
      CALL audit_changes('questionnaire_reply', '{told_at}')`);
  }

  async down(db: QueryRunner) {
    await db.query(`
      ALTER TABLE questionnaire_reply DROP COLUMN told_at;
      CALL audit_changes('questionnaire_reply')`);
  }
}
