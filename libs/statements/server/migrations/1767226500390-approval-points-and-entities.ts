import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was open when a statement was submitted, with who answers for it; and approval by each entity of a joint one. */
export class ApprovalPointsAndEntities1767226500390 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      ALTER TABLE statement_approval_round
        ADD COLUMN points jsonb NOT NULL DEFAULT '[]',
        ADD COLUMN given jsonb NOT NULL DEFAULT '[]';
      COMMENT ON COLUMN statement_approval_round.points IS 'What was open when it was submitted, and who answers for it';
      COMMENT ON COLUMN statement_approval_round.given IS 'Approvals of single entities while others are awaited';
      ALTER TABLE statement_version ADD COLUMN points jsonb NOT NULL DEFAULT '[]';
      COMMENT ON COLUMN statement_version.points IS 'What was open when it was approved'`);
  }

  async down(db: QueryRunner) {
    await db.query(`
      ALTER TABLE statement_version DROP COLUMN points;
      ALTER TABLE statement_approval_round DROP COLUMN points, DROP COLUMN given`);
  }
}
