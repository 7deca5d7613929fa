import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Follow from other columns or other records: the audit trail passes over them. */
const DERIVED =
  'name_key, match_key, search_key, address_key, tier, kinds, score, band, confidence, scored_at';

/** Why a link was verified or disputed, by whom and when, and the name of its evidence; the date copied from audits stays out of the trail. */
export class NoteCertainty1767226004000 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      ALTER TABLE supply_link
        ADD certainty_reason text,
        ADD certainty_set_by text,
        ADD certainty_set_at timestamptz,
        ADD evidence_file_name text;
      COMMENT ON COLUMN supply_link.certainty_reason IS 'Why it was verified or disputed; null where nobody judged it';
      COMMENT ON COLUMN supply_link.certainty_set_by IS 'Name of who verified or disputed it, as it was then';
      CALL audit_changes('site', '{${DERIVED}, last_audited_on}')`);
  }

  async down(db: QueryRunner) {
    await db.query(`
      CALL audit_changes('site', '{${DERIVED}}');
      ALTER TABLE supply_link DROP certainty_reason, DROP certainty_set_by, DROP certainty_set_at,
        DROP evidence_file_name`);
  }
}
