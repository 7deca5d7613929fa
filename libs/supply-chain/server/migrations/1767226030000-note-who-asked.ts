import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who asked is told when the answer is taken back. */
export class NoteWhoAsked1767226030000 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      ALTER TABLE disclosure_request ADD asked_by uuid;
      COMMENT ON COLUMN disclosure_request.asked_by IS
        'Account of the person who asked; null: passed on by a link, or asked before this was noted'`);
  }

  async down(db: QueryRunner) {
    await db.query(`ALTER TABLE disclosure_request DROP asked_by`);
  }
}
