import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Kept files, and the list of objects that must go: see file-store.ts for how the two keep in step. */
export class CreateStoredFile1767225602000 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      CREATE TABLE stored_file (
        company_id    uuid NOT NULL DEFAULT current_company_id(),
        id            uuid NOT NULL,
        name          text NOT NULL,
        media_type    text NOT NULL,
        size_in_bytes integer NOT NULL CHECK (size_in_bytes > 0),
        sha256        text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
        storage_key   text NOT NULL,
        created_at    timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (company_id, id)
      )`);
    await db.query(`CALL isolate_by_company('stored_file')`);
    await db.query(`
      CREATE TABLE unkept_object (
        storage_key text PRIMARY KEY,
        since       timestamptz NOT NULL DEFAULT now()
      )`);
    await db.query(`
      COMMENT ON TABLE unkept_object IS
      'Objects in the store that no file points at: not kept yet, or no longer. Swept after a while.'`);
    await db.query(`CALL share_with_app('unkept_object', 'SELECT, INSERT, UPDATE, DELETE')`);
  }

  async down(db: QueryRunner) {
    await db.query(`DROP TABLE unkept_object, stored_file`);
  }
}
