import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Reference tables: the same for all companies, written by the owner role only. Editions are kept when newer ones
 * come, so that an old score can be recomputed; countries and sectors are only ever added to, because companies'
 * rows point at them.
 */
export class CreateReferenceData1767225900000 implements MigrationInterface {
  async up(db: QueryRunner) {
    for (const table of [EDITION, COUNTRY, SECTOR, GOODS, ENTITIES, VOCABULARY]) await db.query(table);
    for (const table of TABLES) await db.query(`CALL share_with_app('${table}')`);
  }

  async down(db: QueryRunner) {
    await db.query(`DROP TABLE ${[...TABLES].reverse().join(', ')}`);
  }
}

const TABLES = [
  'reference_edition', 'country', 'country_figure', 'sector', 'sector_risk', 'country_sector_presence', 'listed_good',
  'hs_risk_good', 'uflpa_entity', 'cbp_order', 'vocabulary_term', 'statement_framework',
]; // prettier-ignore

const EDITION = `
  CREATE TABLE reference_edition (
    id        text PRIMARY KEY,
    dataset   text NOT NULL,
    title     text NOT NULL,
    publisher text NOT NULL,
    edition   text NOT NULL,
    year      integer NOT NULL,
    licence   text NOT NULL,
    credit    text,
    address   text NOT NULL,
    row_count integer NOT NULL CHECK (row_count > 0),
    sha256    text NOT NULL,
    source    text NOT NULL CHECK (source IN ('shipped', 'imported')),
    current   boolean NOT NULL,
    loaded_at timestamptz NOT NULL DEFAULT now(),
    UNIQUE (dataset, sha256)
  );
  CREATE UNIQUE INDEX reference_edition_current ON reference_edition (dataset) WHERE current;
  COMMENT ON COLUMN reference_edition.id IS 'dataset:first 12 digits of sha256'`;

const COUNTRY = `
  CREATE TABLE country (
    iso2        text PRIMARY KEY CHECK (iso2 ~ '^[A-Z]{2}$'),
    iso3        text NOT NULL,
    iso_numeric text,
    name        text NOT NULL,
    un_name     text,
    region      text,
    sub_region  text,
    edition_id  text NOT NULL REFERENCES reference_edition
  );
  CREATE TABLE country_figure (
    edition_id text NOT NULL REFERENCES reference_edition,
    country    text NOT NULL REFERENCES country,
    figure     text NOT NULL,
    year       integer NOT NULL,
    number     double precision,
    rating     text,
    PRIMARY KEY (edition_id, figure, country, year),
    CHECK (num_nonnulls(number, rating) = 1)
  );
  CREATE INDEX country_figure_by_country ON country_figure (country)`;

const SECTOR = `
  CREATE TABLE sector (
    code       text PRIMARY KEY,
    level      text NOT NULL CHECK (level IN ('section', 'division', 'group', 'class')),
    parent     text REFERENCES sector,
    section    text NOT NULL,
    title      text NOT NULL,
    edition_id text NOT NULL REFERENCES reference_edition
  );
  CREATE TABLE sector_risk (
    edition_id text NOT NULL REFERENCES reference_edition,
    code       text NOT NULL REFERENCES sector,
    level      text NOT NULL,
    score      integer NOT NULL CHECK (score BETWEEN 0 AND 100),
    band       text NOT NULL CHECK (band IN ('low', 'medium', 'high')),
    evidence   jsonb NOT NULL,
    PRIMARY KEY (edition_id, code)
  );
  CREATE TABLE country_sector_presence (
    edition_id text NOT NULL REFERENCES reference_edition,
    country    text NOT NULL REFERENCES country,
    division   text NOT NULL REFERENCES sector,
    presence   double precision NOT NULL CHECK (presence BETWEEN 0 AND 1),
    detail     text NOT NULL,
    PRIMARY KEY (edition_id, country, division)
  )`;

const GOODS = `
  CREATE TABLE listed_good (
    edition_id          text NOT NULL REFERENCES reference_edition,
    row_number          integer NOT NULL,
    country             text NOT NULL REFERENCES country,
    good                text NOT NULL,
    child_labour        boolean NOT NULL,
    forced_labour       boolean NOT NULL,
    forced_child_labour boolean NOT NULL,
    input_good          text,
    input_country       text REFERENCES country,
    input_child_labour  boolean,
    input_forced_labour boolean,
    isic_class          text REFERENCES sector,
    list_edition        text NOT NULL,
    removed             boolean NOT NULL,
    PRIMARY KEY (edition_id, row_number)
  );
  CREATE TABLE hs_risk_good (
    edition_id              text NOT NULL REFERENCES reference_edition,
    row_number              integer NOT NULL,
    programme               text NOT NULL CHECK (programme IN ('dol-goods', 'uflpa-priority')),
    good                    text NOT NULL,
    hs_code                 text NOT NULL CHECK (hs_code ~ '^[0-9]{2,6}$'),
    valid_hs2022            boolean NOT NULL,
    isic_class              text REFERENCES sector,
    forced_labour_countries text[] NOT NULL,
    child_labour_countries  text[] NOT NULL,
    origin                  text NOT NULL,
    PRIMARY KEY (edition_id, row_number)
  )`;

const ENTITIES = `
  CREATE TABLE uflpa_entity (
    edition_id       text NOT NULL REFERENCES reference_edition,
    row_number       integer NOT NULL,
    name             text NOT NULL,
    aliases          text[] NOT NULL,
    paragraphs       text[] NOT NULL,
    effective_on     date,
    activity         text NOT NULL,
    federal_register text NOT NULL,
    parent_or_group  text NOT NULL,
    country          text REFERENCES country,
    provenance       text NOT NULL,
    PRIMARY KEY (edition_id, row_number)
  );
  CREATE TABLE cbp_order (
    edition_id text NOT NULL REFERENCES reference_edition,
    row_number integer NOT NULL,
    kind       text NOT NULL,
    entity     text NOT NULL,
    aliases    text[] NOT NULL,
    country    text REFERENCES country,
    product    text,
    ordered    text,
    status     text NOT NULL,
    superseded_by_uflpa boolean NOT NULL,
    reference  text NOT NULL,
    PRIMARY KEY (edition_id, row_number)
  );
  COMMENT ON COLUMN cbp_order.ordered IS 'Date, month or year: as precise as it was found'`;

const VOCABULARY = `
  CREATE TABLE vocabulary_term (
    edition_id  text NOT NULL REFERENCES reference_edition,
    vocabulary  text NOT NULL,
    code        text NOT NULL,
    position    integer NOT NULL,
    label       text NOT NULL,
    description text NOT NULL,
    body        jsonb NOT NULL,
    PRIMARY KEY (edition_id, vocabulary, code)
  );
  CREATE TABLE statement_framework (
    edition_id   text NOT NULL REFERENCES reference_edition,
    code         text NOT NULL,
    name         text NOT NULL,
    jurisdiction text NOT NULL,
    criteria     jsonb NOT NULL,
    body         jsonb NOT NULL,
    PRIMARY KEY (edition_id, code)
  )`;
