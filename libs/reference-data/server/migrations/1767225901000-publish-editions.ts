import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Editions say when they were published and retrieved and how to cite them, and an edition may correct another.
 * The application may now add editions for an operator; what an edition holds still never changes.
 */
export class PublishEditions1767225901000 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(FACTS);
    await db.query(FROZEN);
    for (const table of TABLES) await db.query(freeze(table));
    for (const grant of GRANTS) await db.query(`GRANT ${grant} TO firebreak_app`);
  }

  async down(db: QueryRunner) {
    for (const grant of GRANTS) await db.query(`REVOKE ${grant} FROM firebreak_app`);
    for (const table of TABLES) await db.query(`DROP TRIGGER rows_come_with_edition ON ${table}`);
    await db.query(`DROP FUNCTION rows_come_with_edition()`);
    await db.query(`
      ALTER TABLE reference_edition DROP published_on, DROP retrieved_on, DROP citation, DROP loaded_by,
        DROP corrects, DROP correction_reason, DROP corrected_rows`);
  }
}

const FACTS = `
  ALTER TABLE reference_edition
    ADD published_on      text CHECK (published_on ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'),
    ADD retrieved_on      text CHECK (retrieved_on ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'),
    ADD citation          text,
    ADD loaded_by         uuid,
    ADD corrects          text REFERENCES reference_edition,
    ADD correction_reason text,
    ADD corrected_rows    jsonb,
    ADD CHECK (num_nulls(corrects, correction_reason, corrected_rows) IN (0, 3));
  COMMENT ON COLUMN reference_edition.published_on IS 'Date, month or year: as precise as it is known';
  COMMENT ON COLUMN reference_edition.loaded_by IS 'Account of the operator; null: came with the product, or by a command on the machine';
  COMMENT ON COLUMN reference_edition.corrects IS 'The edition of which some rows were wrong; it stays as it is, for the scores made from it';
  UPDATE reference_edition SET citation = publisher || ': ' || title || ', ' || edition || '.' ||
    CASE address WHEN '' THEN '' ELSE ' ' || address END;
  ALTER TABLE reference_edition ALTER citation SET NOT NULL, ADD CHECK (citation <> '');
  CREATE INDEX reference_edition_corrections ON reference_edition (corrects)`;

/** Old scores point at editions: no rows may join one later, whoever tries. Every edition is written in one transaction. */
const FROZEN = `
  CREATE FUNCTION rows_come_with_edition() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF EXISTS (SELECT FROM written w JOIN reference_edition e ON e.id = w.edition_id WHERE e.loaded_at <> now()) THEN
      RAISE EXCEPTION 'an edition that is loaded never changes: load another one' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NULL;
  END $$`;

const TABLES = ['country_figure', 'listed_good', 'uflpa_entity', 'cbp_order'];

/** Neither `current` aside nor the time of loading: that is what freezes an edition. */
const EDITION_COLUMNS = `id, dataset, title, publisher, edition, year, licence, credit, address, row_count, sha256, source,
  current, published_on, retrieved_on, citation, loaded_by, corrects, correction_reason, corrected_rows`;

const GRANTS = [
  `INSERT (${EDITION_COLUMNS}), UPDATE (current) ON reference_edition`,
  ...TABLES.map((table) => `INSERT ON ${table}`),
];

function freeze(table: string): string {
  return `CREATE TRIGGER rows_come_with_edition AFTER INSERT ON ${table}
    REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION rows_come_with_edition()`;
}
