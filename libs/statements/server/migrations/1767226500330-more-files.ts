import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Versions as DOCX, HTML and JSON too, each file with its hash, and what of them the public may have. */
export class MoreFiles1767226500330 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      ALTER TABLE statement_version
        ADD COLUMN frameworks jsonb NOT NULL DEFAULT '[]',
        ADD COLUMN outcomes jsonb NOT NULL DEFAULT '[]';
      COMMENT ON COLUMN statement_version.frameworks IS 'Names as they were when it was frozen; empty for older versions';
      COMMENT ON COLUMN statement_version.outcomes IS 'What people had decided about its criteria';
      ALTER TABLE statement_rendition
        ADD COLUMN sha256 text,
        DROP CONSTRAINT statement_rendition_format_check,
        ADD CONSTRAINT statement_rendition_format_check CHECK (format IN ('pdf', 'docx', 'html', 'json', 'xlsx'));
      ALTER TABLE published_statement
        ADD COLUMN docx_file_id uuid,
        ADD COLUMN html_file_id uuid,
        ADD COLUMN json_file_id uuid,
        ADD CONSTRAINT published_statement_files_check CHECK (state <> 'withdrawn'
          OR (docx_file_id IS NULL AND html_file_id IS NULL AND json_file_id IS NULL))`);
    await ofAllCompanies(
      db,
      `UPDATE statement_rendition r SET sha256 = f.sha256 FROM stored_file f
        WHERE f.company_id = r.company_id AND f.id = r.file_id`,
    );
    await db.query(`ALTER TABLE statement_rendition ALTER COLUMN sha256 SET NOT NULL`);
  }

  async down(db: QueryRunner) {
    await ofAllCompanies(db, `DELETE FROM statement_rendition WHERE format NOT IN ('pdf', 'xlsx')`);
    await db.query(`
      ALTER TABLE published_statement
        DROP CONSTRAINT published_statement_files_check,
        DROP COLUMN docx_file_id, DROP COLUMN html_file_id, DROP COLUMN json_file_id;
      ALTER TABLE statement_rendition
        DROP COLUMN sha256,
        DROP CONSTRAINT statement_rendition_format_check,
        ADD CONSTRAINT statement_rendition_format_check CHECK (format IN ('pdf', 'xlsx'));
      ALTER TABLE statement_version DROP COLUMN frameworks, DROP COLUMN outcomes`);
  }
}

/** The rows of every company change, and no person's doing it is: neither policies nor the trail apply. */
async function ofAllCompanies(db: QueryRunner, change: string): Promise<void> {
  for (const table of ['statement_rendition', 'stored_file'])
    await db.query(`ALTER TABLE ${table} NO FORCE ROW LEVEL SECURITY, DISABLE TRIGGER USER`);
  await db.query(change);
  for (const table of ['statement_rendition', 'stored_file'])
    await db.query(`ALTER TABLE ${table} FORCE ROW LEVEL SECURITY, ENABLE TRIGGER USER`);
}
