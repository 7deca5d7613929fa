import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Uploaded supplier lists and their rows, staged until somebody commits them. */
export class CreateSupplierImport1767226001000 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      CREATE TABLE supplier_import (
        company_id   uuid NOT NULL DEFAULT current_company_id(),
        id           uuid NOT NULL,
        file_id      uuid NOT NULL,
        file_name    text NOT NULL,
        format       text NOT NULL CHECK (format IN ('csv', 'xlsx')),
        encoding     text NOT NULL,
        delimiter    text NOT NULL,
        header_row   integer NOT NULL,
        columns      jsonb NOT NULL,
        preview      jsonb NOT NULL,
        matching     jsonb NOT NULL,
        decimal_mark text NOT NULL DEFAULT '.' CHECK (decimal_mark IN ('.', ',')),
        state        text NOT NULL DEFAULT 'uploaded'
                     CHECK (state IN ('uploaded', 'checking', 'checked', 'importing', 'imported', 'failed')),
        failure      text,
        counts       jsonb,
        job_run_id   uuid,
        result       jsonb,
        checked_at   timestamptz,
        imported_at  timestamptz,
        created_at   timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (company_id, id)
      );
      COMMENT ON COLUMN supplier_import.columns IS 'Headers as they stand in the file';
      COMMENT ON COLUMN supplier_import.matching IS 'Field name by column position, null where a column is left out'`);
    await db.query(`
      CREATE TABLE supplier_import_row (
        company_id        uuid NOT NULL DEFAULT current_company_id(),
        import_id         uuid NOT NULL,
        row_number        integer NOT NULL,
        outcome           text NOT NULL CHECK (outcome IN ('new', 'changed', 'same', 'doubtful', 'wrong')),
        decision          text NOT NULL CHECK (decision IN ('import', 'skip')),
        cells             jsonb NOT NULL,
        issues            jsonb NOT NULL,
        values            jsonb,
        derived           jsonb,
        supplier_id       uuid,
        new_supplier      boolean NOT NULL DEFAULT false,
        site_id           uuid,
        new_site          boolean NOT NULL DEFAULT false,
        link_id           uuid,
        buyer_supplier_id uuid,
        PRIMARY KEY (company_id, import_id, row_number),
        FOREIGN KEY (company_id, import_id) REFERENCES supplier_import (company_id, id) ON DELETE CASCADE
      );
      CREATE INDEX supplier_import_row_by_outcome
        ON supplier_import_row (company_id, import_id, outcome, row_number);
      CREATE INDEX supplier_import_row_by_supplier ON supplier_import_row (company_id, import_id, supplier_id)`);
    await db.query(`
      COMMENT ON COLUMN supplier_import_row.new_supplier IS 'The row makes the supplier; otherwise supplier_id was there or an earlier row makes it';
      COMMENT ON COLUMN supplier_import_row.link_id IS 'The link that the row adds; its buyer is buyer_supplier_id, null for the own company'`);
    await db.query(`CALL isolate_by_company('supplier_import')`);
    await db.query(`CALL isolate_by_company('supplier_import_row')`);
  }

  async down(db: QueryRunner) {
    await db.query(`DROP TABLE supplier_import_row, supplier_import`);
  }
}
