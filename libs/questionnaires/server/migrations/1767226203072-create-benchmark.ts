import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Figures over several companies, for those who let their counts be part of them. No request reads across companies:
 * each company that has agreed counts its own suppliers' answers into rows of its own, without a name. Once a quarter
 * one function of the owner adds them up by the published rule (`releasedQuestion` in the model says the same) and
 * writes what may be told to a table without companies. The app reads that table, and can neither write to it nor
 * see another company's counts.
 */
export class CreateBenchmark1767226203072 implements MigrationInterface {
  async up(db: QueryRunner) {
    for (const statement of TABLES) await db.query(statement);
    for (const table of ['benchmark_consent', 'benchmark_count']) {
      await db.query(`CALL isolate_by_company('${table}')`);
      await db.query(`CREATE POLICY release ON ${table} FOR SELECT TO firebreak_owner USING (true)`);
    }
    await db.query(`CALL audit_changes('benchmark_consent', '{counted_on}')`);
    for (const table of ['benchmark_release', 'benchmark_cell']) {
      await db.query(`CALL share_with_app('${table}')`);
    }
    for (const statement of [CELLS, RELEASE_BENCHMARK, DUE]) await db.query(statement);
    for (const name of FUNCTIONS) await db.query(`REVOKE EXECUTE ON FUNCTION ${name} FROM PUBLIC`);
    for (const name of CALLABLE) await db.query(`GRANT EXECUTE ON FUNCTION ${name} TO firebreak_app`);
  }

  async down(db: QueryRunner) {
    for (const name of [...FUNCTIONS].reverse()) await db.query(`DROP FUNCTION ${name}`);
    await db.query(`DROP TABLE benchmark_consent, benchmark_count, benchmark_release, benchmark_cell`);
  }
}

const CALLABLE = ['release_benchmark()', 'benchmark_counts_due(date)'];
const FUNCTIONS = ['benchmark_cells()', ...CALLABLE];

const TABLES = [
  `CREATE TABLE benchmark_consent (
     company_id  uuid NOT NULL DEFAULT current_company_id(),
     contributes boolean NOT NULL,
     decided_at  timestamptz NOT NULL,
     counted_on  date,
     PRIMARY KEY (company_id)
   );
   COMMENT ON COLUMN benchmark_consent.counted_on IS 'Day of the newest counts; null: none are there'`,
  `CREATE TABLE benchmark_count (
     company_id    uuid NOT NULL DEFAULT current_company_id(),
     template_code text COLLATE "C" NOT NULL,
     question      text COLLATE "C" NOT NULL,
     dimension     text NOT NULL CHECK (dimension IN ('all', 'sector', 'country')),
     key           text COLLATE "C" NOT NULL,
     option        text COLLATE "C" NOT NULL,
     suppliers     integer NOT NULL CHECK (suppliers > 0),
     PRIMARY KEY (company_id, template_code, question, dimension, key, option)
   );
   COMMENT ON COLUMN benchmark_count.key IS 'ISIC division or country; empty where it is not known, and for all';
   COMMENT ON COLUMN benchmark_count.option IS 'Empty for all who answered'`,
  `CREATE TABLE benchmark_release (quarter date PRIMARY KEY)`,
  `CREATE TABLE benchmark_cell (
     template_code text COLLATE "C" NOT NULL,
     question      text COLLATE "C" NOT NULL,
     dimension     text NOT NULL,
     key           text COLLATE "C" NOT NULL,
     option        text COLLATE "C" NOT NULL,
     suppliers     integer NOT NULL CHECK (suppliers % 10 = 0),
     PRIMARY KEY (template_code, question, dimension, key, option)
   );
   COMMENT ON TABLE benchmark_cell IS 'Released figures in tens; nothing else of any company is here'`,
];

const IS_RELEASED = (company: string) =>
  `count(DISTINCT ${company}) >= 5 AND sum(suppliers) >= 10 AND 2 * max(suppliers) <= sum(suppliers)`;

/**
 * What may be told. Groups that satisfy the rule stand in order of size; from the smallest on, as many are held back
 * as it takes until all that is held back is nothing or satisfies the rule too.
 */
const CELLS = `
  CREATE FUNCTION benchmark_cells() RETURNS TABLE (
    template_code text, question text, dimension text, key text, option text, suppliers integer)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    WITH counted AS (SELECT * FROM benchmark_count WHERE option = ''),
         ranked AS (
           SELECT template_code, question, dimension, key,
                  row_number() OVER (PARTITION BY template_code, question, dimension
                                     ORDER BY sum(suppliers), key) AS place
             FROM counted GROUP BY template_code, question, dimension, key
           HAVING ${IS_RELEASED('company_id')} AND (dimension = 'all' OR key <> '')),
         held AS (
           SELECT template_code, question, dimension, n AS held
             FROM (SELECT template_code, question, dimension, max(place) AS places FROM ranked GROUP BY 1, 2, 3) most
            CROSS JOIN generate_series(0, places - 1) n),
         rest AS (
           SELECT h.template_code, h.question, h.dimension, h.held, c.company_id, sum(c.suppliers) AS suppliers
             FROM held h
             JOIN counted c USING (template_code, question, dimension)
             LEFT JOIN ranked r USING (template_code, question, dimension, key)
            WHERE r.place IS NULL OR r.place <= h.held
            GROUP BY 1, 2, 3, 4, 5),
         verdict AS (
           SELECT template_code, question, dimension, held, ${IS_RELEASED('company_id')} AS fits
             FROM rest GROUP BY 1, 2, 3, 4),
         fewest AS (
           SELECT h.template_code, h.question, h.dimension, min(h.held) AS held
             FROM held h LEFT JOIN verdict v USING (template_code, question, dimension, held)
            WHERE v.fits IS NOT FALSE GROUP BY 1, 2, 3)
    SELECT r.template_code, r.question, r.dimension, r.key, b.option, sum(b.suppliers)::integer / 10 * 10
      FROM ranked r
      JOIN fewest f USING (template_code, question, dimension)
      JOIN benchmark_count b USING (template_code, question, dimension, key)
     WHERE r.place > f.held
     GROUP BY 1, 2, 3, 4, 5 $$`;

/** Makes the release of this quarter, once. */
export const RELEASE_BENCHMARK = `
  CREATE FUNCTION release_benchmark() RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  BEGIN
    INSERT INTO benchmark_release VALUES (date_trunc('quarter', now() AT TIME ZONE 'UTC')::date)
      ON CONFLICT DO NOTHING;
    IF NOT FOUND THEN RETURN; END IF;
    DELETE FROM benchmark_cell;
    INSERT INTO benchmark_cell SELECT * FROM benchmark_cells();
  END $$`;

const DUE = `
  CREATE FUNCTION benchmark_counts_due(today date) RETURNS TABLE (company_id uuid)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT c.company_id FROM benchmark_consent c
     WHERE c.contributes AND (c.counted_on IS NULL OR c.counted_on < today) $$`;
