import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Questions that the data raises about hidden subcontracting, what suppliers answer to them, and what a run needs. */
export class CreateSignals1767226018000 implements MigrationInterface {
  async up(db: QueryRunner) {
    for (const statement of [SIGNAL, QUESTION, WORKFORCE_HISTORY, RUN]) await db.query(statement);
    for (const table of TABLES) await db.query(`CALL isolate_by_company('${table}')`);
    await db.query(
      `CALL audit_changes('signal', '{subject, facts, measure, dismissed_measure, seriousness, last_seen_at}')`,
    );
    await db.query(`CALL audit_changes('signal_question')`);
    for (const statement of NOTE_AGENCY_SHARES) await db.query(statement);
    await this.findDueCompanies(db);
    await db.query(WHAT_IS_KNOWN_SO_FAR);
    await db.query(RISK_INPUT);
    await db.query(`CALL share_with_app('risk_input_signal')`);
  }

  async down(db: QueryRunner) {
    await db.query(`DROP VIEW risk_input_signal`);
    await db.query(`DROP FUNCTION signal_companies_due(date)`);
    await db.query(`DROP TRIGGER note_agency_shares ON site`);
    await db.query(`DROP TRIGGER note_agency_share ON site`);
    await db.query(`DROP FUNCTION note_agency_shares()`);
    await db.query(`DROP FUNCTION note_agency_share()`);
    await db.query(`DROP TABLE ${[...TABLES].reverse().join(', ')}`);
  }

  /** Some rules count days: one function says for which companies nobody has looked today, and nothing else. */
  private async findDueCompanies(db: QueryRunner) {
    await db.query(`CREATE POLICY due ON signal_run FOR SELECT TO firebreak_owner USING (true)`);
    await db.query(`
      CREATE FUNCTION signal_companies_due(today date) RETURNS TABLE (company_id uuid)
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
        SELECT r.company_id FROM signal_run r WHERE r.as_of < today
      $$`);
    await db.query(`REVOKE ALL ON FUNCTION signal_companies_due(date) FROM PUBLIC`);
    await db.query(`GRANT EXECUTE ON FUNCTION signal_companies_due(date) TO firebreak_app`);
  }
}

const TABLES = ['signal', 'signal_question', 'signal_link', 'site_workforce_history', 'signal_run'];

const SIGNAL = `
  CREATE TABLE signal (
    company_id        uuid NOT NULL DEFAULT current_company_id(),
    id                uuid NOT NULL,
    rule              text NOT NULL,
    supplier_id       uuid NOT NULL,
    subject           text COLLATE "C" NOT NULL,
    state             text NOT NULL DEFAULT 'new' CHECK (state IN ('new', 'confirmed', 'dismissed', 'cleared')),
    explanation       text NOT NULL,
    facts             jsonb NOT NULL,
    measure           double precision NOT NULL CHECK (measure > 0),
    dismissed_measure double precision CHECK (dismissed_measure > 0),
    seriousness       double precision NOT NULL CHECK (seriousness BETWEEN 0 AND 1),
    first_seen_at     timestamptz NOT NULL DEFAULT now(),
    last_seen_at      timestamptz NOT NULL DEFAULT now(),
    confirmed_on      date,
    reviewed_at       timestamptz,
    reviewed_by       text,
    note              text,
    reply_unread      boolean NOT NULL DEFAULT false,
    PRIMARY KEY (company_id, id),
    CHECK ((state = 'confirmed') = (confirmed_on IS NOT NULL)),
    FOREIGN KEY (company_id, supplier_id) REFERENCES supplier (company_id, id) ON DELETE CASCADE
  );
  CREATE UNIQUE INDEX signal_once ON signal (company_id, supplier_id, rule, subject);
  CREATE INDEX signal_by_state ON signal (company_id, state, id);
  COMMENT ON TABLE signal IS 'A question that the data raises about a supplier; a person decides what it means';
  COMMENT ON COLUMN signal.subject IS 'Tells signals of one rule and supplier apart';
  COMMENT ON COLUMN signal.measure IS 'How far beyond the threshold, in the rule''s own unit';
  COMMENT ON COLUMN signal.dismissed_measure IS 'Measure when it was last dismissed; it comes back only when it got worse';
  COMMENT ON COLUMN signal.reply_unread IS 'The supplier has answered and nobody has decided since'`;

const QUESTION = `
  CREATE TABLE signal_question (
    company_id      uuid NOT NULL DEFAULT current_company_id(),
    id              uuid NOT NULL,
    signal_id       uuid NOT NULL,
    recipient_email text NOT NULL,
    recipient_name  text,
    language        text NOT NULL CHECK (language IN ('en', 'es', 'ar')),
    message         text,
    explanation     text NOT NULL,
    facts           jsonb NOT NULL,
    due_on          date NOT NULL,
    open_until      date NOT NULL,
    asked_by        text NOT NULL,
    sent_at         timestamptz NOT NULL DEFAULT now(),
    withdrawn_at    timestamptz,
    file_id         uuid,
    file_name       text,
    file_bytes      integer,
    reply           text CHECK (length(reply) BETWEEN 1 AND 4000),
    replied_by      text,
    replied_at      timestamptz,
    PRIMARY KEY (company_id, id),
    CHECK ((reply IS NULL) = (replied_at IS NULL)),
    FOREIGN KEY (company_id, signal_id) REFERENCES signal (company_id, id) ON DELETE CASCADE
  );
  CREATE INDEX signal_question_by_signal ON signal_question (company_id, signal_id, id);
  COMMENT ON COLUMN signal_question.facts IS 'What the supplier was shown, as of then: nothing of other suppliers';
  CREATE TABLE signal_link (
    company_id  uuid NOT NULL DEFAULT current_company_id(),
    id          uuid NOT NULL,
    question_id uuid NOT NULL,
    secret_hash bytea NOT NULL CHECK (length(secret_hash) = 32),
    created_at  timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (company_id, id),
    FOREIGN KEY (company_id, question_id) REFERENCES signal_question (company_id, id) ON DELETE CASCADE
  );
  CREATE UNIQUE INDEX signal_link_by_hash ON signal_link (company_id, secret_hash);
  CREATE INDEX signal_link_by_question ON signal_link (company_id, question_id)`;

const WORKFORCE_HISTORY = `
  CREATE TABLE site_workforce_history (
    company_id   uuid NOT NULL DEFAULT current_company_id(),
    site_id      uuid NOT NULL,
    noted_on     date NOT NULL,
    agency_share double precision NOT NULL CHECK (agency_share BETWEEN 0 AND 1),
    PRIMARY KEY (company_id, site_id, noted_on),
    FOREIGN KEY (company_id, site_id) REFERENCES site (company_id, id) ON DELETE CASCADE
  );
  COMMENT ON TABLE site_workforce_history IS 'Agency share of a site as it was said, day by day; written by a trigger, whatever changes the site'`;

const RUN = `
  CREATE TABLE signal_run (
    company_id uuid NOT NULL DEFAULT current_company_id(),
    as_of      date NOT NULL,
    PRIMARY KEY (company_id)
  );
  COMMENT ON TABLE signal_run IS 'The day on which a company''s data was last looked through'`;

/** New sites by the statement, because imports bring them by the thousand; changed ones only where the share changed. */
const NOTE_AGENCY_SHARES = [
  `CREATE FUNCTION note_agency_shares() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
   BEGIN
     INSERT INTO site_workforce_history (company_id, site_id, noted_on, agency_share)
     SELECT company_id, id, (now() AT TIME ZONE 'UTC')::date, agency_share FROM new_rows WHERE agency_share IS NOT NULL;
     RETURN NULL;
   END $$`,
  `CREATE TRIGGER note_agency_shares AFTER INSERT ON site REFERENCING NEW TABLE AS new_rows
     FOR EACH STATEMENT EXECUTE FUNCTION note_agency_shares()`,
  `CREATE FUNCTION note_agency_share() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
   BEGIN
     INSERT INTO site_workforce_history (company_id, site_id, noted_on, agency_share)
     VALUES (NEW.company_id, NEW.id, (now() AT TIME ZONE 'UTC')::date, NEW.agency_share)
     ON CONFLICT (company_id, site_id, noted_on) DO UPDATE SET agency_share = excluded.agency_share;
     RETURN NULL;
   END $$`,
  `CREATE TRIGGER note_agency_share AFTER UPDATE OF agency_share ON site FOR EACH ROW
     WHEN (NEW.agency_share IS NOT NULL AND NEW.agency_share IS DISTINCT FROM OLD.agency_share)
     EXECUTE FUNCTION note_agency_share()`,
];

/** Only what a person confirmed reaches the score; an answer that nobody has read yet makes it a disputed one. */
const RISK_INPUT = `
  CREATE VIEW risk_input_signal WITH (security_invoker = true) AS
  SELECT company_id, id AS signal_id, supplier_id, rule, seriousness, confirmed_on, reply_unread AS disputed
  FROM signal WHERE state = 'confirmed'`;

/** Companies with suppliers from before are due at once, and today's agency shares are the first that are noted. */
const WHAT_IS_KNOWN_SO_FAR = `
  ALTER TABLE supplier NO FORCE ROW LEVEL SECURITY;
  ALTER TABLE site NO FORCE ROW LEVEL SECURITY;
  ALTER TABLE signal_run NO FORCE ROW LEVEL SECURITY;
  ALTER TABLE site_workforce_history NO FORCE ROW LEVEL SECURITY;
  INSERT INTO signal_run (company_id, as_of) SELECT DISTINCT company_id, DATE '2000-01-01' FROM supplier;
  INSERT INTO site_workforce_history (company_id, site_id, noted_on, agency_share)
  SELECT company_id, id, (updated_at AT TIME ZONE 'UTC')::date, agency_share FROM site WHERE agency_share IS NOT NULL;
  ALTER TABLE supplier FORCE ROW LEVEL SECURITY;
  ALTER TABLE site FORCE ROW LEVEL SECURITY;
  ALTER TABLE signal_run FORCE ROW LEVEL SECURITY;
  ALTER TABLE site_workforce_history FORCE ROW LEVEL SECURITY`;
