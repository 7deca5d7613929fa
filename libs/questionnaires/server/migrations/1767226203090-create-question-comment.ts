import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Comments on questions. The trail says that there is one, not what it says: the buyer reads the trail. */
export class CreateQuestionComment1767226203090 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      CREATE TABLE question_comment (
        company_id       uuid NOT NULL DEFAULT current_company_id(),
        id               uuid NOT NULL,
        questionnaire_id uuid NOT NULL,
        question         text NOT NULL,
        audience         text NOT NULL CHECK (audience IN ('colleagues', 'buyer')),
        side             text NOT NULL CHECK (side IN ('supplier', 'buyer')),
        author_name      text,
        text             text NOT NULL CHECK (length(text) BETWEEN 1 AND 2000),
        written_at       timestamptz NOT NULL,
        PRIMARY KEY (company_id, id),
        CHECK (side = 'supplier' OR audience = 'buyer'),
        FOREIGN KEY (company_id, questionnaire_id) REFERENCES questionnaire (company_id, id) ON DELETE CASCADE
      );
      CREATE INDEX question_comment_by_questionnaire ON question_comment (company_id, questionnaire_id, id);
      CALL isolate_by_company('question_comment');
      CALL audit_changes('question_comment', '{author_name,text}')`);
  }

  async down(db: QueryRunner) {
    await db.query(`DROP TABLE question_comment`);
  }
}
