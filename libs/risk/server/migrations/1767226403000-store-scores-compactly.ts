import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A score is kept as what it follows from and the points it came to; the words between them follow from the method.
 * What was kept so far stays: its inputs are read as they are, its points and sites are taken over. Which score is a
 * supplier's newest stands in a table of its own, because turning a flag wrote every old score once more.
 */
export class StoreScoresCompactly1767226403000 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      CREATE TABLE risk_current (
        company_id  uuid NOT NULL DEFAULT current_company_id(),
        supplier_id uuid NOT NULL,
        score_id    uuid NOT NULL,
        PRIMARY KEY (company_id, supplier_id),
        FOREIGN KEY (company_id, supplier_id) REFERENCES supplier (company_id, id) ON DELETE CASCADE
      ) WITH (fillfactor = 50);
      COMMENT ON TABLE risk_current IS 'The newest score of each supplier';
      ALTER TABLE risk_score
        ADD points integer[],
        ADD sites json,
        ADD lacking smallint;
      ALTER TABLE risk_score RENAME inputs TO facts`);
    for (const table of OLD) await db.query(`ALTER TABLE ${table} NO FORCE ROW LEVEL SECURITY`);
    await db.query(TAKE_OVER);
    await db.query(`
      INSERT INTO risk_current (company_id, supplier_id, score_id)
      SELECT company_id, supplier_id, id FROM risk_score WHERE latest`);
    await db.query(`ALTER TABLE risk_score FORCE ROW LEVEL SECURITY`);
    await db.query(`
      DROP TABLE risk_site_score;
      ALTER TABLE risk_score
        DROP latest, DROP basis_hash, DROP editions, DROP steps, DROP confidence_parts, DROP range_from, DROP range_to,
        DROP CONSTRAINT risk_score_company_id_run_id_fkey,
        ALTER points SET NOT NULL, ALTER sites SET NOT NULL, ALTER lacking SET NOT NULL;
      COMMENT ON COLUMN risk_score.facts IS 'What the score follows from, as the model packs it; older ones as canonical JSON';
      COMMENT ON COLUMN risk_score.points IS 'Points of the steps in the order of telling, in units of 2^-20: their sum is the value, exactly';
      COMMENT ON COLUMN risk_score.sites IS 'What each site gave: see the view risk_site_score';
      COMMENT ON COLUMN risk_score.lacking IS 'Bit n: part n of the confidence, counted from 0, gives less than it could'`);
    await db.query(`CALL isolate_by_company('risk_current')`);
    await db.query(`CREATE POLICY recompute ON risk_current FOR SELECT TO firebreak_owner USING (true)`);
    for (const view of VIEWS) await db.query(view);
    for (const view of ['risk_latest_score', 'risk_site_score'])
      await db.query(`CALL share_with_app('${view}')`);
  }

  /** Scores in the compact form have no steps in the old one: they go, and the next run makes them anew. */
  async down(db: QueryRunner) {
    await db.query(`DROP VIEW risk_site_score, risk_latest_score`);
    await db.query(`DROP TABLE risk_current`);
    await db.query(`
      ALTER TABLE risk_score NO FORCE ROW LEVEL SECURITY;
      ALTER TABLE risk_run NO FORCE ROW LEVEL SECURITY;
      DELETE FROM risk_score;
      ALTER TABLE risk_score RENAME facts TO inputs;
      ALTER TABLE risk_score
        DROP points, DROP sites, DROP lacking,
        ADD basis_hash text NOT NULL,
        ADD latest boolean NOT NULL,
        ADD range_from double precision NOT NULL,
        ADD range_to double precision NOT NULL,
        ADD confidence_parts jsonb NOT NULL,
        ADD editions jsonb NOT NULL,
        ADD steps jsonb NOT NULL,
        ADD FOREIGN KEY (company_id, run_id) REFERENCES risk_run (company_id, id);
      ALTER TABLE risk_score FORCE ROW LEVEL SECURITY;
      ALTER TABLE risk_run FORCE ROW LEVEL SECURITY;
      CREATE UNIQUE INDEX risk_score_latest ON risk_score (company_id, supplier_id) WHERE latest;
      CREATE INDEX risk_score_worst ON risk_score (company_id, value DESC, supplier_id) WHERE latest`);
    await db.query(OLD_SITE_SCORE);
    await db.query(`CALL isolate_by_company('risk_site_score')`);
  }
}

/** Figures of the method are multiples of 2^-20: as integers they are exact and short. */
const UNITS = 1048576;

const OLD = ['risk_score', 'risk_site_score'];

const TAKE_OVER = `
  UPDATE risk_score r SET
    points = ARRAY(SELECT ((s.step->>'points')::float8 * ${UNITS})::integer
                   FROM jsonb_array_elements(r.steps) WITH ORDINALITY s (step, n) ORDER BY s.n),
    lacking = (SELECT coalesce(sum(1 << (p.n - 1)::int), 0)
               FROM jsonb_array_elements(r.confidence_parts) WITH ORDINALITY p (part, n)
               WHERE (p.part->>'points')::float8 < (p.part->>'most')::float8),
    sites = (SELECT coalesce(json_agg(json_build_array(s.site_id, s.country, s.sector, s.presence, s.share, (s.value * ${UNITS})::integer,
                                                       (s.base * ${UNITS})::integer, (s.inherent * ${UNITS})::integer, (s.hot_spot * ${UNITS})::integer, (s.confidence * ${UNITS})::integer) ORDER BY s.site_id), '[]')
             FROM risk_site_score s WHERE s.company_id = r.company_id AND s.score_id = r.id)`;

const VIEWS = [
  `CREATE VIEW risk_latest_score WITH (security_invoker = true) AS
   SELECT r.* FROM risk_current c JOIN risk_score r ON r.company_id = c.company_id AND r.id = c.score_id`,
  `CREATE VIEW risk_site_score WITH (security_invoker = true) AS
   SELECT r.company_id, r.id AS score_id, (s.part->>0)::uuid AS site_id, s.part->>1 AS country, s.part->>2 AS sector,
          (s.part->>3)::float8 AS presence, (s.part->>4)::float8 AS share, (s.part->>5)::float8 / ${UNITS} AS value,
          (s.part->>6)::float8 / ${UNITS} AS base, (s.part->>7)::float8 / ${UNITS} AS inherent, (s.part->>8)::float8 / ${UNITS} AS hot_spot,
          (s.part->>9)::float8 / ${UNITS} AS confidence
   FROM risk_score r CROSS JOIN LATERAL json_array_elements(r.sites) s (part)`,
];

const OLD_SITE_SCORE = `
  CREATE TABLE risk_site_score (
    company_id       uuid NOT NULL DEFAULT current_company_id(),
    score_id         uuid NOT NULL,
    site_id          uuid NOT NULL,
    country          text COLLATE "C",
    sector           text COLLATE "C",
    value            double precision NOT NULL CHECK (value BETWEEN 0 AND 100),
    share            double precision NOT NULL CHECK (share BETWEEN 0 AND 1),
    base             double precision NOT NULL,
    inherent         double precision NOT NULL,
    hot_spot         double precision NOT NULL,
    range_from       double precision NOT NULL,
    range_to         double precision NOT NULL,
    band             text NOT NULL,
    confidence       double precision NOT NULL,
    confidence_parts jsonb NOT NULL,
    steps            jsonb NOT NULL,
    presence         double precision NOT NULL DEFAULT 1 CHECK (presence BETWEEN 0 AND 1),
    PRIMARY KEY (company_id, score_id, site_id),
    FOREIGN KEY (company_id, score_id) REFERENCES risk_score (company_id, id) ON DELETE CASCADE
  );
  COMMENT ON TABLE risk_site_score IS 'What each site gave to its supplier''s score';
  COMMENT ON COLUMN risk_site_score.site_id IS 'The supplier''s own id where it had no site';
  COMMENT ON COLUMN risk_site_score.sector IS 'ISIC division, or section; null: unknown';
  COMMENT ON COLUMN risk_site_score.hot_spot IS 'H: where to look first, never part of a score'`;
