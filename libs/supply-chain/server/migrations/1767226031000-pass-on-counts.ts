import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What a supplier was told only as a number is a row of its list too, so that it can choose to whom the number
 * goes on. A share remembers which rows its numbers stand for: who takes theirs back leaves the number as well.
 */
export class PassOnCounts1767226031000 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      ALTER TABLE disclosed_party
        ALTER country DROP NOT NULL,
        ADD parties integer NOT NULL DEFAULT 1 CHECK (parties > 0),
        ADD steps smallint NOT NULL DEFAULT 1 CHECK (steps > 0),
        DROP CONSTRAINT disclosed_party_most_shown_check,
        ADD CONSTRAINT disclosed_party_most_shown_check CHECK (most_shown IN ('name', 'place', 'count', 'none')),
        ADD CONSTRAINT disclosed_party_counted CHECK
          (country IS NOT NULL OR (source_request_id IS NOT NULL AND name IS NULL AND most_shown IN ('count', 'none')));
      COMMENT ON COLUMN disclosed_party.country IS 'Null: received only as a number';
      COMMENT ON COLUMN disclosed_party.parties IS 'How many companies the row stands for';
      COMMENT ON COLUMN disclosed_party.steps IS 'Tiers below the parent; more than 1 where those between are only a number';
      ALTER TABLE disclosure_share ADD counted jsonb NOT NULL DEFAULT '{}';
      COMMENT ON COLUMN disclosure_share.counted IS 'What each row that is only counted adds to the numbers of the snapshot, by row; never sent'`);
    await db.query(`CALL audit_changes('disclosure_share', '{snapshot, counted}')`);
  }

  async down(db: QueryRunner) {
    await db.query(`CALL audit_changes('disclosure_share', '{snapshot}')`);
    await db.query(`
      ALTER TABLE disclosed_party NO FORCE ROW LEVEL SECURITY;
      DELETE FROM disclosed_party WHERE country IS NULL;
      ALTER TABLE disclosed_party FORCE ROW LEVEL SECURITY`);
    await db.query(`
      ALTER TABLE disclosure_share DROP counted;
      ALTER TABLE disclosed_party
        DROP CONSTRAINT disclosed_party_counted,
        DROP CONSTRAINT disclosed_party_most_shown_check,
        ADD CONSTRAINT disclosed_party_most_shown_check CHECK (most_shown IN ('name', 'place', 'none')),
        DROP steps,
        DROP parties,
        ALTER country SET NOT NULL`);
  }
}
