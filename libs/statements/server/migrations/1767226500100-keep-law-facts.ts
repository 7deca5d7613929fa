import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a company said of itself to find out which laws apply to it: one row a company, its history in the audit trail. */
export class KeepLawFacts1767226500100 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      CREATE TABLE company_law_facts (
        company_id          uuid NOT NULL DEFAULT current_company_id(),
        form                text CHECK (form IN ('company', 'partnership', 'sole-trader', 'public-body', 'other')),
        group_position      text CHECK (group_position IN ('single', 'parent', 'subsidiary')),
        counts_subsidiaries boolean,
        year_end            date,
        sectors             text[] NOT NULL,
        places              jsonb NOT NULL,
        amounts             jsonb NOT NULL,
        people              jsonb NOT NULL,
        answers             jsonb NOT NULL,
        version             integer NOT NULL DEFAULT 1,
        updated_by          text NOT NULL,
        updated_at          timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (company_id)
      );
      COMMENT ON TABLE company_law_facts IS 'As typed; what the records know is read from them anew';
      COMMENT ON COLUMN company_law_facts.amounts IS 'Each in the currency in which it was given; never converted'`);
    await db.query(`CALL isolate_by_company('company_law_facts')`);
    await db.query(`CALL audit_changes('company_law_facts', '{version,updated_by}')`);
  }

  async down(db: QueryRunner) {
    await db.query(`DROP TABLE company_law_facts`);
  }
}
