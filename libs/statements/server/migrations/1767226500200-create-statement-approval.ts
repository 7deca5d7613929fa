import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Approval by a second person: where a statement is on its way, and every attempt with who submitted and who decided. */
export class CreateStatementApproval1767226500200 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      ALTER TABLE statement ADD COLUMN state text NOT NULL DEFAULT 'draft',
        ADD CONSTRAINT statement_state_check CHECK (state IN ('draft', 'submitted', 'approved'));
      COMMENT ON COLUMN statement.state IS 'Only a draft can be changed';
      CREATE TABLE statement_approval_round (
        company_id      uuid NOT NULL DEFAULT current_company_id(),
        id              uuid NOT NULL,
        statement_id    uuid NOT NULL,
        state           text NOT NULL CHECK (state IN ('submitted', 'approved', 'refused', 'taken-back')),
        note            text NOT NULL CHECK (length(note) <= 2000),
        submitted_by    uuid NOT NULL,
        submitter_name  text NOT NULL,
        submitted_at    timestamptz NOT NULL DEFAULT now(),
        decided_by      uuid,
        decider_name    text,
        decided_at      timestamptz,
        reason          text NOT NULL DEFAULT '' CHECK (length(reason) <= 2000),
        version_id      uuid,
        PRIMARY KEY (company_id, id),
        CHECK (state <> 'approved' OR (decided_by <> submitted_by AND version_id IS NOT NULL)),
        FOREIGN KEY (company_id, statement_id) REFERENCES statement (company_id, id) ON DELETE CASCADE,
        FOREIGN KEY (company_id, version_id) REFERENCES statement_version (company_id, id) ON DELETE CASCADE
      );
      COMMENT ON TABLE statement_approval_round IS 'Never the same person submits and approves';
      COMMENT ON COLUMN statement_approval_round.version_id IS 'What the approval froze';
      CREATE UNIQUE INDEX statement_approval_round_open ON statement_approval_round (company_id, statement_id)
        WHERE state = 'submitted';
      CREATE INDEX statement_approval_round_by_statement ON statement_approval_round
        (company_id, statement_id, submitted_at);
      CREATE INDEX statement_approval_round_by_version ON statement_approval_round (company_id, version_id);
      CALL isolate_by_company('statement_approval_round');
      CALL audit_changes('statement_approval_round')`);
  }

  async down(db: QueryRunner) {
    await db.query(`
      DROP TABLE statement_approval_round;
      ALTER TABLE statement DROP COLUMN state`);
  }
}
