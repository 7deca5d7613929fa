import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  DEFINER,
  GIVE_FEEDBACK,
  RELEASE_FEEDBACK,
  THIS_MONTH,
  THIS_YEAR,
  WITHDRAW_FEEDBACK,
} from './1767226203070-create-supplier-feedback';

/**
 * Two ways on which the buyer could have learned who said what are closed:
 *
 * - A buyer decides to which address a questionnaire goes. By sending one about a supplier to an address of its own it
 *   could have withdrawn or replaced that supplier's feedback, and watched which text or figure moved. Feedback now
 *   belongs to whoever gave it first, known by the address that the device's code went to: that is kept with code and
 *   session, as the questionnaire's own address may be changed in between. For everybody else nothing happens, and the
 *   answer is the same, so that trying tells nothing either.
 * - A text that was taken back disappeared at once: whoever knew who was at the computer just then knew whose it was.
 *   It now goes at the turn of the month, with everything else.
 */
export class KeepFeedbackWithItsAuthor1767226203132 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      ALTER TABLE portal_code ADD COLUMN sent_to text;
      ALTER TABLE portal_session ADD COLUMN opened_by text;
      COMMENT ON COLUMN portal_session.opened_by IS 'Address that the code was sent to; null: opened before it was kept'`);
    // What is there already has no known author: nobody can change it until its year is over.
    await db.query(`
      ALTER TABLE sealed_feedback ADD COLUMN author_key bytea NOT NULL
        DEFAULT sha256(uuid_send(gen_random_uuid())) CHECK (length(author_key) = 32);
      ALTER TABLE sealed_feedback ALTER COLUMN author_key DROP DEFAULT;
      COMMENT ON COLUMN sealed_feedback.author_key IS 'Whose it is: a hash of the address under the key of the seal'`);
    await db.query(`
      CREATE TABLE feedback_comment_taken_back (
        company_id uuid NOT NULL DEFAULT current_company_id(),
        comment_id uuid NOT NULL,
        PRIMARY KEY (company_id, comment_id)
      )`);
    await db.query(`CALL isolate_by_company('feedback_comment_taken_back')`);
    await db.query(`REVOKE ALL ON feedback_comment_taken_back FROM firebreak_app`);
    for (const name of BEFORE) await db.query(`DROP FUNCTION ${name}`);
    for (const statement of [AUTHOR, TAKE_BACK, GIVE, WITHDRAW, RELEASE]) await db.query(statement);
    for (const name of [...PRIVATE, ...CALLABLE]) {
      await db.query(`REVOKE EXECUTE ON FUNCTION ${name} FROM PUBLIC`);
    }
    for (const name of CALLABLE) await db.query(`GRANT EXECUTE ON FUNCTION ${name} TO firebreak_app`);
  }

  async down(db: QueryRunner) {
    for (const name of [...CALLABLE, ...PRIVATE]) await db.query(`DROP FUNCTION ${name}`);
    for (const statement of [GIVE_FEEDBACK, WITHDRAW_FEEDBACK, RELEASE_FEEDBACK]) await db.query(statement);
    for (const name of BEFORE) {
      await db.query(`REVOKE EXECUTE ON FUNCTION ${name} FROM PUBLIC`);
      await db.query(`GRANT EXECUTE ON FUNCTION ${name} TO firebreak_app`);
    }
    await db.query(`
      DROP TABLE feedback_comment_taken_back;
      ALTER TABLE sealed_feedback DROP COLUMN author_key;
      ALTER TABLE portal_session DROP COLUMN opened_by;
      ALTER TABLE portal_code DROP COLUMN sent_to`);
  }
}

const BEFORE = [
  'give_supplier_feedback(uuid, jsonb, text)',
  'withdraw_supplier_feedback(uuid)',
  'release_supplier_feedback()',
];
const PRIVATE = [
  'supplier_feedback_author(uuid, integer, text)',
  'take_back_feedback_comment(bytea, integer)',
];
const CALLABLE = [
  'give_supplier_feedback(uuid, text, jsonb, text)',
  'withdraw_supplier_feedback(uuid, text)',
  'release_supplier_feedback()',
];

/** Of one supplier and year only: the same address gives another key elsewhere. */
const AUTHOR = `
  CREATE FUNCTION supplier_feedback_author(of_supplier uuid, of_year integer, author text) RETURNS bytea
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT sha256(supplier_feedback_key(of_supplier, of_year) || secret
                  || convert_to(lower(trim(author)), 'UTF8')) FROM feedback_seal $$`;

/** A text that can be read already is noted, and goes at the turn of the month. */
const TAKE_BACK = `
  CREATE FUNCTION take_back_feedback_comment(of_key bytea, of_year integer) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
    INSERT INTO feedback_comment_taken_back (comment_id)
      SELECT comment_id FROM sealed_feedback
       WHERE supplier_key = of_key AND year = of_year AND comment_id IS NOT NULL
      ON CONFLICT DO NOTHING $$`;

/** One that was withdrawn belongs to nobody any more: whoever comes next may give it anew. */
const GIVE = `
  CREATE FUNCTION give_supplier_feedback(of_supplier uuid, author text, given jsonb, remark text) RETURNS void
  ${DEFINER} AS $$
  DECLARE
    of_year integer := ${THIS_YEAR};
    of_key bytea := supplier_feedback_key(of_supplier, of_year);
    of_author bytea := supplier_feedback_author(of_supplier, of_year, author);
  BEGIN
    INSERT INTO feedback_step (month) VALUES (${THIS_MONTH}) ON CONFLICT DO NOTHING;
    INSERT INTO sealed_feedback AS s (supplier_key, year, author_key, answers)
      VALUES (of_key, of_year, of_author, NULL) ON CONFLICT DO NOTHING;
    PERFORM FROM sealed_feedback WHERE supplier_key = of_key AND year = of_year
       AND (author_key = of_author OR answers IS NULL) FOR UPDATE;
    IF NOT FOUND THEN RETURN; END IF;
    PERFORM take_back_feedback_comment(of_key, of_year);
    UPDATE sealed_feedback
       SET author_key = of_author, answers = given, comment = remark, comment_id = NULL, pending = true
     WHERE supplier_key = of_key AND year = of_year;
  END $$`;

/** One that was never counted leaves nothing behind; one that was is taken out of the figures with the next release. */
const WITHDRAW = `
  CREATE FUNCTION withdraw_supplier_feedback(of_supplier uuid, author text) RETURNS void ${DEFINER} AS $$
  DECLARE
    of_year integer := ${THIS_YEAR};
    of_key bytea := supplier_feedback_key(of_supplier, of_year);
    of_author bytea := supplier_feedback_author(of_supplier, of_year, author);
  BEGIN
    PERFORM FROM sealed_feedback
      WHERE supplier_key = of_key AND year = of_year AND author_key = of_author FOR UPDATE;
    IF NOT FOUND THEN RETURN; END IF;
    PERFORM take_back_feedback_comment(of_key, of_year);
    DELETE FROM sealed_feedback WHERE supplier_key = of_key AND year = of_year AND NOT counted;
    UPDATE sealed_feedback SET answers = NULL, comment = NULL, comment_id = NULL, pending = true
      WHERE supplier_key = of_key AND year = of_year;
  END $$`;

/** As before; texts that were taken back since the last turn go first. */
const RELEASE = RELEASE_FEEDBACK.replace(
  `IF NOT FOUND THEN RETURN; END IF;`,
  `IF NOT FOUND THEN RETURN; END IF;
    DELETE FROM feedback_comment c USING feedback_comment_taken_back t WHERE t.comment_id = c.id;
    DELETE FROM feedback_comment_taken_back;`,
);
