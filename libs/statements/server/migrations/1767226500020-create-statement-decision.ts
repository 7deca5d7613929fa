import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people decided about the checker's results. */
export class CreateStatementDecision1767226500020 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      CREATE TABLE statement_decision (
        company_id   uuid NOT NULL DEFAULT current_company_id(),
        id           uuid NOT NULL,
        statement_id uuid NOT NULL,
        subject      text NOT NULL CHECK (length(subject) <= 41000),
        verdict      text NOT NULL CHECK (verdict IN ('met', 'not-met', 'not-applicable', 'kept')),
        reason       text NOT NULL CHECK (length(reason) BETWEEN 1 AND 2000),
        evidence     text NOT NULL,
        decided_by   text NOT NULL,
        decided_at   timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (company_id, id),
        FOREIGN KEY (company_id, statement_id) REFERENCES statement (company_id, id) ON DELETE CASCADE
      );
      COMMENT ON COLUMN statement_decision.subject IS 'Which result: criterion/<id>, metric/<id>, warning/<code>/<section>/<sentence>';
      COMMENT ON COLUMN statement_decision.evidence IS 'The sentence that was shown: with another one the decision no longer counts';
      -- A sentence may be longer than an entry of an index.
      CREATE UNIQUE INDEX statement_decision_by_subject ON statement_decision
        (company_id, statement_id, md5(subject));
      CALL isolate_by_company('statement_decision');
      CALL audit_changes('statement_decision')`);
  }

  async down(db: QueryRunner) {
    await db.query(`DROP TABLE statement_decision`);
  }
}
