import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When a key of the installation ended, and from when on its signatures prove nothing. Only the owner role may say so. */
export class EndVaultKeys1767226204001 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      ALTER TABLE vault_public_key ADD COLUMN retired_at timestamptz, ADD COLUMN revoked_from timestamptz`);
  }

  async down(db: QueryRunner) {
    await db.query(`ALTER TABLE vault_public_key DROP COLUMN retired_at, DROP COLUMN revoked_from`);
  }
}
