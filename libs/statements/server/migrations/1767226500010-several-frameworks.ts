import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = ['statement', 'statement_section', 'statement_version'];

/** One statement answers several laws, and says of each entity that it covers whether it must report itself. */
export class SeveralFrameworks1767226500010 implements MigrationInterface {
  async up(db: QueryRunner) {
    await this.ofAllCompanies(
      db,
      `
      DROP INDEX statement_by_period;
      ALTER TABLE statement ADD COLUMN framework_ids text[];
      UPDATE statement SET framework_ids = ARRAY[framework_id], organisation = ${entitiesAsObjects('organisation')};
      ALTER TABLE statement ALTER COLUMN framework_ids SET NOT NULL,
        ADD CONSTRAINT statement_framework_ids_check CHECK (cardinality(framework_ids) BETWEEN 1 AND 30),
        DROP COLUMN framework_id;
      COMMENT ON COLUMN statement.framework_ids IS 'Codes of statement_framework; their current editions count';
      CREATE UNIQUE INDEX statement_by_period ON statement
        (company_id, framework_ids, period_from, period_to, language);
      UPDATE statement_section SET position = array_position(
        ARRAY['steps', 'structure', 'policies', 'risk', 'due-diligence', 'effectiveness', 'training', 'approval'], kind) - 1;
      UPDATE statement_version SET
        content = (content - 'frameworkId') || jsonb_build_object(
          'frameworkIds', jsonb_build_array(content -> 'frameworkId'),
          'organisation', ${entitiesAsObjects("content -> 'organisation'")}),
        checks = (SELECT coalesce(jsonb_agg(each || jsonb_build_object('frameworkId', content -> 'frameworkId')), '[]')
                  FROM jsonb_array_elements(checks) AS each)`,
    );
  }

  async down(db: QueryRunner) {
    await this.ofAllCompanies(
      db,
      `
      UPDATE statement_version SET
        content = (content - 'frameworkIds') || jsonb_build_object(
          'frameworkId', content -> 'frameworkIds' -> 0, 'organisation', ${entitiesAsNames("content -> 'organisation'")}),
        checks = (SELECT coalesce(jsonb_agg(each - 'frameworkId'), '[]') FROM jsonb_array_elements(checks) AS each);
      DROP INDEX statement_by_period;
      ALTER TABLE statement ADD COLUMN framework_id text;
      UPDATE statement SET framework_id = framework_ids[1], organisation = ${entitiesAsNames('organisation')};
      ALTER TABLE statement ALTER COLUMN framework_id SET NOT NULL, DROP COLUMN framework_ids;
      COMMENT ON COLUMN statement.framework_id IS 'Code of the statement_framework; its current edition counts';
      CREATE UNIQUE INDEX statement_by_period ON statement
        (company_id, framework_id, period_from, period_to, language)`,
    );
  }

  /** The rows of every company change, and no person's doing it is: neither policies nor the trail apply. */
  private async ofAllCompanies(db: QueryRunner, change: string) {
    for (const table of TABLES)
      await db.query(`ALTER TABLE ${table} NO FORCE ROW LEVEL SECURITY, DISABLE TRIGGER USER`);
    await db.query(change);
    for (const table of TABLES)
      await db.query(`ALTER TABLE ${table} FORCE ROW LEVEL SECURITY, ENABLE TRIGGER USER`);
  }
}

function entitiesAsObjects(organisation: string): string {
  return `jsonb_set(${organisation}, '{entities}', (
    SELECT coalesce(jsonb_agg(jsonb_build_object('name', name, 'country', '', 'reports', false)), '[]')
    FROM jsonb_array_elements(${organisation} -> 'entities') AS name))`;
}

function entitiesAsNames(organisation: string): string {
  return `jsonb_set(${organisation}, '{entities}', (
    SELECT coalesce(jsonb_agg(entity -> 'name'), '[]')
    FROM jsonb_array_elements(${organisation} -> 'entities') AS entity))`;
}
