import type { MigrationInterface, QueryRunner } from 'typeorm';
import { SAVE_REVIEWED_ANSWERS } from './1767226203040-create-review';

/** Answers are saved with as many steps as there are answers, whatever else the company has, and without a lock each. */
export class SaveWithoutSearching1767226203140 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(SAVED_PORTAL_ANSWER);
    await db.query(SAVE_WITHOUT_SEARCHING);
  }

  async down(db: QueryRunner) {
    await db.query(SAVE_REVIEWED_ANSWERS);
    await db.query(`DROP TYPE saved_portal_answer`);
  }
}

/** What became of an answer: a row of what `save_portal_answers` returns. */
const SAVED_PORTAL_ANSWER = `
  CREATE TYPE saved_portal_answer AS (
    place integer, outcome text, stored_value jsonb, stored_version integer, stored_at timestamptz, stored_by text)`;

/**
 * As before: each answer's link, device, questionnaire and replaced version are checked, and the outcomes are the same.
 * Every row is found by its key (`OFFSET 0` keeps the planner from turning that round, which it does where it knows
 * nothing of a table yet). Answers are changed where the version is the one that was replaced; only what was not
 * changed is looked at again, as it is then, to say why. A statement sees no change of its own, so that a second answer
 * to one question, and one that somebody else was faster with, come back as `again`.
 */
const SAVE_WITHOUT_SEARCHING = `
  CREATE OR REPLACE FUNCTION save_portal_answers(of_company uuid, at timestamptz, answers jsonb)
  RETURNS TABLE (
    place integer, outcome text, stored_value jsonb, stored_version integer, stored_at timestamptz, stored_by text)
  LANGUAGE plpgsql AS $$
  DECLARE
    entered portal_answer[];
    saved saved_portal_answer[];
  BEGIN
    PERFORM set_config('app.company_id', of_company::text, true);
    entered := ARRAY(
      SELECT (g.place, l.id, l.questionnaire_id, l.delegation_id, q.stage, coalesce(d.name, q.recipient_name),
              g.question, nullif(g.value, 'null'), g.version, g.id, g.replaces,
              row_number() OVER (PARTITION BY l.questionnaire_id, g.question ORDER BY g.place))::portal_answer
        FROM jsonb_to_recordset(answers) AS g(
          place integer, link text, session text, question text, value jsonb, version integer, id uuid, replaces uuid[])
       CROSS JOIN LATERAL (
         SELECT k.id, k.questionnaire_id, k.delegation_id FROM questionnaire_link k
          WHERE k.company_id = of_company AND k.secret_hash = decode(g.link, 'base64') OFFSET 0) l
       CROSS JOIN LATERAL (
         SELECT s.link_id FROM portal_session s
          WHERE s.company_id = of_company AND s.secret_hash = decode(g.session, 'base64')
            AND s.expires_at > at AND s.questionnaire_id = l.questionnaire_id OFFSET 0) s
       CROSS JOIN LATERAL (
         SELECT FROM questionnaire_link k
          WHERE k.company_id = of_company AND k.id = s.link_id
            AND k.delegation_id IS NOT DISTINCT FROM l.delegation_id OFFSET 0) used
       CROSS JOIN LATERAL (
         SELECT q.stage, q.recipient_name FROM questionnaire q
          WHERE q.company_id = of_company AND q.id = l.questionnaire_id OFFSET 0) q
        LEFT JOIN LATERAL (
         SELECT d.name, d.withdrawn_at FROM questionnaire_delegation d
          WHERE d.company_id = of_company AND d.id = l.delegation_id OFFSET 0) d ON true
       WHERE d.withdrawn_at IS NULL);
    PERFORM set_config('app.actor_kind', 'link', true), set_config('app.actor_name', 'Respondent', true),
            set_config('app.account_id', '', true), set_config('app.actor_id', coalesce((
              SELECT min(e.link_id::text) FROM unnest(entered) AS e HAVING count(DISTINCT e.link_id) = 1), ''), true);
    IF EXISTS (SELECT FROM unnest(entered) AS e WHERE e.stage <> 'in-progress') THEN
      UPDATE questionnaire q SET stage = 'in-progress', opened_at = coalesce(q.opened_at, at)
       WHERE q.company_id = of_company AND q.stage IN ('sent', 'opened') AND q.link_expires_at > at
         AND q.id IN (SELECT e.questionnaire_id FROM unnest(entered) AS e);
    END IF;
    -- Nothing is submitted, asked back or withdrawn from here on; saves don't hold up each other.
    PERFORM FROM questionnaire q
      WHERE q.company_id = of_company AND q.id = ANY (ARRAY(SELECT DISTINCT e.questionnaire_id FROM unnest(entered) AS e))
      ORDER BY q.id FOR SHARE;
    WITH given AS MATERIALIZED (
      SELECT e.* FROM unnest(entered) AS e
       CROSS JOIN LATERAL (
         SELECT FROM questionnaire q
          WHERE q.company_id = of_company AND q.id = e.questionnaire_id AND q.link_expires_at > at
            AND (q.stage = 'in-progress' AND q.asked_back_open IS NULL OR e.question = ANY (q.asked_back_open))
         OFFSET 0) q
       WHERE e.turn = 1
    ), updated AS (
      UPDATE questionnaire_answer AS a
         SET value = g.value, version = a.version + 1, saved_at = at,
             save_id = g.id, saved_by = g.name, saved_by_id = g.delegation_id, saved_link_id = g.link_id
        FROM given g
       WHERE a.company_id = of_company AND a.questionnaire_id = g.questionnaire_id AND a.question = g.question
         AND a.value IS DISTINCT FROM g.value AND (a.save_id = g.id) IS NOT TRUE
         AND (a.version = g.version OR a.save_id = ANY (g.replaces))
      RETURNING g.place, g.questionnaire_id, g.question, g.value, a.version, g.name, g.delegation_id
    ), inserted AS (
      INSERT INTO questionnaire_answer AS a
        (company_id, questionnaire_id, question, value, version, saved_at, save_id, saved_by, saved_by_id, saved_link_id)
      SELECT of_company, g.questionnaire_id, g.question, g.value, 1, at, g.id, g.name, g.delegation_id, g.link_id
        FROM given g WHERE g.version = 0 AND g.value IS NOT NULL ORDER BY g.questionnaire_id, g.question
      ON CONFLICT DO NOTHING
      RETURNING a.questionnaire_id, a.question
    ), changed AS MATERIALIZED (
      SELECT * FROM updated
      UNION ALL
      SELECT g.place, g.questionnaire_id, g.question, g.value, 1, g.name, g.delegation_id FROM given g
       -- IS TRUE: looked up in a table in memory instead of compared with each
       WHERE ((g.questionnaire_id, g.question) IN (SELECT i.questionnaire_id, i.question FROM inserted i)) IS TRUE
    ), logged AS (
      INSERT INTO questionnaire_answer_log
        (company_id, questionnaire_id, question, version, saved_at, saved_by, saved_by_id)
      SELECT of_company, c.questionnaire_id, c.question, c.version, at, c.name, c.delegation_id FROM changed c
      ON CONFLICT DO NOTHING
    )
    SELECT array_agg((c.place, 'saved', c.value, c.version, at, c.name)::saved_portal_answer) INTO saved FROM changed c;
    RETURN QUERY SELECT * FROM unnest(saved);
    IF cardinality(entered) > coalesce(cardinality(saved), 0) THEN
      RETURN QUERY
        SELECT e.place,
               CASE WHEN NOT (e.question = ANY (q.asked_back_open)) THEN 'not-open' WHEN e.turn > 1 THEN 'again'
                    WHEN a.version IS NULL AND e.version <> 0 THEN 'conflict'
                    WHEN a.version IS NULL AND e.value IS NULL THEN 'saved'
                    WHEN a.version IS NULL THEN 'again'
                    WHEN a.save_id = e.id OR a.value IS NOT DISTINCT FROM e.value THEN 'saved'
                    WHEN a.version = e.version OR a.save_id = ANY (e.replaces) THEN 'again'
                    ELSE 'conflict' END,
               a.value, coalesce(a.version, 0), coalesce(a.saved_at, at), a.saved_by
          FROM unnest(entered) AS e
         CROSS JOIN LATERAL (
           SELECT q.asked_back_open FROM questionnaire q
            WHERE q.company_id = of_company AND q.id = e.questionnaire_id
              AND (q.stage = 'in-progress' OR q.asked_back_open IS NOT NULL) AND q.link_expires_at > at OFFSET 0) q
          LEFT JOIN LATERAL (
           SELECT s.value, s.version, s.saved_at, s.saved_by, s.save_id FROM questionnaire_answer s
            WHERE s.company_id = of_company AND s.questionnaire_id = e.questionnaire_id AND s.question = e.question
           OFFSET 0) a ON true
         WHERE e.place <> ALL (ARRAY(SELECT s.place FROM unnest(saved) AS s));
    END IF;
  END $$`;
