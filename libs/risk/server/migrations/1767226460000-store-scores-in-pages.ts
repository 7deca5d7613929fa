import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Scores are kept by the page: some hundred of one run in one row, a column an array, with what explains them compressed.
 * Writing a row, its index entries and its check of a foreign key for each supplier cost most of a run. Readers see rows
 * all the same, through views. Whoever is deleted from the register is taken out of the pages at once, and out of what
 * is compressed by the next run.
 */
export class StoreScoresInPages1767226460000 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(PAGE);
    await db.query(TAKE_OVER);
    await db.query(`DROP VIEW risk_site_score, risk_latest_score`);
    await db.query(`DROP TABLE risk_current, risk_score`);
    await db.query(`CALL isolate_by_company('risk_score_page')`);
    // For the operator's command that computes a score again; the role may read no company's rows but by this.
    await db.query(`CREATE POLICY recompute ON risk_score_page FOR SELECT TO firebreak_owner USING (true)`);
    for (const view of VIEWS) await db.query(view);
    for (const name of VIEW_NAMES) await db.query(`CALL share_with_app('${name}')`);
    for (const statement of FORGET) await db.query(statement);
  }

  /** Scores whose explanation is compressed have no form that SQL could read: they go, and the next run makes them anew. */
  async down(db: QueryRunner) {
    await db.query(`
      DROP TRIGGER risk_forget ON supplier;
      DROP FUNCTION risk_forget_deleted();
      DROP FUNCTION risk_forget_suppliers(uuid, uuid[]);
      DROP VIEW ${VIEW_NAMES.join(', ')}`);
    await db.query(OLD_TABLES);
    await db.query(TAKE_BACK);
    await db.query(`DROP TABLE risk_score_page`);
    for (const table of ['risk_score', 'risk_current']) {
      await db.query(`CALL isolate_by_company('${table}')`);
      await db.query(`CREATE POLICY recompute ON ${table} FOR SELECT TO firebreak_owner USING (true)`);
    }
    for (const view of OLD_VIEWS) await db.query(view);
    for (const view of ['risk_latest_score', 'risk_site_score'])
      await db.query(`CALL share_with_app('${view}')`);
  }
}

/** Figures of the method are multiples of 2^-20: sites of older scores are kept in that unit. */
const UNITS = 1048576;
/** Scores of a page. */
const SIZE = 256;

const PAGE = `
  CREATE TABLE risk_score_page (
    company_id       uuid NOT NULL DEFAULT current_company_id(),
    id               uuid NOT NULL,
    run_id           uuid NOT NULL,
    method_version   text NOT NULL,
    as_of            date NOT NULL,
    computed_at      timestamptz NOT NULL,
    closed_at        timestamptz,
    leftovers        boolean NOT NULL DEFAULT false,
    first_supplier   uuid NOT NULL,
    last_supplier    uuid NOT NULL,
    ids              uuid[] NOT NULL,
    suppliers        uuid[] NOT NULL,
    score_values     double precision[] NOT NULL CHECK (0 <= ALL (score_values) AND 100 >= ALL (score_values)),
    own_values       double precision[] NOT NULL CHECK (0 <= ALL (own_values) AND 100 >= ALL (own_values)),
    bands            text[] NOT NULL CHECK (bands <@ ARRAY['low', 'medium', 'high', 'very-high']),
    confidences      double precision[] NOT NULL CHECK (0 <= ALL (confidences) AND 100 >= ALL (confidences)),
    lacking          smallint[] NOT NULL,
    until            timestamptz[],
    site_suppliers   uuid[] NOT NULL,
    site_ids         uuid[] NOT NULL,
    site_countries   text[] NOT NULL,
    site_sectors     text[] NOT NULL,
    site_presences   double precision[] NOT NULL,
    site_shares      double precision[] NOT NULL,
    site_values      double precision[] NOT NULL,
    site_bases       double precision[] NOT NULL,
    site_inherents   double precision[] NOT NULL,
    site_hot_spots   double precision[] NOT NULL,
    site_confidences double precision[] NOT NULL,
    site_until       timestamptz[],
    content          bytea NOT NULL,
    content_hash     text,
    PRIMARY KEY (company_id, id)
  );
  COMMENT ON TABLE risk_score_page IS 'Scores of one run, a column an array: the views risk_score and risk_site_score give them as rows';
  COMMENT ON COLUMN risk_score_page.id IS 'That of its first score; ids within a page ascend, and no other page has one in between';
  COMMENT ON COLUMN risk_score_page.closed_at IS 'Since when none of its scores is the newest of its supplier';
  COMMENT ON COLUMN risk_score_page.leftovers IS 'A supplier was taken out, but is still in the content: for the next run to clear';
  COMMENT ON COLUMN risk_score_page.suppliers IS 'Null: was taken out';
  COMMENT ON COLUMN risk_score_page.own_values IS 'R: without what flows up from suppliers below; values are E';
  COMMENT ON COLUMN risk_score_page.lacking IS 'Bit n: part n of the confidence, counted from 0, gives less than it could';
  COMMENT ON COLUMN risk_score_page.until IS 'When another score came in its place, or the supplier was scored no more; null, or no array: not before the page was closed';
  COMMENT ON COLUMN risk_score_page.site_ids IS 'The supplier''s own id where it had no site';
  COMMENT ON COLUMN risk_score_page.site_hot_spots IS 'H: where to look first, never part of a score';
  COMMENT ON COLUMN risk_score_page.content IS 'What each score follows from and the points it came to; first byte: the form';
  COMMENT ON COLUMN risk_score_page.content_hash IS 'SHA-256 of the content with its day and context; null in the older form, which has one for each score';
  ALTER TABLE risk_score_page ALTER content SET STORAGE EXTERNAL;
  CREATE INDEX risk_score_page_newest ON risk_score_page (company_id, id) WHERE closed_at IS NULL;
  CREATE INDEX risk_score_page_by_run ON risk_score_page (company_id, run_id);
  CREATE INDEX risk_score_page_leftovers ON risk_score_page (company_id, id) WHERE leftovers`;

const TAKE_OVER = `
  WITH numbered AS MATERIALIZED (
    SELECT r.*, c.score_id IS NOT NULL AS newest,
           lead(r.computed_at) OVER (PARTITION BY r.company_id, r.supplier_id ORDER BY r.computed_at, r.id) AS next,
           (row_number() OVER (PARTITION BY r.company_id, r.run_id, r.method_version, r.as_of, r.computed_at ORDER BY r.id) - 1) / ${SIZE} AS part
    FROM risk_score r LEFT JOIN risk_current c ON c.company_id = r.company_id AND c.score_id = r.id
  ), held AS MATERIALIZED (
    SELECT *, CASE WHEN newest THEN NULL ELSE coalesce(next, now()) END AS until FROM numbered
  ), site AS (
    SELECT h.company_id, h.run_id, h.method_version, h.as_of, h.computed_at, h.part,
           array_agg(h.supplier_id ORDER BY h.id, s.n) AS suppliers, array_agg((s.part->>0)::uuid ORDER BY h.id, s.n) AS ids,
           array_agg(s.part->>1 ORDER BY h.id, s.n) AS countries, array_agg(s.part->>2 ORDER BY h.id, s.n) AS sectors,
           array_agg((s.part->>3)::float8 ORDER BY h.id, s.n) AS presences, array_agg((s.part->>4)::float8 ORDER BY h.id, s.n) AS shares,
           array_agg((s.part->>5)::float8 / ${UNITS} ORDER BY h.id, s.n) AS site_values, array_agg((s.part->>6)::float8 / ${UNITS} ORDER BY h.id, s.n) AS bases,
           array_agg((s.part->>7)::float8 / ${UNITS} ORDER BY h.id, s.n) AS inherents, array_agg((s.part->>8)::float8 / ${UNITS} ORDER BY h.id, s.n) AS hot_spots,
           array_agg((s.part->>9)::float8 / ${UNITS} ORDER BY h.id, s.n) AS confidences, array_agg(h.until ORDER BY h.id, s.n) AS until
    FROM held h CROSS JOIN LATERAL json_array_elements(h.sites) WITH ORDINALITY s (part, n) GROUP BY 1, 2, 3, 4, 5, 6
  ), page AS (
    SELECT company_id, run_id, method_version, as_of, computed_at, part, array_agg(id ORDER BY id) AS ids,
           array_agg(supplier_id ORDER BY supplier_id) AS sorted, array_agg(supplier_id ORDER BY id) AS suppliers,
           array_agg(value ORDER BY id) AS score_values, array_agg(own_value ORDER BY id) AS own_values, array_agg(band ORDER BY id) AS bands,
           array_agg(confidence ORDER BY id) AS confidences, array_agg(lacking ORDER BY id) AS lacking, array_agg(until ORDER BY id) AS until,
           CASE WHEN bool_and(until IS NOT NULL) THEN max(until) END AS closed_at,
           '\\x00'::bytea || convert_to(json_agg(json_build_array(facts, points, input_hash) ORDER BY id)::text, 'UTF8') AS content
    FROM held GROUP BY 1, 2, 3, 4, 5, 6
  )
  INSERT INTO risk_score_page (company_id, id, run_id, method_version, as_of, computed_at, closed_at, first_supplier, last_supplier, ids, suppliers,
    score_values, own_values, bands, confidences, lacking, until, site_suppliers, site_ids, site_countries, site_sectors, site_presences, site_shares,
    site_values, site_bases, site_inherents, site_hot_spots, site_confidences, site_until, content)
  SELECT p.company_id, p.ids[1], p.run_id, p.method_version, p.as_of, p.computed_at, p.closed_at, p.sorted[1], p.sorted[cardinality(p.sorted)], p.ids, p.suppliers,
    p.score_values, p.own_values, p.bands, p.confidences, p.lacking, p.until, coalesce(s.suppliers, '{}'), coalesce(s.ids, '{}'), coalesce(s.countries, '{}'),
    coalesce(s.sectors, '{}'), coalesce(s.presences, '{}'), coalesce(s.shares, '{}'), coalesce(s.site_values, '{}'), coalesce(s.bases, '{}'),
    coalesce(s.inherents, '{}'), coalesce(s.hot_spots, '{}'), coalesce(s.confidences, '{}'), s.until, p.content
  FROM page p LEFT JOIN site s USING (company_id, run_id, method_version, as_of, computed_at, part)`;

const VIEW_NAMES = ['risk_latest_site_score', 'risk_site_score', 'risk_latest_score', 'risk_score'];

const SCORES = `
  SELECT p.company_id, s.id, p.id AS page_id, s.place::int, p.run_id, s.supplier_id, s.value, s.own_value, s.band, s.confidence,
         s.lacking, p.method_version, p.as_of, p.computed_at, coalesce(s.until, p.closed_at) AS until,
         p.closed_at, p.first_supplier, p.last_supplier
  FROM risk_score_page p
  CROSS JOIN LATERAL unnest(p.ids, p.suppliers, p.score_values, p.own_values, p.bands, p.confidences, p.lacking, p.until)
    WITH ORDINALITY s (id, supplier_id, value, own_value, band, confidence, lacking, until, place)`;

const SITE_SCORES = `
  SELECT p.company_id, p.id AS page_id, p.run_id, s.supplier_id, s.site_id, s.country, s.sector, s.presence, s.share, s.value, s.base,
         s.inherent, s.hot_spot, s.confidence, p.computed_at, coalesce(s.until, p.closed_at) AS until, p.closed_at
  FROM risk_score_page p
  CROSS JOIN LATERAL unnest(p.site_suppliers, p.site_ids, p.site_countries, p.site_sectors, p.site_presences, p.site_shares, p.site_values,
    p.site_bases, p.site_inherents, p.site_hot_spots, p.site_confidences, p.site_until)
    s (supplier_id, site_id, country, sector, presence, share, value, base, inherent, hot_spot, confidence, until)`;

/** Nearly every score of an open page is the newest: the planner takes "IS NULL" of a function's column for one in two hundred. */
const NEWEST = `p.closed_at IS NULL AND coalesce(s.until IS NULL, false)`;
const THERE = `coalesce(s.supplier_id IS NOT NULL, false)`;

const VIEWS = [
  `CREATE VIEW risk_score WITH (security_invoker = true) AS ${SCORES} WHERE ${THERE}`,
  `CREATE VIEW risk_latest_score WITH (security_invoker = true) AS ${SCORES} WHERE ${NEWEST} AND ${THERE}`,
  `CREATE VIEW risk_site_score WITH (security_invoker = true) AS ${SITE_SCORES} WHERE ${THERE}`,
  `CREATE VIEW risk_latest_site_score WITH (security_invoker = true) AS ${SITE_SCORES} WHERE ${NEWEST} AND ${THERE}`,
];

const without = (column: string) =>
  `ARRAY(SELECT CASE WHEN s = ANY ($1) THEN NULL ELSE s END FROM unnest(p.${column}) WITH ORDINALITY u (s, n) ORDER BY n)`;

/**
 * A foreign key would be checked for every score of every run. Instead whoever deletes suppliers takes their scores out,
 * once for each statement. A run that is under way has scores nobody sees yet: both take turns by a lock, which a run
 * asks for when it is nearly done, and looks after it who is gone.
 */
const FORGET = [
  `CREATE FUNCTION risk_forget_suppliers(company uuid, gone uuid[]) RETURNS void LANGUAGE plpgsql AS $body$
   DECLARE
     lowest uuid := (SELECT id FROM unnest(gone) id ORDER BY id LIMIT 1);
     highest uuid := (SELECT id FROM unnest(gone) id ORDER BY id DESC LIMIT 1);
   BEGIN
     -- Planned with the ids at hand, so that they are looked up by hash.
     EXECUTE $update$
       UPDATE risk_score_page p SET leftovers = true, suppliers = ${without('suppliers')}, site_suppliers = ${without('site_suppliers')}
       WHERE p.company_id = $2 AND p.first_supplier <= $4 AND p.last_supplier >= $3
         AND EXISTS (SELECT FROM unnest(p.suppliers) s WHERE s = ANY ($1))
     $update$ USING gone, company, lowest, highest;
   END $body$`,
  `CREATE FUNCTION risk_forget_deleted() RETURNS trigger LANGUAGE plpgsql AS $body$
   DECLARE
     company uuid;
   BEGIN
     FOR company IN SELECT DISTINCT company_id FROM deleted LOOP
       PERFORM pg_advisory_xact_lock_shared(hashtextextended('risk scores ' || company, 0));
       INSERT INTO risk_change (company_id, supplier_id) SELECT company_id, id FROM deleted WHERE company_id = company;
       PERFORM risk_forget_suppliers(company, ARRAY(SELECT id FROM deleted WHERE company_id = company));
     END LOOP;
     RETURN NULL;
   END $body$`,
  `CREATE TRIGGER risk_forget AFTER DELETE ON supplier REFERENCING OLD TABLE AS deleted
   FOR EACH STATEMENT EXECUTE FUNCTION risk_forget_deleted()`,
];

const OLD_TABLES = `
  CREATE TABLE risk_score (
    company_id     uuid NOT NULL DEFAULT current_company_id(),
    id             uuid NOT NULL,
    run_id         uuid NOT NULL,
    supplier_id    uuid NOT NULL,
    value          double precision NOT NULL CHECK (value BETWEEN 0 AND 100),
    own_value      double precision NOT NULL CHECK (own_value BETWEEN 0 AND value),
    band           text NOT NULL CHECK (band IN ('low', 'medium', 'high', 'very-high')),
    confidence     double precision NOT NULL CHECK (confidence BETWEEN 0 AND 100),
    method_version text NOT NULL,
    as_of          date NOT NULL,
    input_hash     text NOT NULL,
    facts          text NOT NULL,
    computed_at    timestamptz NOT NULL,
    points         integer[] NOT NULL,
    sites          json NOT NULL,
    lacking        smallint NOT NULL,
    PRIMARY KEY (company_id, id),
    FOREIGN KEY (company_id, supplier_id) REFERENCES supplier (company_id, id) ON DELETE CASCADE
  );
  COMMENT ON COLUMN risk_score.own_value IS 'R: without what flows up from suppliers below; value is E';
  COMMENT ON COLUMN risk_score.facts IS 'What the score follows from, as the model packs it; older ones as canonical JSON';
  COMMENT ON COLUMN risk_score.points IS 'Points of the steps in the order of telling, in units of 2^-20: their sum is the value, exactly';
  COMMENT ON COLUMN risk_score.sites IS 'What each site gave: see the view risk_site_score';
  COMMENT ON COLUMN risk_score.lacking IS 'Bit n: part n of the confidence, counted from 0, gives less than it could';
  CREATE INDEX risk_score_history ON risk_score (company_id, supplier_id, computed_at DESC, id DESC);
  CREATE INDEX risk_score_by_run ON risk_score (company_id, run_id);
  CREATE TABLE risk_current (
    company_id  uuid NOT NULL DEFAULT current_company_id(),
    supplier_id uuid NOT NULL,
    score_id    uuid NOT NULL,
    PRIMARY KEY (company_id, supplier_id),
    FOREIGN KEY (company_id, supplier_id) REFERENCES supplier (company_id, id) ON DELETE CASCADE
  ) WITH (fillfactor = 50);
  COMMENT ON TABLE risk_current IS 'The newest score of each supplier'`;

const TAKE_BACK = `
  WITH score AS MATERIALIZED (
    SELECT p.company_id, s.*, p.run_id, p.method_version, p.as_of, p.computed_at, p.closed_at,
           convert_from(substr(p.content, 2), 'UTF8')::json->(s.place - 1)::int AS content,
           (SELECT coalesce(json_agg(json_build_array(t.site_id, t.country, t.sector, t.presence, t.share, (t.value * ${UNITS})::integer, (t.base * ${UNITS})::integer,
                     (t.inherent * ${UNITS})::integer, (t.hot_spot * ${UNITS})::integer, (t.confidence * ${UNITS})::integer) ORDER BY t.n), '[]')
            FROM unnest(p.site_suppliers, p.site_ids, p.site_countries, p.site_sectors, p.site_presences, p.site_shares, p.site_values, p.site_bases,
                        p.site_inherents, p.site_hot_spots, p.site_confidences)
                 WITH ORDINALITY t (supplier_id, site_id, country, sector, presence, share, value, base, inherent, hot_spot, confidence, n)
            WHERE t.supplier_id = s.supplier_id) AS sites
    FROM risk_score_page p
    CROSS JOIN LATERAL unnest(p.ids, p.suppliers, p.score_values, p.own_values, p.bands, p.confidences, p.lacking, p.until)
      WITH ORDINALITY s (id, supplier_id, value, own_value, band, confidence, lacking, until, place)
    WHERE p.content_hash IS NULL AND s.supplier_id IS NOT NULL
  ), newest AS (
    INSERT INTO risk_current (company_id, supplier_id, score_id)
    SELECT company_id, supplier_id, id FROM score WHERE closed_at IS NULL AND until IS NULL
  )
  INSERT INTO risk_score (company_id, id, run_id, supplier_id, value, own_value, band, confidence, method_version, as_of, input_hash, facts,
    computed_at, points, sites, lacking)
  SELECT company_id, id, run_id, supplier_id, value, own_value, band, confidence, method_version, as_of, content->>2, content->>0, computed_at,
         ARRAY(SELECT point::integer FROM json_array_elements_text(content->1) WITH ORDINALITY p (point, n) ORDER BY n), sites, lacking
  FROM score`;

const OLD_VIEWS = [
  `CREATE VIEW risk_latest_score WITH (security_invoker = true) AS
   SELECT r.* FROM risk_current c JOIN risk_score r ON r.company_id = c.company_id AND r.id = c.score_id`,
  `CREATE VIEW risk_site_score WITH (security_invoker = true) AS
   SELECT r.company_id, r.id AS score_id, (s.part->>0)::uuid AS site_id, s.part->>1 AS country, s.part->>2 AS sector,
          (s.part->>3)::float8 AS presence, (s.part->>4)::float8 AS share, (s.part->>5)::float8 / ${UNITS} AS value,
          (s.part->>6)::float8 / ${UNITS} AS base, (s.part->>7)::float8 / ${UNITS} AS inherent, (s.part->>8)::float8 / ${UNITS} AS hot_spot,
          (s.part->>9)::float8 / ${UNITS} AS confidence
   FROM risk_score r CROSS JOIN LATERAL json_array_elements(r.sites) s (part)`,
];
