import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Companies choose which edition of a dataset their scores are made from; runs are due when that set changes. */
export class CreateEditionChoice1767226450000 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      CREATE TABLE risk_edition_choice (
        company_id      uuid NOT NULL DEFAULT current_company_id(),
        dataset         text NOT NULL,
        edition_id      text REFERENCES reference_edition,
        reason          text NOT NULL CHECK (reason <> ''),
        decided_by      uuid,
        decided_by_name text NOT NULL,
        decided_at      timestamptz NOT NULL,
        PRIMARY KEY (company_id, dataset)
      );
      COMMENT ON COLUMN risk_edition_choice.edition_id IS 'The edition pinned; null: the newest is followed again';
      CALL isolate_by_company('risk_edition_choice');
      CALL audit_changes('risk_edition_choice');
      CREATE POLICY due ON risk_edition_choice FOR SELECT TO firebreak_owner USING (true)`);
    await db.query(
      dueCompanies(`
        WHERE newest.as_of < today OR newest.editions <> loaded || coalesce(
          (SELECT jsonb_object_agg(c.dataset, c.edition_id) FROM risk_edition_choice c
           WHERE c.company_id = newest.company_id AND c.edition_id IS NOT NULL), '{}')`),
    );
  }

  async down(db: QueryRunner) {
    await db.query(dueCompanies(`WHERE newest.as_of < today OR newest.editions <> loaded`));
    await db.query(`DROP TABLE risk_edition_choice`);
  }
}

/** The companies whose newest run is of an earlier day, or was made from other editions than theirs would be now. */
function dueCompanies(condition: string): string {
  return `
    CREATE OR REPLACE FUNCTION risk_companies_due(today date, loaded jsonb) RETURNS TABLE (company_id uuid)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
      SELECT newest.company_id
      FROM (SELECT DISTINCT ON (r.company_id) r.company_id, r.as_of, r.editions
            FROM risk_run r ORDER BY r.company_id, r.computed_at DESC, r.id DESC) newest
      ${condition}
    $$`;
}
