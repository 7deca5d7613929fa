import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Sector scores, presences and goods can be corrected too, so their rows come with their edition and never later, as
 * those of countries and lists do. A correction says where the right figure can be seen and who published it, and tells
 * its rows the way two editions are compared.
 */
export class CorrectAnyRow1767225902000 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      ALTER TABLE reference_edition ADD correction_source text, ADD corrected_by text;
      COMMENT ON COLUMN reference_edition.correction_source IS 'Where the right figure can be seen';
      COMMENT ON COLUMN reference_edition.corrected_by IS 'Name of the operator, as of then'`);
    await db.query(
      `UPDATE reference_edition SET corrected_rows = ${CHANGES} WHERE corrected_rows IS NOT NULL`,
    );
    for (const table of TABLES) {
      await db.query(`CREATE TRIGGER rows_come_with_edition AFTER INSERT ON ${table}
        REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION rows_come_with_edition()`);
    }
    for (const grant of GRANTS) await db.query(`GRANT ${grant} TO firebreak_app`);
  }

  async down(db: QueryRunner) {
    for (const grant of GRANTS) await db.query(`REVOKE ${grant} FROM firebreak_app`);
    for (const table of TABLES) await db.query(`DROP TRIGGER rows_come_with_edition ON ${table}`);
    await db.query(
      `UPDATE reference_edition SET corrected_rows = ${FIGURES} WHERE corrected_rows IS NOT NULL`,
    );
    await db.query(`ALTER TABLE reference_edition DROP correction_source, DROP corrected_by`);
  }
}

const TABLES = ['sector_risk', 'country_sector_presence', 'hs_risk_good'];

const GRANTS = [
  `INSERT (correction_source, corrected_by) ON reference_edition`,
  ...TABLES.map((table) => `INSERT ON ${table}`),
];

/** `{country, figure, before, after}` as a comparison of editions has it. */
const CHANGES = `(
  SELECT coalesce(jsonb_agg(jsonb_build_object(
    'kind', CASE WHEN r->'before' = 'null' THEN 'added' WHEN r->'after' = 'null' THEN 'removed' ELSE 'changed' END,
    'key', (r->>'figure') || ' ' || (r->>'country'), 'country', r->'country', 'name', r->'figure',
    'before', CASE WHEN r->'before' = 'null' THEN 'null' ELSE jsonb_build_object('value', r->'before') END,
    'after', CASE WHEN r->'after' = 'null' THEN 'null' ELSE jsonb_build_object('value', r->'after') END,
    'move', NULL, 'jump', false) ORDER BY n), '[]')
  FROM jsonb_array_elements(corrected_rows) WITH ORDINALITY rows (r, n))`;

const FIGURES = `(
  SELECT coalesce(jsonb_agg(jsonb_build_object('country', r->'country', 'figure', r->'name',
    'before', coalesce(r->'before'->'value', 'null'), 'after', coalesce(r->'after'->'value', 'null')) ORDER BY n), '[]')
  FROM jsonb_array_elements(corrected_rows) WITH ORDINALITY rows (r, n))`;
