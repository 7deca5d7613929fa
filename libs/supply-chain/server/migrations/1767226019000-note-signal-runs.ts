import type { MigrationInterface, QueryRunner } from 'typeorm';

const DERIVED = 'subject, facts, measure, dismissed_measure, seriousness, last_seen_at';

/**
 * What a run left out stands beside its day. Signals leave the audit trail out when they are made: no person can make
 * one, a run can by the thousand, and the signal says itself when it was first seen. What people decide of a signal,
 * and that its facts are gone, is recorded as before.
 */
export class NoteSignalRuns1767226019000 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      ALTER TABLE signal_run ADD left_out jsonb NOT NULL DEFAULT '{}';
      COMMENT ON COLUMN signal_run.left_out IS 'Signals found and not written, by rule: as many wait for a person as can be read'`);
    await db.query(`CALL audit_changes('signal', '{${DERIVED}, first_seen_at, explanation}')`);
    await db.query(`DROP TRIGGER audit_insert ON signal`);
  }

  async down(db: QueryRunner) {
    await db.query(`CALL audit_changes('signal', '{${DERIVED}}')`);
    await db.query(`ALTER TABLE signal_run DROP left_out`);
  }
}
