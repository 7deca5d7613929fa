import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Suppliers disclose their own suppliers. The list belongs to the supplier's company and stays there; a
 * customer gets a copy of what was confirmed for it, as rows of its own. Nothing points from one company's
 * rows to another's but ids without a foreign key, which only jobs follow.
 */
export class CreateDisclosure1767226015000 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      ALTER TABLE supplier ADD name_withheld boolean NOT NULL DEFAULT false;
      COMMENT ON COLUMN supplier.name_withheld IS
        'Disclosed by place only: the name says so, and it is never taken for another supplier'`);
    for (const statement of [...LISTS, ...REQUESTS]) await db.query(statement);
    for (const table of TABLES) await db.query(`CALL isolate_by_company('${table}')`);
    for (const [table, omitted] of Object.entries(AUDITED))
      await db.query(`CALL audit_changes('${table}', '{${omitted}}')`);
    for (const statement of DIRECTORY) await db.query(statement);
    await db.query(IN_USE);
  }

  async down(db: QueryRunner) {
    await db.query(`
      DROP FUNCTION find_disclosure_list(bytea), remember_disclosure_list(bytea, uuid), is_supplier_in_use(uuid)`);
    await db.query(`DROP TABLE disclosure_list_directory`);
    await db.query(`DROP TABLE disclosure_copy, disclosure_receipt, disclosure_code, disclosure_link`);
    await db.query(`DROP TABLE disclosure_choice, disclosure_share`);
    await db.query(`ALTER TABLE disclosed_party DROP COLUMN source_request_id`);
    await db.query(`DROP TABLE disclosure_request, disclosed_party`);
    await db.query(`ALTER TABLE supplier DROP name_withheld`);
  }
}

const TABLES = [
  'disclosed_party',
  'disclosure_share',
  'disclosure_choice',
  'disclosure_request',
  'disclosure_link',
  'disclosure_code',
  'disclosure_receipt',
  'disclosure_copy',
];

/**
 * Names and places of parties stay out of the trail: it can't forget, and a row that its owner deletes must
 * be gone. Links and codes hold hashes of secrets; copies follow from receipts.
 */
const AUDITED: Readonly<Record<string, string>> = {
  disclosed_party: 'name, country, region, address, good, email, version, source_key',
  disclosure_share: 'snapshot',
  disclosure_choice: '',
  disclosure_request: 'recipient_name, recipient_email, message, list_company_id',
  disclosure_receipt: 'snapshot',
};

/** In the company of the supplier who discloses. */
const LISTS = [
  `CREATE TABLE disclosed_party (
     company_id  uuid NOT NULL DEFAULT current_company_id(),
     id          uuid NOT NULL,
     parent_id   uuid,
     name        text CHECK (length(name) BETWEEN 1 AND 300),
     country     text COLLATE "C" NOT NULL CHECK (country ~ '^[A-Z]{2}$'),
     region      text,
     address     text,
     kind        text NOT NULL CHECK (kind IN ('supplier', 'subcontractor', 'labour-provider', 'homeworker-network')),
     good        text,
     hs          text COLLATE "C" CHECK (hs ~ '^[0-9]{2,6}$'),
     isic        text COLLATE "C" CHECK (isic ~ '^([A-U]|[0-9]{2,4})$'),
     share       double precision CHECK (share BETWEEN 0 AND 1),
     since       date,
     email       text,
     most_shown  text NOT NULL DEFAULT 'name' CHECK (most_shown IN ('name', 'place', 'none')),
     source_key  text COLLATE "C",
     version     integer NOT NULL CHECK (version > 0),
     created_at  timestamptz NOT NULL DEFAULT now(),
     saved_at    timestamptz NOT NULL DEFAULT now(),
     PRIMARY KEY (company_id, id),
     CHECK (parent_id <> id),
     FOREIGN KEY (company_id, parent_id) REFERENCES disclosed_party (company_id, id) ON DELETE CASCADE
   );
   CREATE INDEX disclosed_party_by_parent ON disclosed_party (company_id, parent_id) WHERE parent_id IS NOT NULL;
   COMMENT ON TABLE disclosed_party IS 'Whom the own company buys from, as its people list it for customers; with parent_id: received from that party';
   COMMENT ON COLUMN disclosed_party.name IS 'Null: kept back by the supplier who listed it';
   COMMENT ON COLUMN disclosed_party.most_shown IS 'The most that a customer may be shown of it'`,
  `CREATE TABLE disclosure_share (
     company_id       uuid NOT NULL DEFAULT current_company_id(),
     id               uuid NOT NULL,
     buyer_company_id uuid NOT NULL,
     request_id       uuid NOT NULL,
     customer         text NOT NULL,
     state            text NOT NULL DEFAULT 'draft' CHECK (state IN ('draft', 'sent', 'withdrawn')),
     claims           jsonb NOT NULL DEFAULT '{}',
     none_said_at     timestamptz,
     may_pass_on      boolean NOT NULL DEFAULT false,
     version          integer NOT NULL DEFAULT 0,
     snapshot         jsonb,
     fingerprint      bytea CHECK (length(fingerprint) = 32),
     sent_by          text,
     sent_at          timestamptz,
     withdrawn_at     timestamptz,
     created_at       timestamptz NOT NULL DEFAULT now(),
     PRIMARY KEY (company_id, id),
     CHECK ((state = 'sent') = (snapshot IS NOT NULL)),
     CHECK ((snapshot IS NULL) = (fingerprint IS NULL))
   );
   CREATE UNIQUE INDEX disclosure_share_once ON disclosure_share (company_id, buyer_company_id, request_id);
   COMMENT ON TABLE disclosure_share IS 'What one customer has of the list: a copy as of when it was confirmed'`,
  `CREATE TABLE disclosure_choice (
     company_id uuid NOT NULL DEFAULT current_company_id(),
     share_id   uuid NOT NULL,
     party_id   uuid NOT NULL,
     visibility text NOT NULL CHECK (visibility IN ('name', 'place', 'count', 'none')),
     PRIMARY KEY (company_id, share_id, party_id),
     FOREIGN KEY (company_id, share_id) REFERENCES disclosure_share (company_id, id) ON DELETE CASCADE,
     FOREIGN KEY (company_id, party_id) REFERENCES disclosed_party (company_id, id) ON DELETE CASCADE
   );
   CREATE INDEX disclosure_choice_by_party ON disclosure_choice (company_id, party_id)`,
];

/** In the company that asks: a buyer about a supplier, or a supplier about a party of its list. */
const REQUESTS = [
  `CREATE TABLE disclosure_request (
     company_id      uuid NOT NULL DEFAULT current_company_id(),
     id              uuid NOT NULL,
     supplier_id     uuid,
     party_id        uuid,
     recipient_name  text,
     recipient_email text NOT NULL,
     language        text NOT NULL,
     message         text,
     due_on          date NOT NULL,
     stage           text NOT NULL DEFAULT 'sent' CHECK (stage IN
                     ('sent', 'opened', 'in-progress', 'disclosed', 'declined', 'withdrawn', 'cancelled')),
     decline_reason  text,
     list_company_id uuid,
     link_expires_at timestamptz NOT NULL,
     sent_at         timestamptz NOT NULL DEFAULT now(),
     reminded_at     timestamptz,
     opened_at       timestamptz,
     disclosed_at    timestamptz,
     declined_at     timestamptz,
     withdrawn_at    timestamptz,
     PRIMARY KEY (company_id, id),
     CHECK (num_nonnulls(supplier_id, party_id) = 1),
     FOREIGN KEY (company_id, supplier_id) REFERENCES supplier (company_id, id) ON DELETE CASCADE,
     FOREIGN KEY (company_id, party_id) REFERENCES disclosed_party (company_id, id) ON DELETE CASCADE
   );
   CREATE INDEX disclosure_request_by_supplier ON disclosure_request (company_id, supplier_id, id);
   CREATE INDEX disclosure_request_by_party ON disclosure_request (company_id, party_id) WHERE party_id IS NOT NULL;
   COMMENT ON COLUMN disclosure_request.list_company_id IS 'Whose list answers it: never shown to the asking company'`,
  `ALTER TABLE disclosed_party
     ADD source_request_id uuid,
     ADD FOREIGN KEY (company_id, source_request_id) REFERENCES disclosure_request (company_id, id) ON DELETE CASCADE,
     ADD CHECK ((source_request_id IS NULL) = (source_key IS NULL)),
     ADD CHECK (source_request_id IS NOT NULL OR name IS NOT NULL);
   CREATE UNIQUE INDEX disclosed_party_by_source ON disclosed_party (company_id, source_request_id, source_key)
     WHERE source_request_id IS NOT NULL`,
  `CREATE TABLE disclosure_link (
     company_id  uuid NOT NULL DEFAULT current_company_id(),
     id          uuid NOT NULL,
     request_id  uuid NOT NULL,
     secret_hash bytea NOT NULL CHECK (length(secret_hash) = 32),
     revoked_at  timestamptz,
     created_at  timestamptz NOT NULL DEFAULT now(),
     PRIMARY KEY (company_id, id),
     FOREIGN KEY (company_id, request_id) REFERENCES disclosure_request (company_id, id) ON DELETE CASCADE
   );
   CREATE UNIQUE INDEX disclosure_link_by_hash ON disclosure_link (company_id, secret_hash);
   CREATE INDEX disclosure_link_by_request ON disclosure_link (company_id, request_id)`,
  `CREATE TABLE disclosure_code (
     company_id uuid NOT NULL DEFAULT current_company_id(),
     request_id uuid NOT NULL,
     code_hash  bytea NOT NULL CHECK (length(code_hash) = 32),
     tries      smallint NOT NULL DEFAULT 0,
     sent_at    timestamptz NOT NULL DEFAULT now(),
     expires_at timestamptz NOT NULL,
     PRIMARY KEY (company_id, request_id),
     FOREIGN KEY (company_id, request_id) REFERENCES disclosure_request (company_id, id) ON DELETE CASCADE
   )`,
  `CREATE TABLE disclosure_receipt (
     company_id   uuid NOT NULL DEFAULT current_company_id(),
     id           uuid NOT NULL,
     request_id   uuid NOT NULL,
     version      integer NOT NULL CHECK (version > 0),
     discloser    text NOT NULL,
     snapshot     jsonb,
     named        integer NOT NULL,
     placed       integer NOT NULL,
     counted      integer NOT NULL,
     says_none    boolean NOT NULL,
     fingerprint  bytea NOT NULL CHECK (length(fingerprint) = 32),
     sent_at      timestamptz NOT NULL,
     received_at  timestamptz NOT NULL DEFAULT now(),
     withdrawn_at timestamptz,
     PRIMARY KEY (company_id, id),
     FOREIGN KEY (company_id, request_id) REFERENCES disclosure_request (company_id, id) ON DELETE CASCADE
   );
   CREATE UNIQUE INDEX disclosure_receipt_once ON disclosure_receipt (company_id, request_id, version);
   COMMENT ON TABLE disclosure_receipt IS 'What was sent, as received; of a receipt that a later one replaced or that was withdrawn only the numbers stay'`,
  `CREATE TABLE disclosure_copy (
     company_id   uuid NOT NULL DEFAULT current_company_id(),
     request_id   uuid NOT NULL,
     party_key    text COLLATE "C" NOT NULL,
     supplier_id  uuid NOT NULL,
     new_supplier boolean NOT NULL,
     link_id      uuid,
     new_link     boolean NOT NULL,
     said         jsonb NOT NULL,
     PRIMARY KEY (company_id, request_id, party_key),
     FOREIGN KEY (company_id, request_id) REFERENCES disclosure_request (company_id, id) ON DELETE CASCADE,
     FOREIGN KEY (company_id, supplier_id) REFERENCES supplier (company_id, id) ON DELETE CASCADE,
     FOREIGN KEY (company_id, link_id) REFERENCES supply_link (company_id, id) ON DELETE SET NULL (link_id)
   );
   CREATE INDEX disclosure_copy_by_supplier ON disclosure_copy (company_id, supplier_id);
   CREATE INDEX disclosure_copy_by_link ON disclosure_copy (company_id, link_id) WHERE link_id IS NOT NULL;
   COMMENT ON TABLE disclosure_copy IS 'Which supplier and link a received party became, and whether it made them'`,
];

/**
 * Finds the list that was begun at an address before. It spans companies, so the app can't read it: it may
 * only ask about one address, by its hash, which it does for somebody who proved to read mails there.
 */
const DIRECTORY = [
  `CREATE TABLE disclosure_list_directory (
     email_hash   bytea PRIMARY KEY CHECK (length(email_hash) = 32),
     list_company uuid NOT NULL,
     noted_at     timestamptz NOT NULL DEFAULT now()
   )`,
  `CREATE FUNCTION remember_disclosure_list(of_email_hash bytea, in_company uuid) RETURNS void
   LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
     INSERT INTO disclosure_list_directory (email_hash, list_company) VALUES (of_email_hash, in_company)
     ON CONFLICT (email_hash) DO NOTHING $$`,
  `CREATE FUNCTION find_disclosure_list(of_email_hash bytea) RETURNS uuid
   LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
     SELECT list_company FROM disclosure_list_directory WHERE email_hash = of_email_hash $$`,
  `REVOKE EXECUTE ON FUNCTION remember_disclosure_list(bytea, uuid), find_disclosure_list(bytea) FROM PUBLIC`,
  `GRANT EXECUTE ON FUNCTION remember_disclosure_list(bytea, uuid), find_disclosure_list(bytea) TO firebreak_app`,
];

/**
 * Whether anything of the company refers to a supplier beyond its own particulars and derived scores, in
 * whatever capability: then a withdrawn one stays, without its name. It reads as the caller, under row security.
 */
const IN_USE = `
  CREATE FUNCTION is_supplier_in_use(of_supplier uuid) RETURNS boolean LANGUAGE plpgsql STABLE AS $$
  DECLARE
    reference record;
    found boolean;
  BEGIN
    FOR reference IN
      SELECT k.conrelid::regclass AS of_table, a.attname AS of_column
        FROM pg_constraint k JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = k.conkey[2]
       WHERE k.contype = 'f' AND k.confrelid = 'supplier'::regclass
         AND k.conrelid::regclass::text NOT LIKE 'risk\\_%'
         AND k.conrelid::regclass::text NOT IN ('site', 'supplier_variant', 'supplier_identifier', 'supplier_contact',
           'supplier_spend', 'supplier_claim', 'supply_link', 'disclosure_copy', 'match_pair')
    LOOP
      EXECUTE format('SELECT EXISTS (SELECT FROM %s WHERE %I = $1)', reference.of_table, reference.of_column)
        INTO found USING of_supplier;
      IF found THEN RETURN true; END IF;
    END LOOP;
    RETURN false;
  END $$`;
