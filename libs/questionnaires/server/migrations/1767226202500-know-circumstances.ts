import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was known of a supplier's sites and risk when it was asked, for templates that look at it. */
export class KnowCircumstances1767226202500 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`ALTER TABLE questionnaire ADD COLUMN circumstances jsonb`);
  }

  async down(db: QueryRunner) {
    await db.query(`ALTER TABLE questionnaire DROP COLUMN circumstances`);
  }
}
