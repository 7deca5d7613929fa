import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The languages of the German and the Norwegian law, and of the authorities and workers in most chains. */
export class GermanNorwegianAndChinese1767226500360 implements MigrationInterface {
  async up(db: QueryRunner) {
    await allow(db, ['en', 'es', 'ar', 'fr', 'de', 'nb', 'zh']);
  }

  /** Fails while something is written in one of the new languages: it would have no language any more. */
  async down(db: QueryRunner) {
    await allow(db, ['en', 'es', 'ar', 'fr']);
  }
}

async function allow(db: QueryRunner, languages: readonly string[]): Promise<void> {
  const listed = languages.map((language) => `'${language}'`).join(', ');
  for (const table of ['statement', 'dossier'])
    await db.query(`
      ALTER TABLE ${table} DROP CONSTRAINT ${table}_language_check;
      ALTER TABLE ${table} ADD CONSTRAINT ${table}_language_check CHECK (language IN (${listed}))`);
}
