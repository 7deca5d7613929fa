import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Comments on statements with the people they call, and tasks. */
export class TalkAboutStatements1767226500310 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      CREATE TABLE statement_comment (
        company_id   uuid NOT NULL DEFAULT current_company_id(),
        id           uuid NOT NULL,
        statement_id uuid NOT NULL,
        thread_id    uuid NOT NULL,
        section      text NOT NULL,
        anchor       jsonb,
        text         text NOT NULL CHECK (length(text) <= 4000),
        author_id    uuid NOT NULL,
        author_name  text NOT NULL,
        written_at   timestamptz NOT NULL,
        edited_at    timestamptz,
        deleted_at   timestamptz,
        resolved_by  text,
        resolved_at  timestamptz,
        version      integer NOT NULL DEFAULT 1,
        PRIMARY KEY (company_id, id),
        FOREIGN KEY (company_id, statement_id) REFERENCES statement (company_id, id) ON DELETE CASCADE,
        FOREIGN KEY (company_id, thread_id) REFERENCES statement_comment (company_id, id) ON DELETE CASCADE,
        CHECK ((deleted_at IS NULL) = (text <> '')),
        CHECK ((resolved_by IS NULL) = (resolved_at IS NULL)),
        CHECK (id = thread_id OR (anchor IS NULL AND resolved_at IS NULL))
      );
      COMMENT ON COLUMN statement_comment.thread_id IS 'The comment that began it; that one points at itself';
      COMMENT ON COLUMN statement_comment.anchor IS 'The words that it is about; null for the section as a whole, and for replies';
      CREATE INDEX statement_comment_by_statement ON statement_comment (company_id, statement_id, id);
      CREATE INDEX statement_comment_by_thread ON statement_comment (company_id, thread_id)`);
    await db.query(`
      CREATE TABLE statement_mention (
        company_id uuid NOT NULL DEFAULT current_company_id(),
        comment_id uuid NOT NULL,
        account_id uuid NOT NULL,
        name       text NOT NULL,
        told_at    timestamptz,
        PRIMARY KEY (company_id, comment_id, account_id),
        FOREIGN KEY (company_id, comment_id) REFERENCES statement_comment (company_id, id) ON DELETE CASCADE
      );
      COMMENT ON COLUMN statement_mention.name IS 'As it stands in the text of the comment';
      CREATE INDEX statement_mention_untold ON statement_mention (company_id, account_id) WHERE told_at IS NULL`);
    await db.query(`
      CREATE TABLE statement_task (
        company_id   uuid NOT NULL DEFAULT current_company_id(),
        id           uuid NOT NULL,
        statement_id uuid NOT NULL,
        title        text NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
        owner_id     uuid NOT NULL,
        owner_name   text NOT NULL,
        section      text,
        criterion_id text,
        due_on       date NOT NULL,
        state        text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'done')),
        done_by      text,
        done_at      timestamptz,
        created_by   text NOT NULL,
        told_at      timestamptz,
        reminded_at  timestamptz,
        version      integer NOT NULL DEFAULT 1,
        created_at   timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (company_id, id),
        FOREIGN KEY (company_id, statement_id) REFERENCES statement (company_id, id) ON DELETE CASCADE,
        CHECK ((state = 'done') = (done_at IS NOT NULL))
      );
      COMMENT ON COLUMN statement_task.owner_id IS 'An account that may have left the company since';
      COMMENT ON COLUMN statement_task.told_at IS 'When the mail that it is theirs went to the owner, or needed not to';
      CREATE INDEX statement_task_by_statement ON statement_task (company_id, statement_id, id);
      CREATE INDEX statement_task_by_owner ON statement_task (company_id, owner_id, due_on);
      CREATE INDEX statement_task_to_remind ON statement_task (company_id, due_on)
        WHERE state = 'open' AND reminded_at IS NULL`);
    for (const table of TABLES) await db.query(`CALL isolate_by_company('${table}')`);
    // The trail says that somebody commented, not what: who deletes a comment takes its words back. Mentions follow
    // from those words.
    await db.query(`CALL audit_changes('statement_comment', '{anchor,text,version}')`);
    await db.query(`CALL audit_changes('statement_task', '{told_at,reminded_at,version}')`);
    // The clock asks over all companies: a function of the owner says which, and nothing else.
    await db.query(`
      CREATE POLICY due_soon ON statement_task FOR SELECT TO firebreak_owner USING (true);
      CREATE FUNCTION companies_with_tasks_due(until date) RETURNS TABLE (company_id uuid)
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
        SELECT DISTINCT t.company_id FROM statement_task t
         WHERE t.state = 'open' AND t.told_at IS NOT NULL AND t.reminded_at IS NULL AND t.due_on <= until $$;
      REVOKE EXECUTE ON FUNCTION companies_with_tasks_due(date) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION companies_with_tasks_due(date) TO firebreak_app`);
  }

  async down(db: QueryRunner) {
    await db.query(`DROP FUNCTION companies_with_tasks_due(date)`);
    await db.query(`DROP TABLE ${[...TABLES].reverse().join(', ')}`);
  }
}

const TABLES = ['statement_comment', 'statement_mention', 'statement_task'];
