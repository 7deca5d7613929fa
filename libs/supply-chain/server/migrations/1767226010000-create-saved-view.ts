import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Views of the supplier list that people keep, and an index that finds goods by their code. */
export class CreateSavedView1767226010000 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      CREATE TABLE saved_view (
        company_id uuid NOT NULL DEFAULT current_company_id(),
        id         uuid NOT NULL,
        account_id uuid NOT NULL,
        saved_by   text NOT NULL,
        name       text NOT NULL CHECK (length(name) BETWEEN 1 AND 80),
        params     jsonb NOT NULL,
        shared     boolean NOT NULL DEFAULT false,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (company_id, id)
      );
      COMMENT ON COLUMN saved_view.account_id IS 'Who saved it: only that person may change it';
      COMMENT ON COLUMN saved_view.params IS 'Filters, sort, columns and view as in the address of the list';
      CREATE UNIQUE INDEX saved_view_once ON saved_view (company_id, account_id, lower(name));
      CALL isolate_by_company('saved_view');
      CALL audit_changes('saved_view', '{updated_at}');
      CREATE INDEX site_good_by_hs ON site_good (company_id, hs text_pattern_ops);
      CREATE INDEX supply_link_by_hs ON supply_link (company_id, hs text_pattern_ops)`);
  }

  async down(db: QueryRunner) {
    await db.query(`DROP INDEX site_good_by_hs, supply_link_by_hs; DROP TABLE saved_view`);
  }
}
