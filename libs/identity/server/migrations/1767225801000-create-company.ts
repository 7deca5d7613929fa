import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Companies and who belongs to them. */
export class CreateCompany1767225801000 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(SETTINGS);
    await db.query(COMPANY);
    await db.query(MEMBERSHIP);
    await db.query(INVITATION);
    await db.query(ACCESS);
    await db.query(`CALL isolate_by_company('invitation')`);
    for (const table of ['company', 'membership', 'invitation'])
      await db.query(`CALL audit_changes('${table}')`);
  }

  async down(db: QueryRunner) {
    await db.query(`DROP TABLE invitation`);
    await db.query(`DROP POLICY by_person ON company`);
    await db.query(`DROP TABLE membership, company`);
    await db.query(`DROP FUNCTION company_id_if_set(), account_id_if_set()`);
  }
}

/** Unlike current_company_id() these may be asked before it is known for whom one works. */
const SETTINGS = `
  CREATE FUNCTION company_id_if_set() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  RETURN nullif(current_setting('app.company_id', true), '')::uuid;
  CREATE FUNCTION account_id_if_set() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  RETURN nullif(current_setting('app.account_id', true), '')::uuid`;

const COMPANY = `
  CREATE TABLE company (
    company_id uuid PRIMARY KEY DEFAULT current_company_id(),
    name       text NOT NULL CHECK (name <> ''),
    country    text CHECK (country ~ '^[A-Z]{2}$'),
    demo       boolean NOT NULL DEFAULT false,
    created_at timestamptz NOT NULL DEFAULT now()
  );
  COMMENT ON COLUMN company.demo IS 'Filled with invented data to look around in'`;

/** The key by account is how a person finds their companies; it is the one index that spans companies. */
const MEMBERSHIP = `
  CREATE TABLE membership (
    company_id uuid NOT NULL DEFAULT current_company_id(),
    account_id uuid NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    role       text NOT NULL,
    joined_at  timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (company_id, account_id)
  );
  CREATE INDEX membership_by_account ON membership (account_id)`;

const INVITATION = `
  CREATE TABLE invitation (
    company_id  uuid NOT NULL DEFAULT current_company_id(),
    id          uuid NOT NULL,
    email       text NOT NULL,
    role        text NOT NULL,
    language    text NOT NULL,
    token_hash  bytea NOT NULL,
    invited_by  uuid NOT NULL,
    created_at  timestamptz NOT NULL DEFAULT now(),
    expires_at  timestamptz NOT NULL,
    accepted_at timestamptz,
    PRIMARY KEY (company_id, id)
  );
  CREATE UNIQUE INDEX invitation_open ON invitation (company_id, email) WHERE accepted_at IS NULL;
  COMMENT ON COLUMN invitation.token_hash IS 'SHA-256 of the secret part of the mailed link'`;

/** A row is seen from within its company, and by the person it makes a member; only the former changes it. */
const ACCESS = `
  ALTER TABLE company ENABLE ROW LEVEL SECURITY;
  ALTER TABLE company FORCE ROW LEVEL SECURITY;
  ALTER TABLE membership ENABLE ROW LEVEL SECURITY;
  ALTER TABLE membership FORCE ROW LEVEL SECURITY;
  CREATE POLICY by_company ON membership
    USING (company_id = (SELECT company_id_if_set())) WITH CHECK (company_id = (SELECT company_id_if_set()));
  CREATE POLICY by_person ON membership FOR SELECT USING (account_id = (SELECT account_id_if_set()));
  CREATE POLICY by_company ON company
    USING (company_id = (SELECT company_id_if_set())) WITH CHECK (company_id = (SELECT company_id_if_set()));
  CREATE POLICY by_person ON company FOR SELECT USING (company_id IN (
    SELECT m.company_id FROM membership m WHERE m.account_id = (SELECT account_id_if_set())));
  GRANT SELECT, INSERT, UPDATE, DELETE ON company, membership TO firebreak_app`;
