import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The register in full: several names and addresses, identifiers, contacts, spend by year, capacity, and what flows along links. */
export class ExtendRegister1767226003000 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(SUPPLIER);
    await db.query(SITE);
    await db.query(LINK);
    for (const statement of TABLES) await db.query(statement);
    for (const table of ['supplier_variant', 'supplier_identifier', 'supplier_contact', 'supplier_spend']) {
      await db.query(`CALL isolate_by_company('${table}')`);
      await db.query(`CALL audit_changes('${table}', '{value_key, identifier_key}')`);
    }
    await db.query(`CALL audit_changes('supplier', '{${[...DERIVED, 'phone_key'].join(', ')}}')`);
    for (const view of publishedViews(true)) await db.query(view);
  }

  async down(db: QueryRunner) {
    for (const view of publishedViews(false)) await db.query(view);
    await db.query(`CALL audit_changes('supplier', '{${DERIVED.join(', ')}}')`);
    await db.query(`DROP TABLE supplier_spend, supplier_contact, supplier_identifier, supplier_variant`);
    await db.query(`
      ALTER TABLE supply_link DROP hs, DROP volume_per_month, DROP volume_unit, DROP evidence_note, DROP evidence_file_id,
        DROP disclosed_by_name;
      ALTER TABLE supply_link DROP CONSTRAINT supply_link_kind_check;
      ALTER TABLE supply_link NO FORCE ROW LEVEL SECURITY;
      DELETE FROM supply_link WHERE kind = 'homeworker-network';
      ALTER TABLE supply_link FORCE ROW LEVEL SECURITY;
      ALTER TABLE supply_link ADD CONSTRAINT supply_link_kind_check
        CHECK (kind IN ('supplier', 'subcontractor', 'labour-provider'))`);
    await db.query(`
      DROP INDEX site_by_public_id;
      ALTER TABLE site_good DROP role;
      ALTER TABLE site DROP processes, DROP capacity_per_month, DROP capacity_unit, DROP housed_workers, DROP last_audited_on`);
    await db.query(
      `ALTER TABLE supplier DROP spend_year, DROP contact_phone, DROP phone_key, DROP merged_into_id`,
    );
  }
}

/** NOT VALID: all rows are null so far, and checking them would ask whose they are. */
const SUPPLIER = `
  ALTER TABLE supplier
    ADD spend_year     smallint CHECK (spend_year BETWEEN 1990 AND 2100),
    ADD contact_phone  text,
    ADD phone_key      text COLLATE "C" NOT NULL DEFAULT '',
    ADD merged_into_id uuid,
    ADD FOREIGN KEY (company_id, merged_into_id) REFERENCES supplier (company_id, id) ON DELETE SET NULL (merged_into_id)
      NOT VALID;
  CREATE INDEX supplier_by_phone ON supplier (company_id, phone_key) WHERE phone_key <> '';
  CREATE INDEX supplier_merged ON supplier (company_id, merged_into_id) WHERE merged_into_id IS NOT NULL;
  COMMENT ON COLUMN supplier.spend_year IS 'Calendar year that spend_amount is of; null: not said';
  COMMENT ON COLUMN supplier.phone_key IS 'Digits of contact_phone with country code, for comparing';
  COMMENT ON COLUMN supplier.merged_into_id IS 'Found to be the same as that one, which holds its sites and links; shown in no list until the merge is undone'`;

/** A site's public id is spelled from the last 48 bits of its id: nothing to store, one index to find it by. */
const SITE = `
  ALTER TABLE site
    ADD processes          text[] NOT NULL DEFAULT '{}',
    ADD capacity_per_month double precision CHECK (capacity_per_month >= 0),
    ADD capacity_unit      text,
    ADD housed_workers     integer CHECK (housed_workers >= 0),
    ADD last_audited_on    date,
    ADD CHECK ((capacity_per_month IS NULL) = (capacity_unit IS NULL));
  CREATE INDEX site_by_public_id ON site (company_id, right(id::text, 12) COLLATE "C");
  COMMENT ON COLUMN site.processes IS 'What is done there, from the vocabulary of processes in the model';
  COMMENT ON COLUMN site.housed_workers IS 'How many live in housing of the employer or agency; null: unknown';
  COMMENT ON COLUMN site.last_audited_on IS 'Copied from the audits: the newest on which somebody was there';
  ALTER TABLE site_good ADD role text NOT NULL DEFAULT 'makes' CHECK (role IN ('makes', 'uses'));
  COMMENT ON COLUMN site_good.role IS 'makes: it leaves the site; uses: it comes in as material'`;

const LINK = `
  ALTER TABLE supply_link DROP CONSTRAINT supply_link_kind_check;
  ALTER TABLE supply_link
    ADD CONSTRAINT supply_link_kind_check
      CHECK (kind IN ('supplier', 'subcontractor', 'labour-provider', 'homeworker-network')),
    ADD hs                text COLLATE "C" CHECK (hs ~ '^[0-9]{2,6}$'),
    ADD volume_per_month  double precision CHECK (volume_per_month >= 0),
    ADD volume_unit       text,
    ADD evidence_note     text,
    ADD evidence_file_id  uuid,
    ADD disclosed_by_name text,
    ADD CHECK ((volume_per_month IS NULL) = (volume_unit IS NULL));
  COMMENT ON COLUMN supply_link.hs IS 'Harmonised System code of what flows; good says it in words';
  COMMENT ON COLUMN supply_link.volume_per_month IS 'Ordered along this link in a usual month, in volume_unit';
  COMMENT ON COLUMN supply_link.disclosed_by_name IS 'Who said so, in words: a supplier, a person, a file'`;

const TABLES = [
  `CREATE TABLE supplier_variant (
     company_id   uuid NOT NULL DEFAULT current_company_id(),
     id           uuid NOT NULL DEFAULT uuidv7(),
     supplier_id  uuid NOT NULL,
     site_id      uuid,
     kind         text NOT NULL CHECK (kind IN ('name', 'address')),
     value        text NOT NULL CHECK (length(value) BETWEEN 1 AND 1000),
     value_key    text COLLATE "C" NOT NULL,
     said_by      text NOT NULL CHECK (said_by IN ('own-company', 'supplier', 'buyer', 'import', 'api', 'merge')),
     said_by_name text,
     said_at      timestamptz NOT NULL DEFAULT now(),
     PRIMARY KEY (company_id, id),
     FOREIGN KEY (company_id, supplier_id) REFERENCES supplier (company_id, id) ON DELETE CASCADE,
     FOREIGN KEY (company_id, site_id) REFERENCES site (company_id, id) ON DELETE CASCADE
   );
   CREATE UNIQUE INDEX supplier_variant_once
     ON supplier_variant (company_id, supplier_id, site_id, kind, value_key) NULLS NOT DISTINCT;
   CREATE INDEX supplier_variant_by_site ON supplier_variant (company_id, site_id) WHERE site_id IS NOT NULL;
   CREATE INDEX supplier_variant_by_key ON supplier_variant (company_id, kind, value_key);
   COMMENT ON TABLE supplier_variant IS 'Other names and addresses of a supplier (site_id null) or of one of its sites, and who said so when'`,
  `CREATE TABLE supplier_identifier (
     company_id     uuid NOT NULL DEFAULT current_company_id(),
     id             uuid NOT NULL DEFAULT uuidv7(),
     supplier_id    uuid NOT NULL,
     site_id        uuid,
     scheme         text NOT NULL CHECK (scheme IN ('lei', 'registration', 'vat', 'duns', 'os-id', 'bank-account', 'other')),
     value          text NOT NULL CHECK (length(value) BETWEEN 1 AND 100),
     identifier_key text COLLATE "C" NOT NULL,
     country        text COLLATE "C" CHECK (country ~ '^[A-Z]{2}$'),
     said_at        timestamptz NOT NULL DEFAULT now(),
     PRIMARY KEY (company_id, id),
     FOREIGN KEY (company_id, supplier_id) REFERENCES supplier (company_id, id) ON DELETE CASCADE,
     FOREIGN KEY (company_id, site_id) REFERENCES site (company_id, id) ON DELETE CASCADE
   );
   CREATE UNIQUE INDEX supplier_identifier_once
     ON supplier_identifier (company_id, supplier_id, site_id, scheme, identifier_key) NULLS NOT DISTINCT;
   CREATE INDEX supplier_identifier_by_site ON supplier_identifier (company_id, site_id) WHERE site_id IS NOT NULL;
   CREATE INDEX supplier_identifier_by_key ON supplier_identifier (company_id, scheme, identifier_key);
   COMMENT ON COLUMN supplier_identifier.value IS 'As shown; of a bank account only country and last four characters';
   COMMENT ON COLUMN supplier_identifier.identifier_key IS 'Normalised, for comparing; of a bank account a hash salted with the company'`,
  `CREATE TABLE supplier_contact (
     company_id  uuid NOT NULL DEFAULT current_company_id(),
     id          uuid NOT NULL DEFAULT uuidv7(),
     supplier_id uuid NOT NULL,
     position    smallint NOT NULL,
     name        text,
     role        text,
     email       text,
     phone       text,
     language    text,
     PRIMARY KEY (company_id, id),
     CHECK (coalesce(name, email, phone) IS NOT NULL),
     FOREIGN KEY (company_id, supplier_id) REFERENCES supplier (company_id, id) ON DELETE CASCADE
   );
   CREATE INDEX supplier_contact_by_supplier ON supplier_contact (company_id, supplier_id, position);
   COMMENT ON TABLE supplier_contact IS 'People beside the main contact, which stands on the supplier itself'`,
  `CREATE TABLE supplier_spend (
     company_id  uuid NOT NULL DEFAULT current_company_id(),
     supplier_id uuid NOT NULL,
     year        smallint NOT NULL CHECK (year BETWEEN 1990 AND 2100),
     currency    text NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
     amount      double precision NOT NULL CHECK (amount >= 0),
     PRIMARY KEY (company_id, supplier_id, year, currency),
     FOREIGN KEY (company_id, supplier_id) REFERENCES supplier (company_id, id) ON DELETE CASCADE
   );
   COMMENT ON TABLE supplier_spend IS 'Spend by calendar year; the newest year also stands on the supplier, for lists and scores'`,
];

/** Follow from other columns or other records: the audit trail passes over them. */
const DERIVED = 'name_key match_key search_key address_key tier kinds score band confidence scored_at'.split(
  ' ',
);

/**
 * What the risk run reads. A good that only comes in as material is not made there, so it does not raise the
 * site as a listed good of its own. A supplier merged into another is not scored: its sites are the other's.
 */
function publishedViews(extended: boolean): string[] {
  const made = extended ? `WHERE g.role = 'makes'` : '';
  const apart = extended ? 'AND p.merged_into_id IS NULL' : '';
  return [
    `CREATE OR REPLACE VIEW risk_input_good WITH (security_invoker = true) AS
     SELECT g.company_id, g.site_id, s.supplier_id, g.hs, g.name AS good_name
     FROM site_good g JOIN site s ON s.company_id = g.company_id AND s.id = g.site_id ${made}`,
    `CREATE OR REPLACE VIEW risk_input_supplier WITH (security_invoker = true) AS
     SELECT company_id, id AS supplier_id, name, country, isic, spend_amount, spend_currency
     FROM supplier p WHERE true ${apart}`,
    `CREATE OR REPLACE VIEW risk_input_site WITH (security_invoker = true) AS
     SELECT s.company_id, s.id AS site_id, s.supplier_id, s.name, s.country, coalesce(s.isic, p.isic) AS isic,
            s.location_precision, s.headcount, s.migrant_share, s.agency_share,
            s.labour_provider, s.employer_housing, s.piece_rate
     FROM site s JOIN supplier p ON p.company_id = s.company_id AND p.id = s.supplier_id
     UNION ALL
     SELECT p.company_id, p.id, p.id, p.name, p.country, p.isic, 'country', NULL, NULL, NULL, NULL, NULL, NULL
     FROM supplier p
     WHERE NOT EXISTS (SELECT FROM site s WHERE s.company_id = p.company_id AND s.supplier_id = p.id) ${apart}`,
  ];
}
