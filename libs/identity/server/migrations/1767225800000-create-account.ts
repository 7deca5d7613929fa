import type { MigrationInterface, QueryRunner } from 'typeorm';

/** People and how they prove who they are. None of this belongs to a company. */
export class CreateAccount1767225800000 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(ACCOUNT);
    await db.query(SESSION);
    await db.query(PASSWORD_RESET);
    await db.query(THROTTLE);
    for (const table of ['account', 'session', 'password_reset', 'attempt', 'attempt_salt']) {
      await db.query(`CALL share_with_app('${table}', 'SELECT, INSERT, UPDATE, DELETE')`);
    }
  }

  async down(db: QueryRunner) {
    await db.query(`DROP TABLE attempt, attempt_salt, password_reset, session, account`);
  }
}

const ACCOUNT = `
  CREATE TABLE account (
    id            uuid PRIMARY KEY,
    email         text NOT NULL CHECK (email = lower(email)),
    name          text NOT NULL,
    language      text NOT NULL,
    password_hash text NOT NULL,
    created_at    timestamptz NOT NULL DEFAULT now()
  );
  CREATE UNIQUE INDEX account_email ON account (lower(email));
  COMMENT ON COLUMN account.password_hash IS 'Argon2id, with its salt and costs'`;

/** No address is kept: where somebody sat is nobody's business. */
const SESSION = `
  CREATE TABLE session (
    id                 uuid PRIMARY KEY,
    token_hash         bytea NOT NULL UNIQUE,
    account_id         uuid NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    current_company_id uuid,
    device             text NOT NULL,
    created_at         timestamptz NOT NULL DEFAULT now(),
    last_used_at       timestamptz NOT NULL DEFAULT now(),
    expires_at         timestamptz NOT NULL
  );
  CREATE INDEX session_by_account ON session (account_id, last_used_at DESC);
  COMMENT ON COLUMN session.token_hash IS 'SHA-256 of the random token in the cookie';
  COMMENT ON COLUMN session.last_used_at IS 'Exact to some minutes: see resolve_session'`;

const PASSWORD_RESET = `
  CREATE TABLE password_reset (
    id         uuid PRIMARY KEY,
    token_hash bytea NOT NULL UNIQUE,
    account_id uuid NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    created_at timestamptz NOT NULL DEFAULT now(),
    expires_at timestamptz NOT NULL,
    used_at    timestamptz
  );
  CREATE INDEX password_reset_by_account ON password_reset (account_id)`;

/** What was tried how often, under keyed hashes; the keys change daily and are then forgotten. */
const THROTTLE = `
  CREATE TABLE attempt (
    key_hash   bytea PRIMARY KEY,
    attempts   integer NOT NULL,
    started_at timestamptz NOT NULL,
    ends_at    timestamptz NOT NULL
  );
  CREATE INDEX attempt_by_end ON attempt (ends_at);
  CREATE TABLE attempt_salt (
    day  date PRIMARY KEY,
    salt bytea NOT NULL
  )`;
