import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * People who operate the installation: they may publish what all companies share. The application reads the table and
 * never writes it: who is an operator is decided on the machine, with the owner's login.
 */
export class CreateOperator1767225803000 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      CREATE TABLE operator (
        account_id uuid PRIMARY KEY REFERENCES account (id) ON DELETE CASCADE,
        added_at   timestamptz NOT NULL DEFAULT now()
      );
      CALL share_with_app('operator');
      CREATE TRIGGER session_notice AFTER DELETE ON operator FOR EACH ROW EXECUTE FUNCTION session_notice()`);
    // A row that comes has no old values, which is all that session_notice looks at.
    await db.query(`
      CREATE FUNCTION operator_notice() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM pg_notify('session_changed', NEW.account_id::text);
        RETURN NULL;
      END $$;
      CREATE TRIGGER operator_notice AFTER INSERT ON operator FOR EACH ROW EXECUTE FUNCTION operator_notice()`);
  }

  async down(db: QueryRunner) {
    await db.query(`DROP TABLE operator`);
    await db.query(`DROP FUNCTION operator_notice()`);
  }
}
