import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Everybody gets every mail until they turn a kind off. */
export class ChooseMails1767225804120 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`ALTER TABLE account ADD COLUMN mails_off text[] NOT NULL DEFAULT '{}'`);
  }

  async down(db: QueryRunner) {
    await db.query(`ALTER TABLE account DROP COLUMN mails_off`);
  }
}
