import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The texts that sections had. The newest stays where it is, in the section; a text that is replaced goes to its
 * history, so that none is kept twice. The history can be added to and read, not changed. The trail has no entries of
 * it: what goes there was recorded when it was written.
 */
export class KeepSectionHistory1767226500300 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      ALTER TABLE statement_section ADD COLUMN cause text NOT NULL DEFAULT 'drafted', ADD COLUMN restored_from integer,
        ADD CONSTRAINT statement_section_cause_check
          CHECK (cause IN ('drafted', 'saved', 'restored', 'suggested', 'imported'));
      COMMENT ON COLUMN statement_section.cause IS 'Why the text came about';
      COMMENT ON COLUMN statement_section.restored_from IS 'The version whose text was put back';
      ALTER TABLE statement_section NO FORCE ROW LEVEL SECURITY, DISABLE TRIGGER USER;
      UPDATE statement_section SET cause = 'saved' WHERE edited;
      ALTER TABLE statement_section FORCE ROW LEVEL SECURITY, ENABLE TRIGGER USER;
      CREATE TABLE statement_section_version (
        company_id    uuid NOT NULL DEFAULT current_company_id(),
        section_id    uuid NOT NULL,
        version       integer NOT NULL CHECK (version > 0),
        text          text NOT NULL,
        edited        boolean NOT NULL,
        cause         text NOT NULL,
        restored_from integer,
        written_by    text NOT NULL,
        written_at    timestamptz NOT NULL,
        PRIMARY KEY (company_id, section_id, version),
        FOREIGN KEY (company_id, section_id) REFERENCES statement_section (company_id, id) ON DELETE CASCADE
      );
      COMMENT ON TABLE statement_section_version IS 'Texts that a newer one replaced; the newest is in statement_section';
      CALL isolate_by_company('statement_section_version');
      REVOKE UPDATE, DELETE ON statement_section_version FROM firebreak_app`);
  }

  async down(db: QueryRunner) {
    await db.query(`
      DROP TABLE statement_section_version;
      ALTER TABLE statement_section DROP COLUMN restored_from, DROP COLUMN cause`);
  }
}
