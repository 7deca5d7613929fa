import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Questionnaire templates that companies make themselves: one draft each, and versions that never change. */
export class CreateCustomTemplate1767226203050 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      CREATE TABLE custom_template (
        company_id uuid NOT NULL DEFAULT current_company_id(),
        id         uuid NOT NULL,
        code       text NOT NULL,
        title      text NOT NULL,
        retired_at timestamptz,
        created_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (company_id, id),
        UNIQUE (company_id, code)
      );
      CREATE TABLE custom_template_draft (
        company_id   uuid NOT NULL DEFAULT current_company_id(),
        template_id  uuid NOT NULL,
        content      jsonb NOT NULL,
        translations jsonb NOT NULL,
        version      integer NOT NULL CHECK (version > 0),
        changed_at   timestamptz NOT NULL,
        changed_by   text NOT NULL,
        PRIMARY KEY (company_id, template_id),
        FOREIGN KEY (company_id, template_id) REFERENCES custom_template (company_id, id) ON DELETE CASCADE
      );
      CREATE TABLE custom_template_version (
        company_id   uuid NOT NULL DEFAULT current_company_id(),
        template_id  uuid NOT NULL,
        number       integer NOT NULL CHECK (number > 0),
        content      jsonb NOT NULL,
        translations jsonb NOT NULL,
        note         text,
        published_at timestamptz NOT NULL,
        published_by text NOT NULL,
        PRIMARY KEY (company_id, template_id, number),
        FOREIGN KEY (company_id, template_id) REFERENCES custom_template (company_id, id)
      );
      CREATE FUNCTION refuse_change_of_version() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'a published version of a template never changes: publish another one';
      END $$;
      CREATE TRIGGER version_never_changes BEFORE UPDATE ON custom_template_version
        FOR EACH ROW EXECUTE FUNCTION refuse_change_of_version()`);
    for (const table of ['custom_template', 'custom_template_draft', 'custom_template_version']) {
      await db.query(`CALL isolate_by_company('${table}')`);
    }
    // A draft is saved every few seconds while somebody works on it: that it is there is recorded, what became of it when
    // it is published. Contents stay out: the versions hold them for good.
    await db.query(`CALL audit_changes('custom_template')`);
    await db.query(
      `CALL audit_changes('custom_template_draft', '{content,translations,version,changed_at,changed_by}')`,
    );
    await db.query(`CALL audit_changes('custom_template_version', '{content,translations}')`);
  }

  async down(db: QueryRunner) {
    await db.query(`
      DROP TABLE custom_template_version, custom_template_draft, custom_template;
      DROP FUNCTION refuse_change_of_version()`);
  }
}
