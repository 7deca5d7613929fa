import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What suppliers say about the buyer. The buyer's company must never learn who said what, so the answers lie in a
 * table that the app's role can neither read nor write: it may only hand feedback in, take it back, and let the step
 * of a month be made, all through functions of the owner. No function reads a single supplier's feedback, not even
 * for that supplier. What each part could give away, and why it does not:
 *
 * - Whose it is: kept as a hash of supplier and year under a key that only the owner role can read.
 * - When: there is no time and no counting id; figures move at the turn of a month only.
 * - Figures: each is rounded down to fives, and a choice never counts all who answered, so that five who agree are
 *   not told apart from four. A month is released when at least five are new, changed or withdrawn since the last
 *   one, and no figure moves by more than that number rounded down to fives: no difference between two months says
 *   for certain what any one of them answered.
 * - Free texts: released apart from everything else, under a random id, when five are waiting. A text that is
 *   withdrawn goes at once; that says that its author withdrew it, not who that is.
 * - The audit trail does not record these tables, jobs carry nothing, logs hold the pattern of a route and no address.
 *   That a device opened the questionnaire by a code is on record, as before; what for is not.
 * - What is left: whoever runs the database reads everything in it, and a buyer who sends questionnaires to
 *   addresses of its own can answer for made-up suppliers. Two records that are merged later count twice for a year.
 */
export class CreateSupplierFeedback1767226203070 implements MigrationInterface {
  async up(db: QueryRunner) {
    for (const statement of TABLES) await db.query(statement);
    for (const table of TENANT_TABLES) {
      await db.query(`CALL isolate_by_company('${table}')`);
      await db.query(`REVOKE ALL ON ${table} FROM firebreak_app`);
    }
    for (const table of READABLE) await db.query(`CALL share_with_app('${table}')`);
    await db.query(`CREATE POLICY due ON feedback_step FOR SELECT TO firebreak_owner USING (true)`);
    for (const statement of [KEY, GIVE_FEEDBACK, WITHDRAW_FEEDBACK, FIGURES, RELEASE_FEEDBACK, DUE])
      await db.query(statement);
    for (const name of FUNCTIONS) await db.query(`REVOKE EXECUTE ON FUNCTION ${name} FROM PUBLIC`);
    for (const name of CALLABLE) await db.query(`GRANT EXECUTE ON FUNCTION ${name} TO firebreak_app`);
  }

  async down(db: QueryRunner) {
    for (const name of [...FUNCTIONS].reverse()) await db.query(`DROP FUNCTION ${name}`);
    await db.query(`DROP TABLE ${[...TENANT_TABLES, 'feedback_seal'].join(', ')}`);
  }
}

const READABLE = ['feedback_release', 'feedback_comment'];
const TENANT_TABLES = ['sealed_feedback', 'feedback_step', ...READABLE];
const CALLABLE = [
  'give_supplier_feedback(uuid, jsonb, text)',
  'withdraw_supplier_feedback(uuid)',
  'release_supplier_feedback()',
  'supplier_feedback_due()',
];
const FUNCTIONS = [
  'supplier_feedback_key(uuid, integer)',
  'supplier_feedback_figures(integer, integer, jsonb)',
  ...CALLABLE,
];

const TABLES = [
  `CREATE TABLE feedback_seal (secret bytea NOT NULL CHECK (length(secret) = 32));
   COMMENT ON TABLE feedback_seal IS 'The key under which suppliers are hashed; one row, for the owner role alone';
   INSERT INTO feedback_seal SELECT sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())
     || uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()))`,
  `CREATE TABLE sealed_feedback (
     company_id   uuid NOT NULL DEFAULT current_company_id(),
     supplier_key bytea NOT NULL CHECK (length(supplier_key) = 32),
     year         integer NOT NULL,
     answers      jsonb,
     comment      text,
     comment_id   uuid,
     pending      boolean NOT NULL DEFAULT true,
     counted      boolean NOT NULL DEFAULT false,
     PRIMARY KEY (company_id, supplier_key, year)
   );
   COMMENT ON COLUMN sealed_feedback.answers IS 'How often, by question; null: withdrawn after it was counted';
   COMMENT ON COLUMN sealed_feedback.comment IS 'A text that waits to be released';
   COMMENT ON COLUMN sealed_feedback.comment_id IS 'The released text, so that it goes when it is withdrawn';
   COMMENT ON COLUMN sealed_feedback.pending IS 'New, changed or withdrawn since the last release';
   COMMENT ON COLUMN sealed_feedback.counted IS 'Was part of a release';
   CREATE TABLE feedback_step (
     company_id uuid NOT NULL DEFAULT current_company_id(),
     month      date NOT NULL,
     PRIMARY KEY (company_id)
   );
   COMMENT ON COLUMN feedback_step.month IS 'First day of the month whose turn was dealt with';
   CREATE TABLE feedback_release (
     company_id uuid NOT NULL DEFAULT current_company_id(),
     year       integer NOT NULL,
     month      date NOT NULL,
     figures    jsonb NOT NULL,
     PRIMARY KEY (company_id, year, month)
   );
   COMMENT ON COLUMN feedback_release.figures IS 'By question: suppliers, and each choice, in fives';
   CREATE TABLE feedback_comment (
     company_id uuid NOT NULL DEFAULT current_company_id(),
     id         uuid NOT NULL DEFAULT gen_random_uuid(),
     year       integer NOT NULL,
     text       text NOT NULL,
     PRIMARY KEY (company_id, id)
   );
   CREATE INDEX feedback_comment_by_year ON feedback_comment (company_id, year, id)`,
];

export const DEFINER = `LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp`;

/** Fixed lengths in a fixed order: no two suppliers and years make the same input. */
const KEY = `
  CREATE FUNCTION supplier_feedback_key(of_supplier uuid, of_year integer) RETURNS bytea
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT sha256(secret || uuid_send(current_company_id()) || uuid_send(of_supplier) || int4send(of_year))
      FROM feedback_seal $$`;

/** The year is the database's own: nobody writes into one that is over. */
export const THIS_YEAR = `extract(year FROM now() AT TIME ZONE 'UTC')::integer`;
export const THIS_MONTH = `date_trunc('month', now() AT TIME ZONE 'UTC')::date`;

export const GIVE_FEEDBACK = `
  CREATE FUNCTION give_supplier_feedback(of_supplier uuid, given jsonb, remark text) RETURNS void ${DEFINER} AS $$
  DECLARE
    of_year integer := ${THIS_YEAR};
    of_key bytea := supplier_feedback_key(of_supplier, of_year);
  BEGIN
    INSERT INTO feedback_step (month) VALUES (${THIS_MONTH}) ON CONFLICT DO NOTHING;
    DELETE FROM feedback_comment c USING sealed_feedback s
      WHERE s.supplier_key = of_key AND s.year = of_year AND c.id = s.comment_id;
    INSERT INTO sealed_feedback (supplier_key, year, answers, comment) VALUES (of_key, of_year, given, remark)
      ON CONFLICT (company_id, supplier_key, year)
      DO UPDATE SET answers = given, comment = remark, comment_id = NULL, pending = true;
  END $$`;

/** One that was never counted leaves nothing behind; one that was is taken out of the figures with the next release. */
export const WITHDRAW_FEEDBACK = `
  CREATE FUNCTION withdraw_supplier_feedback(of_supplier uuid) RETURNS void ${DEFINER} AS $$
  DECLARE
    of_year integer := ${THIS_YEAR};
    of_key bytea := supplier_feedback_key(of_supplier, of_year);
  BEGIN
    DELETE FROM feedback_comment c USING sealed_feedback s
      WHERE s.supplier_key = of_key AND s.year = of_year AND c.id = s.comment_id;
    DELETE FROM sealed_feedback WHERE supplier_key = of_key AND year = of_year AND NOT counted;
    UPDATE sealed_feedback SET answers = NULL, comment = NULL, comment_id = NULL, pending = true
      WHERE supplier_key = of_key AND year = of_year;
  END $$`;

/**
 * The next figures of a year: fives below the true count, none of them all who answered, none moved further from the
 * last ones than the number of suppliers that changed, rounded down to fives.
 */
const FIGURES = `
  CREATE FUNCTION supplier_feedback_figures(of_year integer, changed integer, before jsonb) RETURNS jsonb
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    WITH question (code) AS (VALUES ('late-orders'), ('short-lead-times'), ('late-changes'), ('price-below-cost'),
           ('late-payment'), ('cancellation'), ('extra-hours')),
         part (name) AS (VALUES ('suppliers'), ('never'), ('sometimes'), ('often')),
         answered AS (
           SELECT q.code, count(*) FILTER (WHERE s.answers ? q.code)::int AS suppliers,
                  jsonb_build_object('never', count(*) FILTER (WHERE s.answers ->> q.code = 'never'),
                    'sometimes', count(*) FILTER (WHERE s.answers ->> q.code = 'sometimes'),
                    'often', count(*) FILTER (WHERE s.answers ->> q.code = 'often')) AS choices
             FROM question q LEFT JOIN sealed_feedback s ON s.year = of_year AND s.answers IS NOT NULL
            GROUP BY q.code),
         aim AS (
           SELECT a.code, p.name, coalesce((before -> a.code ->> p.name)::int, 0) AS last,
                  CASE WHEN a.suppliers < 5 THEN 0
                       WHEN p.name = 'suppliers' THEN a.suppliers / 5 * 5
                       ELSE least((a.choices ->> p.name)::int, a.suppliers - 1) / 5 * 5 END AS figure
             FROM answered a CROSS JOIN part p),
         moved AS (
           SELECT code, name, CASE WHEN before IS NULL THEN figure
             ELSE greatest(last - changed / 5 * 5, least(last + changed / 5 * 5, figure)) END AS figure
             FROM aim)
    SELECT jsonb_object_agg(code, figures)
      FROM (SELECT code, jsonb_object_agg(name, figure) AS figures FROM moved GROUP BY code) q $$`;

/** Makes the step of this month for the company at hand, once: whoever calls it earlier or again changes nothing. */
export const RELEASE_FEEDBACK = `
  CREATE FUNCTION release_supplier_feedback() RETURNS void ${DEFINER} AS $$
  DECLARE
    one record;
    before jsonb;
  BEGIN
    UPDATE feedback_step SET month = ${THIS_MONTH} WHERE month < ${THIS_MONTH};
    IF NOT FOUND THEN RETURN; END IF;
    FOR one IN SELECT year, (count(*) FILTER (WHERE pending))::int AS changed, count(comment) AS comments
                 FROM sealed_feedback GROUP BY year
    LOOP
      IF one.changed >= 5 THEN
        before := (SELECT figures FROM feedback_release WHERE year = one.year ORDER BY month DESC LIMIT 1);
        INSERT INTO feedback_release (year, month, figures)
          VALUES (one.year, ${THIS_MONTH}, supplier_feedback_figures(one.year, one.changed, before));
        DELETE FROM sealed_feedback WHERE year = one.year AND answers IS NULL;
        UPDATE sealed_feedback SET pending = false, counted = true WHERE year = one.year AND pending;
      END IF;
      IF one.comments >= 5 THEN
        WITH fresh AS MATERIALIZED (
          SELECT supplier_key, comment, gen_random_uuid() AS id FROM sealed_feedback
           WHERE year = one.year AND comment IS NOT NULL ORDER BY random()),
        shown AS (INSERT INTO feedback_comment (id, year, text) SELECT id, one.year, comment FROM fresh)
        UPDATE sealed_feedback s SET comment = NULL, comment_id = fresh.id FROM fresh
         WHERE s.year = one.year AND s.supplier_key = fresh.supplier_key;
      END IF;
    END LOOP;
  END $$`;

const DUE = `
  CREATE FUNCTION supplier_feedback_due() RETURNS TABLE (company_id uuid)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT s.company_id FROM feedback_step s WHERE s.month < ${THIS_MONTH} $$`;
