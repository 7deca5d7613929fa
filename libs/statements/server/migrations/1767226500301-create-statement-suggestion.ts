import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Other wordings that people propose for a paragraph or a section, and what became of them. */
export class CreateStatementSuggestion1767226500301 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      CREATE TABLE statement_suggestion (
        company_id     uuid NOT NULL DEFAULT current_company_id(),
        id             uuid NOT NULL,
        section_id     uuid NOT NULL,
        scope          text NOT NULL CHECK (scope IN ('paragraph', 'section')),
        original       text NOT NULL CHECK (length(original) <= 40000),
        proposed       text NOT NULL CHECK (length(proposed) <= 40000),
        position       integer NOT NULL CHECK (position >= 0),
        on_version     integer NOT NULL,
        reason         text NOT NULL CHECK (length(reason) <= 2000),
        state          text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'taken', 'refused', 'withdrawn')),
        proposed_by    uuid NOT NULL,
        proposer_name  text NOT NULL,
        proposed_at    timestamptz NOT NULL DEFAULT now(),
        decided_by     uuid,
        decider_name   text,
        decided_at     timestamptz,
        answer         text NOT NULL DEFAULT '' CHECK (length(answer) <= 2000),
        became_version integer,
        told_at        timestamptz,
        PRIMARY KEY (company_id, id),
        CHECK ((state = 'open') = (decided_at IS NULL)),
        CHECK ((state = 'taken') = (became_version IS NOT NULL)),
        CHECK (state <> 'refused' OR answer <> ''),
        FOREIGN KEY (company_id, section_id) REFERENCES statement_section (company_id, id) ON DELETE CASCADE
      );
      COMMENT ON COLUMN statement_suggestion.original IS 'What it replaces, as its author read it';
      COMMENT ON COLUMN statement_suggestion.position IS 'Which block the paragraph was, from 0';
      COMMENT ON COLUMN statement_suggestion.became_version IS 'The version of the section that it became';
      COMMENT ON COLUMN statement_suggestion.told_at IS 'When its author was told what became of it';
      CREATE INDEX statement_suggestion_by_section ON statement_suggestion (company_id, section_id, state);
      CREATE INDEX statement_suggestion_by_proposer ON statement_suggestion (company_id, proposed_by, state);
      CALL isolate_by_company('statement_suggestion');
      CALL audit_changes('statement_suggestion', '{told_at}')`);
  }

  async down(db: QueryRunner) {
    await db.query(`DROP TABLE statement_suggestion`);
  }
}
