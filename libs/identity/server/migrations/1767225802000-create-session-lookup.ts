import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who asks: found in one round trip per request, and a notice whenever the answer may have changed. */
export class CreateSessionLookup1767225802000 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(LOOKUP);
    await db.query(NOTICE);
    await db.query(TRIGGERS);
  }

  async down(db: QueryRunner) {
    for (const table of ['session', 'membership', 'company', 'account']) {
      await db.query(`DROP TRIGGER session_notice ON ${table}`);
    }
    await db.query(`DROP FUNCTION session_notice(), resolve_session(bytea)`);
  }
}

/**
 * A session lasts 14 days after its last use, and 90 days at most. Its use is written down every ten
 * minutes only, so that reading requests stay reading. Membership and company are read as the person.
 */
const LOOKUP = `
  CREATE FUNCTION resolve_session(
    sought bytea, OUT session_id uuid, OUT account_id uuid, OUT account_name text, OUT company_id uuid, OUT role text)
  LANGUAGE plpgsql AS $$
  #variable_conflict use_column
  DECLARE known session;
  BEGIN
    SELECT * INTO known FROM session s WHERE s.token_hash = sought AND s.expires_at > now();
    IF NOT FOUND THEN RETURN; END IF;
    session_id := known.id;
    SELECT a.id, a.name INTO account_id, account_name FROM account a WHERE a.id = known.account_id;
    PERFORM set_config('app.account_id', known.account_id::text, true);
    SELECT m.company_id, m.role INTO company_id, role FROM membership m
    WHERE m.company_id = known.current_company_id AND m.account_id = known.account_id;
    IF known.last_used_at < now() - interval '10 minutes' THEN
      UPDATE session s SET last_used_at = now(),
        expires_at = least(now() + interval '14 days', s.created_at + interval '90 days')
      WHERE s.id = known.id;
    END IF;
  END $$`;

/** Says whose sessions have to be looked up again; nothing else. */
const NOTICE = `
  CREATE FUNCTION session_notice() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF TG_TABLE_NAME = 'account' THEN
      PERFORM pg_notify('session_changed', OLD.id::text);
    ELSIF TG_TABLE_NAME = 'company' THEN
      PERFORM pg_notify('session_changed', '');
    ELSE
      PERFORM pg_notify('session_changed', OLD.account_id::text);
    END IF;
    RETURN NULL;
  END $$`;

const TRIGGERS = `
  CREATE TRIGGER session_notice AFTER DELETE OR UPDATE OF current_company_id ON session
    FOR EACH ROW EXECUTE FUNCTION session_notice();
  CREATE TRIGGER session_notice AFTER DELETE OR UPDATE ON membership FOR EACH ROW EXECUTE FUNCTION session_notice();
  CREATE TRIGGER session_notice AFTER DELETE OR UPDATE ON company FOR EACH ROW EXECUTE FUNCTION session_notice();
  CREATE TRIGGER session_notice AFTER DELETE OR UPDATE OF name ON account
    FOR EACH ROW EXECUTE FUNCTION session_notice()`;
