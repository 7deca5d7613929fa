import type { MigrationInterface, QueryRunner } from 'typeorm';
import { RELEASE_BENCHMARK } from './1767226203072-create-benchmark';

/**
 * Whoever keeps the figures of a quarter can subtract them from the next ones. What comes out of that satisfied no rule:
 * where one company joined, left or grew, the difference was that company's. From now on the figures of a question are
 * replaced only where the change since the last ones, taken by itself, satisfies the published rule too
 * (`mayBeReplaced` in the model says the same); otherwise they stay as they are. For that the counts that went into the
 * last figures are kept until they are replaced. A company that leaves takes its own along at once: what stays is, by
 * question, how many have left, how many suppliers that were, and the most of one. Figures that somebody who left is
 * part of are taken down with the next release where they can't be replaced.
 */
export class ReleaseBenchmarkByChange1767226203133 implements MigrationInterface {
  async up(db: QueryRunner) {
    for (const statement of TABLES) await db.query(statement);
    await db.query(`CALL isolate_by_company('benchmark_released_count')`);
    await db.query(`REVOKE ALL ON benchmark_released_count FROM firebreak_app`);
    await db.query(
      `CREATE POLICY release ON benchmark_released_count TO firebreak_owner USING (true) WITH CHECK (true)`,
    );
    await db.query(`DROP FUNCTION release_benchmark()`);
    for (const statement of [MOVED, LEAVE, RELEASE]) await db.query(statement);
    for (const name of ['benchmark_moved()', ...CALLABLE]) {
      await db.query(`REVOKE EXECUTE ON FUNCTION ${name} FROM PUBLIC`);
    }
    for (const name of CALLABLE) await db.query(`GRANT EXECUTE ON FUNCTION ${name} TO firebreak_app`);
  }

  async down(db: QueryRunner) {
    for (const name of [...CALLABLE, 'benchmark_moved()']) await db.query(`DROP FUNCTION ${name}`);
    await db.query(RELEASE_BENCHMARK);
    await db.query(`
      REVOKE EXECUTE ON FUNCTION release_benchmark() FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION release_benchmark() TO firebreak_app;
      DROP TABLE benchmark_question, benchmark_released_count;
      ALTER TABLE benchmark_cell DROP COLUMN quarter`);
  }
}

const CALLABLE = ['leave_benchmark()', 'release_benchmark()'];

const TABLES = [
  // Nobody knows what went into the figures that stand: they are made anew.
  `DELETE FROM benchmark_cell`,
  `DELETE FROM benchmark_release`,
  `ALTER TABLE benchmark_cell ADD COLUMN quarter date NOT NULL`,
  `COMMENT ON COLUMN benchmark_cell.quarter IS 'First day of the quarter for which the figure was made'`,
  `CREATE TABLE benchmark_released_count (
     company_id    uuid NOT NULL DEFAULT current_company_id(),
     template_code text COLLATE "C" NOT NULL,
     question      text COLLATE "C" NOT NULL,
     dimension     text NOT NULL,
     key           text COLLATE "C" NOT NULL,
     option        text COLLATE "C" NOT NULL,
     suppliers     integer NOT NULL,
     PRIMARY KEY (company_id, template_code, question, dimension, key, option)
   )`,
  `COMMENT ON TABLE benchmark_released_count IS 'The counts that went into the last released figures of a question'`,
  `CREATE TABLE benchmark_question (
     template_code  text COLLATE "C" NOT NULL,
     question       text COLLATE "C" NOT NULL,
     left_companies integer NOT NULL DEFAULT 0,
     left_suppliers integer NOT NULL DEFAULT 0,
     left_most      integer NOT NULL DEFAULT 0,
     PRIMARY KEY (template_code, question)
   )`,
  `COMMENT ON TABLE benchmark_question IS
     'Questions with released figures, and who has left since: so many companies, of so many suppliers'`,
];

/** By question that has been released: whether what changed since satisfies the rule. A company changed by its largest change. */
const MOVED = `
  CREATE FUNCTION benchmark_moved() RETURNS TABLE (template_code text, question text, enough boolean)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    WITH moved AS (
      SELECT company_id, template_code, question,
             max(abs(coalesce(n.suppliers, 0) - coalesce(b.suppliers, 0))) AS suppliers
        FROM benchmark_count n
        FULL JOIN benchmark_released_count b
       USING (company_id, template_code, question, dimension, key, option)
       GROUP BY 1, 2, 3)
    SELECT q.template_code, q.question,
           count(m.company_id) + q.left_companies >= 5
           AND coalesce(sum(m.suppliers), 0) + q.left_suppliers >= 10
           AND 2 * greatest(max(m.suppliers), q.left_most) <= coalesce(sum(m.suppliers), 0) + q.left_suppliers
      FROM benchmark_question q
      LEFT JOIN moved m ON m.template_code = q.template_code AND m.question = q.question AND m.suppliers > 0
     GROUP BY q.template_code, q.question, q.left_companies, q.left_suppliers, q.left_most $$`;

/** For the company at hand: its counts are gone at once. */
const LEAVE = `
  CREATE FUNCTION leave_benchmark() RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  BEGIN
    UPDATE benchmark_question q
       SET left_companies = left_companies + 1, left_suppliers = left_suppliers + c.suppliers,
           left_most = greatest(left_most, c.suppliers)
      FROM benchmark_released_count c
     WHERE c.company_id = current_company_id() AND c.template_code = q.template_code AND c.question = q.question
       AND c.dimension = 'all' AND c.option = '';
    DELETE FROM benchmark_released_count WHERE company_id = current_company_id();
    DELETE FROM benchmark_count WHERE company_id = current_company_id();
  END $$`;

/** Makes the release of this quarter, once. */
const RELEASE = `
  CREATE FUNCTION release_benchmark() RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  DECLARE
    this_quarter date := date_trunc('quarter', now() AT TIME ZONE 'UTC')::date;
  BEGIN
    INSERT INTO benchmark_release VALUES (this_quarter) ON CONFLICT DO NOTHING;
    IF NOT FOUND THEN RETURN; END IF;
    CREATE TEMP TABLE fresh_cell ON COMMIT DROP AS
      SELECT c.* FROM benchmark_cells() c LEFT JOIN benchmark_moved() m USING (template_code, question)
       WHERE m.enough IS NOT FALSE;
    DELETE FROM benchmark_cell c USING benchmark_question q JOIN benchmark_moved() m USING (template_code, question)
     WHERE c.template_code = q.template_code AND c.question = q.question AND (m.enough OR q.left_companies > 0);
    INSERT INTO benchmark_cell (template_code, question, dimension, key, option, suppliers, quarter)
      SELECT template_code, question, dimension, key, option, suppliers, this_quarter FROM fresh_cell;
    DELETE FROM benchmark_released_count b USING (SELECT DISTINCT template_code, question FROM fresh_cell) f
     WHERE b.template_code = f.template_code AND b.question = f.question;
    INSERT INTO benchmark_released_count (company_id, template_code, question, dimension, key, option, suppliers)
      SELECT n.company_id, n.template_code, n.question, n.dimension, n.key, n.option, n.suppliers
        FROM benchmark_count n JOIN (SELECT DISTINCT template_code, question FROM fresh_cell) f
       USING (template_code, question);
    INSERT INTO benchmark_question (template_code, question)
      SELECT DISTINCT template_code, question FROM fresh_cell
      ON CONFLICT (template_code, question)
      DO UPDATE SET left_companies = 0, left_suppliers = 0, left_most = 0;
  END $$`;
