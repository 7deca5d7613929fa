import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What persons put into the fields of official forms. */
export class KeepFormAnswers1767226500340 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      CREATE TABLE statement_form_answer (
        company_id   uuid NOT NULL DEFAULT current_company_id(),
        statement_id uuid NOT NULL,
        criterion    text NOT NULL CHECK (length(criterion) BETWEEN 1 AND 100),
        part         text NOT NULL CHECK (length(part) BETWEEN 1 AND 100),
        text         text NOT NULL CHECK (length(text) <= 20000),
        chosen       text[] NOT NULL,
        version      integer NOT NULL DEFAULT 1 CHECK (version > 0),
        updated_at   timestamptz NOT NULL DEFAULT now(),
        updated_by   text NOT NULL,
        PRIMARY KEY (company_id, statement_id, criterion, part),
        FOREIGN KEY (company_id, statement_id) REFERENCES statement (company_id, id) ON DELETE CASCADE
      );
      COMMENT ON COLUMN statement_form_answer.criterion IS 'Id of the criterion that is the field';
      COMMENT ON COLUMN statement_form_answer.chosen IS 'Options of the form; with an empty text and none the data fills the part again';
      CALL isolate_by_company('statement_form_answer');
      CALL audit_changes('statement_form_answer')`);
  }

  async down(db: QueryRunner) {
    await db.query(`DROP TABLE statement_form_answer`);
  }
}
