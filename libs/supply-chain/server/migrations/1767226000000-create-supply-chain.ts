import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Follow from other columns or other records: the audit trail passes over them. */
const DERIVED =
  'name_key, match_key, search_key, address_key, tier, kinds, score, band, confidence, scored_at';

/** Suppliers, their sites and goods, and who supplies whom. */
export class CreateSupplyChain1767226000000 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      CREATE TABLE supplier (
        company_id       uuid NOT NULL DEFAULT current_company_id(),
        id               uuid NOT NULL,
        name             text NOT NULL CHECK (length(name) BETWEEN 1 AND 300),
        name_key         text COLLATE "C" NOT NULL,
        match_key        text COLLATE "C" NOT NULL,
        search_key       text COLLATE "C" NOT NULL,
        country          text COLLATE "C" NOT NULL CHECK (country ~ '^[A-Z]{2}$'),
        address          text,
        isic             text COLLATE "C" CHECK (isic ~ '^([A-U]|[0-9]{2,4})$'),
        external_id      text COLLATE "C",
        status           text NOT NULL DEFAULT 'active'
                         CHECK (status IN ('prospect', 'active', 'suspended', 'leaving', 'left')),
        status_reason    text,
        spend_amount     double precision CHECK (spend_amount >= 0),
        spend_currency   text CHECK (spend_currency ~ '^[A-Z]{3}$'),
        contact_name     text,
        contact_email    text,
        contact_language text,
        notes            text,
        tier             smallint CHECK (tier > 0),
        kinds            text[] NOT NULL DEFAULT '{}',
        score            double precision CHECK (score BETWEEN 0 AND 100),
        band             text CHECK (band IN ('low', 'medium', 'high', 'very-high')),
        confidence       double precision CHECK (confidence BETWEEN 0 AND 100),
        scored_at        timestamptz,
        created_at       timestamptz NOT NULL DEFAULT now(),
        updated_at       timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (company_id, id),
        CHECK ((spend_amount IS NULL) = (spend_currency IS NULL))
      )`);
    await db.query(`
      COMMENT ON COLUMN supplier.tier IS 'Derived from supply_link in the same transaction, never typed; null: no known path';
      COMMENT ON COLUMN supplier.kinds IS 'Derived from supply_link: what it is to any of its buyers';
      COMMENT ON COLUMN supplier.score IS 'Headline copied from the risk run, with band, confidence and scored_at';
      COMMENT ON COLUMN supplier.spend_amount IS 'Per year; exact to the cent below 10^13'`);
    // One index per sort of the list; expressions as in list-suppliers.query.ts, so that keyset paging uses them.
    await db.query(`
      CREATE UNIQUE INDEX supplier_by_external_id ON supplier (company_id, external_id);
      CREATE INDEX supplier_by_name    ON supplier (company_id, name_key, id);
      CREATE INDEX supplier_by_score   ON supplier (company_id, coalesce(score, -1), id);
      CREATE INDEX supplier_by_spend   ON supplier (company_id, coalesce(spend_amount, -1), id);
      CREATE INDEX supplier_by_country ON supplier (company_id, country, id);
      CREATE INDEX supplier_by_tier    ON supplier (company_id, coalesce(tier, 32767::smallint), id);
      CREATE INDEX supplier_by_match   ON supplier (company_id, match_key, country)`);
    await db.query(`
      CREATE TABLE site (
        company_id         uuid NOT NULL DEFAULT current_company_id(),
        id                 uuid NOT NULL,
        supplier_id        uuid NOT NULL,
        name               text NOT NULL CHECK (length(name) BETWEEN 1 AND 300),
        country            text COLLATE "C" NOT NULL CHECK (country ~ '^[A-Z]{2}$'),
        address            text,
        address_key        text COLLATE "C" NOT NULL DEFAULT '',
        city               text,
        latitude           double precision CHECK (latitude BETWEEN -90 AND 90),
        longitude          double precision CHECK (longitude BETWEEN -180 AND 180),
        location_precision text NOT NULL CHECK (location_precision IN ('site', 'city', 'country')),
        isic               text CHECK (isic ~ '^([A-U]|[0-9]{2,4})$'),
        headcount          integer CHECK (headcount >= 0),
        women_share        double precision CHECK (women_share BETWEEN 0 AND 1),
        migrant_share      double precision CHECK (migrant_share BETWEEN 0 AND 1),
        agency_share       double precision CHECK (agency_share BETWEEN 0 AND 1),
        labour_provider    boolean,
        employer_housing   boolean,
        piece_rate         boolean,
        score              double precision CHECK (score BETWEEN 0 AND 100),
        band               text CHECK (band IN ('low', 'medium', 'high', 'very-high')),
        confidence         double precision CHECK (confidence BETWEEN 0 AND 100),
        scored_at          timestamptz,
        created_at         timestamptz NOT NULL DEFAULT now(),
        updated_at         timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (company_id, id),
        CHECK ((latitude IS NULL) = (longitude IS NULL)),
        FOREIGN KEY (company_id, supplier_id) REFERENCES supplier (company_id, id) ON DELETE CASCADE
      );
      CREATE INDEX site_by_supplier ON site (company_id, supplier_id, id);
      CREATE INDEX site_by_address ON site (company_id, address_key, country)`);
    await db.query(`
      CREATE TABLE site_good (
        company_id uuid NOT NULL DEFAULT current_company_id(),
        id         uuid NOT NULL,
        site_id    uuid NOT NULL,
        hs         text CHECK (hs ~ '^[0-9]{2,6}$'),
        name       text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
        PRIMARY KEY (company_id, id),
        FOREIGN KEY (company_id, site_id) REFERENCES site (company_id, id) ON DELETE CASCADE
      );
      CREATE INDEX site_good_by_site ON site_good (company_id, site_id)`);
    await db.query(`
      CREATE TABLE supply_link (
        company_id        uuid NOT NULL DEFAULT current_company_id(),
        id                uuid NOT NULL,
        buyer_supplier_id uuid,
        supplier_id       uuid NOT NULL,
        kind              text NOT NULL CHECK (kind IN ('supplier', 'subcontractor', 'labour-provider')),
        good              text,
        share             double precision CHECK (share BETWEEN 0 AND 1),
        since             date,
        certainty         text NOT NULL DEFAULT 'declared'
                          CHECK (certainty IN ('declared', 'verified', 'suggested', 'disputed')),
        disclosed_by      text NOT NULL DEFAULT 'own-company'
                          CHECK (disclosed_by IN ('own-company', 'buyer', 'supplier', 'import')),
        created_at        timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (company_id, id),
        CHECK (buyer_supplier_id <> supplier_id),
        FOREIGN KEY (company_id, buyer_supplier_id) REFERENCES supplier (company_id, id) ON DELETE CASCADE,
        FOREIGN KEY (company_id, supplier_id) REFERENCES supplier (company_id, id) ON DELETE CASCADE
      );
      COMMENT ON COLUMN supply_link.buyer_supplier_id IS 'Null: the own company buys';
      CREATE UNIQUE INDEX supply_link_once
        ON supply_link (company_id, buyer_supplier_id, supplier_id, kind) NULLS NOT DISTINCT;
      CREATE INDEX supply_link_by_supplier ON supply_link (company_id, supplier_id)`);
    for (const table of ['supplier', 'site', 'site_good', 'supply_link']) {
      await db.query(`CALL isolate_by_company('${table}')`);
      await db.query(`CALL audit_changes('${table}', '{${DERIVED}}')`);
    }
  }

  async down(db: QueryRunner) {
    await db.query(`DROP TABLE supply_link, site_good, site, supplier`);
  }
}
