import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The language that an authority takes, and the sites that parties of a chain name. */
export class DossierLanguageAndSites1767226500355 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      ALTER TABLE dossier ADD COLUMN language text NOT NULL DEFAULT 'en'
        CHECK (language IN ('en', 'es', 'ar', 'fr'));
      ALTER TABLE dossier_party ADD COLUMN site_name text NOT NULL DEFAULT '' CHECK (length(site_name) <= 300);
      COMMENT ON COLUMN dossier_party.site_name IS 'As it was when it was named; empty without a site'`);
    // What was frozen before was in English, and its parties named no sites.
    await ofAllCompanies(
      db,
      `UPDATE dossier_export SET content = jsonb_set(
         jsonb_set(content, '{content,language}', '"en"'),
         '{content,custody,parties}',
         coalesce((SELECT jsonb_agg(party || '{"siteName": ""}' ORDER BY place)
           FROM jsonb_array_elements(content #> '{content,custody,parties}') WITH ORDINALITY AS p (party, place)), '[]'))`,
    );
  }

  async down(db: QueryRunner) {
    await ofAllCompanies(
      db,
      `UPDATE dossier_export SET content = jsonb_set(
         content #- '{content,language}',
         '{content,custody,parties}',
         coalesce((SELECT jsonb_agg(party - 'siteName' ORDER BY place)
           FROM jsonb_array_elements(content #> '{content,custody,parties}') WITH ORDINALITY AS p (party, place)), '[]'))`,
    );
    await db.query(`
      ALTER TABLE dossier_party DROP COLUMN site_name;
      ALTER TABLE dossier DROP COLUMN language`);
  }
}

/** The rows of every company change, and no person's doing it is: neither policies nor the trail apply. */
async function ofAllCompanies(db: QueryRunner, change: string): Promise<void> {
  await db.query(`ALTER TABLE dossier_export NO FORCE ROW LEVEL SECURITY, DISABLE TRIGGER USER`);
  await db.query(change);
  await db.query(`ALTER TABLE dossier_export FORCE ROW LEVEL SECURITY, ENABLE TRIGGER USER`);
}
