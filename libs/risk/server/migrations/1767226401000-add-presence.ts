import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How strongly a site's country does its kind of work: a low figure prompts a second look at the origin. */
export class AddPresence1767226401000 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      ALTER TABLE risk_site_score
      ADD presence double precision NOT NULL DEFAULT 1 CHECK (presence BETWEEN 0 AND 1)`);
  }

  async down(db: QueryRunner) {
    await db.query(`ALTER TABLE risk_site_score DROP presence`);
  }
}
