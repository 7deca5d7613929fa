import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The language that a reviewer wrote a finding and its action in: the supplier may read another. */
export class NameTheLanguageOfMeasures1767226203131 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      ALTER TABLE questionnaire_measure ADD COLUMN language text;
      COMMENT ON COLUMN questionnaire_measure.language IS 'Of description and action; null where it is not known'`);
  }

  async down(db: QueryRunner) {
    await db.query(`ALTER TABLE questionnaire_measure DROP COLUMN language`);
  }
}
