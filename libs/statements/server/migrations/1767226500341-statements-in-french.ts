import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Canada's law is read in French too. */
export class StatementsInFrench1767226500341 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      ALTER TABLE statement DROP CONSTRAINT statement_language_check;
      ALTER TABLE statement ADD CONSTRAINT statement_language_check CHECK (language IN ('en', 'es', 'ar', 'fr'))`);
  }

  /** Fails while there is a statement in French: it would have no language any more. */
  async down(db: QueryRunner) {
    await db.query(`
      ALTER TABLE statement DROP CONSTRAINT statement_language_check;
      ALTER TABLE statement ADD CONSTRAINT statement_language_check CHECK (language IN ('en', 'es', 'ar'))`);
  }
}
