import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A staged row keeps its values in columns: a commit of 100,000 rows then takes no JSON apart. What few lists
 * say stays in `details`. Staged rows are kept for good: they tell which import brought a record.
 */
export class StageImportRowsByColumn1767226011000 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      ALTER TABLE supplier_import
        DROP CONSTRAINT supplier_import_state_check,
        ADD CONSTRAINT supplier_import_state_check CHECK (state IN
          ('uploaded', 'checking', 'checked', 'importing', 'imported', 'failed', 'undoing', 'undone')),
        ADD date_order   text CHECK (date_order IN ('day-first', 'month-first')),
        ADD dates_unclear boolean NOT NULL DEFAULT false,
        ADD uploaded_by_name text,
        ADD undone_by_name text,
        ADD undone_at    timestamptz,
        ADD undo         jsonb;
      COMMENT ON COLUMN supplier_import.date_order IS 'Which comes first in 05/06/2024; null: nobody has said';
      COMMENT ON COLUMN supplier_import.dates_unclear IS 'Some dates of the file could be two';
      COMMENT ON COLUMN supplier_import.undo IS 'What was taken back, and what was left and why'`);
    await db.query(`
      TRUNCATE supplier_import_row;
      ALTER TABLE supplier_import NO FORCE ROW LEVEL SECURITY;
      UPDATE supplier_import SET state = 'uploaded', counts = NULL WHERE state IN ('checking', 'checked', 'importing');
      ALTER TABLE supplier_import FORCE ROW LEVEL SECURITY;
      ALTER TABLE supplier_import_row
        DROP values,
        DROP derived,
        ALTER cells TYPE json USING cells::json,
        ALTER issues TYPE json USING issues::json,
        ADD name           text,
        ADD name_key       text COLLATE "C",
        ADD match_key      text COLLATE "C",
        ADD search_key     text COLLATE "C",
        ADD country        text COLLATE "C",
        ADD address        text,
        ADD address_key    text COLLATE "C",
        ADD city           text,
        ADD latitude       double precision,
        ADD longitude      double precision,
        ADD isic           text COLLATE "C",
        ADD external_id    text COLLATE "C",
        ADD kind           text,
        ADD spend_amount   double precision,
        ADD spend_currency text,
        ADD contact_name   text,
        ADD contact_email  text,
        ADD headcount      integer,
        ADD women_share    double precision,
        ADD buyer          text,
        ADD buyer_key      text COLLATE "C",
        ADD details        jsonb,
        ADD candidates     jsonb,
        ADD choice         text CHECK (choice IN ('same', 'new'));
      COMMENT ON COLUMN supplier_import_row.name IS 'Null for a wrong row, as are all values';
      COMMENT ON COLUMN supplier_import_row.details IS 'Values that few lists have, by field';
      COMMENT ON COLUMN supplier_import_row.candidates IS 'Whom a doubtful row resembles, with the parts of the score';
      COMMENT ON COLUMN supplier_import_row.choice IS 'What a person decided about a doubtful row'`);
    await db.query(`
      DROP INDEX supplier_import_row_by_supplier;
      CREATE INDEX supplier_import_row_of_supplier ON supplier_import_row (company_id, supplier_id)`);
    await db.query(`
      CREATE TABLE supplier_import_change (
        company_id   uuid NOT NULL DEFAULT current_company_id(),
        import_id    uuid NOT NULL,
        record_table text NOT NULL
                     CHECK (record_table IN ('supplier', 'site', 'site_good', 'supplier_variant', 'supplier_identifier', 'supplier_spend')),
        record_id    uuid NOT NULL,
        before       jsonb,
        PRIMARY KEY (company_id, import_id, record_table, record_id),
        FOREIGN KEY (company_id, import_id) REFERENCES supplier_import (company_id, id) ON DELETE CASCADE
      );
      COMMENT ON TABLE supplier_import_change IS 'What an import did to records that were there before, so that it can be undone';
      COMMENT ON COLUMN supplier_import_change.before IS 'What the record said in the columns that the import writes; null: the import added it'`);
    await db.query(`
      CREATE TABLE supplier_import_header (
        company_id uuid NOT NULL DEFAULT current_company_id(),
        header_key text COLLATE "C" NOT NULL,
        field      text,
        used_at    timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (company_id, header_key)
      );
      COMMENT ON TABLE supplier_import_header IS 'What a person last said that a header of their lists means; field null: leave the column out'`);
    for (const table of ['supplier_import_change', 'supplier_import_header'])
      await db.query(`CALL isolate_by_company('${table}')`);
  }

  async down(db: QueryRunner) {
    await db.query(`DROP TABLE supplier_import_header, supplier_import_change`);
    await db.query(`
      DROP INDEX supplier_import_row_of_supplier;
      CREATE INDEX supplier_import_row_by_supplier ON supplier_import_row (company_id, import_id, supplier_id)`);
    await db.query(`
      TRUNCATE supplier_import_row;
      ALTER TABLE supplier_import_row
        DROP name, DROP name_key, DROP match_key, DROP search_key, DROP country, DROP address, DROP address_key,
        DROP city, DROP latitude, DROP longitude, DROP isic, DROP external_id, DROP kind, DROP spend_amount,
        DROP spend_currency, DROP contact_name, DROP contact_email, DROP headcount, DROP women_share, DROP buyer,
        DROP buyer_key, DROP details, DROP candidates, DROP choice,
        ALTER cells TYPE jsonb USING cells::jsonb,
        ALTER issues TYPE jsonb USING issues::jsonb,
        ADD values jsonb,
        ADD derived jsonb`);
    await db.query(`
      ALTER TABLE supplier_import
        DROP date_order, DROP dates_unclear, DROP uploaded_by_name, DROP undone_by_name, DROP undone_at, DROP undo,
        DROP CONSTRAINT supplier_import_state_check;
      ALTER TABLE supplier_import NO FORCE ROW LEVEL SECURITY;
      UPDATE supplier_import SET state = 'imported' WHERE state IN ('undoing', 'undone');
      ALTER TABLE supplier_import FORCE ROW LEVEL SECURITY;
      ALTER TABLE supplier_import ADD CONSTRAINT supplier_import_state_check CHECK (state IN
        ('uploaded', 'checking', 'checked', 'importing', 'imported', 'failed'))`);
  }
}
