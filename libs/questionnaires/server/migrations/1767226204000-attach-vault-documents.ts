import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Documents of a hand-over that are attached in the customer's questionnaire as well. */
export class AttachVaultDocuments1767226204000 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      ALTER TABLE vault_hand_over ADD COLUMN attach jsonb NOT NULL DEFAULT '[]', ADD COLUMN attached integer;
      ALTER TABLE vault_receipt_document ADD COLUMN evidence_ids uuid[] NOT NULL DEFAULT '{}'`);
  }

  async down(db: QueryRunner) {
    await db.query(`
      ALTER TABLE vault_receipt_document DROP COLUMN evidence_ids;
      ALTER TABLE vault_hand_over DROP COLUMN attach, DROP COLUMN attached`);
  }
}
