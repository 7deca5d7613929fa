import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What every tenant table stands on: the current company, forced row-level security, grants. */
export class CreateCompanyIsolation1767225600000 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`CREATE EXTENSION IF NOT EXISTS pg_trgm`);
    await db.query(`CREATE EXTENSION IF NOT EXISTS unaccent`);
    await db.query(`GRANT USAGE ON SCHEMA public TO firebreak_app`);
    await db.query(`
      CREATE FUNCTION current_company_id() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
      RETURN current_setting('app.company_id')::uuid`);
    await db.query(`
      COMMENT ON FUNCTION current_company_id() IS
      'Whose rows exist in this transaction. Fails where nobody said so: an error, not zero rows.'`);
    await db.query(`
      CREATE PROCEDURE isolate_by_company(tenant_table text) LANGUAGE plpgsql AS $$
      BEGIN
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', tenant_table);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', tenant_table);
        EXECUTE format(
          'CREATE POLICY by_company ON %I USING (company_id = (SELECT current_company_id()))
             WITH CHECK (company_id = (SELECT current_company_id()))', tenant_table);
        EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO firebreak_app', tenant_table);
      END $$`);
    await db.query(`
      CREATE PROCEDURE share_with_app(relation text, privileges text DEFAULT 'SELECT') LANGUAGE plpgsql AS $$
      BEGIN
        EXECUTE format('GRANT %s ON %I TO firebreak_app', privileges, relation);
      END $$`);
  }

  async down(db: QueryRunner) {
    await db.query(`DROP PROCEDURE share_with_app(text, text)`);
    await db.query(`DROP PROCEDURE isolate_by_company(text)`);
    await db.query(`DROP FUNCTION current_company_id()`);
    await db.query(`REVOKE USAGE ON SCHEMA public FROM firebreak_app`);
    await db.query(`DROP EXTENSION unaccent`);
    await db.query(`DROP EXTENSION pg_trgm`);
  }
}
