import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Colleagues who have a part of a questionnaire, who answered what, and answers saved in one exchange with the
 * database: all checks and the answer in one statement, on disk when it returns.
 */
export class SaveInOneStatement1767226203011 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      CREATE TABLE questionnaire_delegation (
        company_id       uuid NOT NULL DEFAULT current_company_id(),
        id               uuid NOT NULL,
        questionnaire_id uuid NOT NULL,
        name             text NOT NULL,
        email            text NOT NULL,
        sections         text[] NOT NULL CHECK (cardinality(sections) > 0),
        note             text,
        created_at       timestamptz NOT NULL DEFAULT now(),
        opened_at        timestamptz,
        withdrawn_at     timestamptz,
        PRIMARY KEY (company_id, id),
        FOREIGN KEY (company_id, questionnaire_id) REFERENCES questionnaire (company_id, id) ON DELETE CASCADE
      );
      CREATE INDEX questionnaire_delegation_by_questionnaire
        ON questionnaire_delegation (company_id, questionnaire_id, id);
      CALL isolate_by_company('questionnaire_delegation');
      CALL audit_changes('questionnaire_delegation');

      -- NOT VALID: no row has a value yet, and the check of old rows would need a company to see them.
      ALTER TABLE questionnaire_link
        ADD COLUMN delegation_id uuid,
        ADD CONSTRAINT questionnaire_link_delegation_fk FOREIGN KEY (company_id, delegation_id)
          REFERENCES questionnaire_delegation (company_id, id) ON DELETE CASCADE NOT VALID;
      CREATE INDEX questionnaire_link_by_delegation ON questionnaire_link (company_id, delegation_id);

      ALTER TABLE questionnaire_answer
        ADD COLUMN save_id uuid, ADD COLUMN saved_by text, ADD COLUMN saved_by_id uuid,
        ADD COLUMN saved_link_id uuid;
      CALL audit_changes('questionnaire_answer', '{save_id}');

      CREATE TABLE questionnaire_answer_log (
        company_id       uuid NOT NULL DEFAULT current_company_id(),
        questionnaire_id uuid NOT NULL,
        question         text NOT NULL,
        version          integer NOT NULL,
        saved_at         timestamptz NOT NULL,
        saved_by         text,
        saved_by_id      uuid,
        PRIMARY KEY (company_id, questionnaire_id, question, version),
        FOREIGN KEY (company_id, questionnaire_id) REFERENCES questionnaire (company_id, id) ON DELETE CASCADE
      );
      CALL isolate_by_company('questionnaire_answer_log')`);
    await db.query(SAVE_ANSWER);
    await db.query(PORTAL_ANSWER);
    await db.query(SAVE_PORTAL_ANSWERS);
    for (const signature of SIGNATURES) {
      await db.query(`
        REVOKE EXECUTE ON FUNCTION ${signature} FROM PUBLIC;
        GRANT EXECUTE ON FUNCTION ${signature} TO firebreak_app`);
    }
  }

  async down(db: QueryRunner) {
    for (const signature of SIGNATURES) await db.query(`DROP FUNCTION ${signature}`);
    await db.query(`DROP TYPE portal_answer`);
    await db.query(`
      DROP TABLE questionnaire_answer_log;
      CALL audit_changes('questionnaire_answer');
      ALTER TABLE questionnaire_answer DROP COLUMN save_id, DROP COLUMN saved_by, DROP COLUMN saved_by_id,
        DROP COLUMN saved_link_id;
      ALTER TABLE questionnaire_link DROP COLUMN delegation_id;
      DROP TABLE questionnaire_delegation`);
  }
}

const SIGNATURES = [
  'save_portal_answers(uuid, timestamptz, jsonb)',
  'save_answer(uuid, text, jsonb, integer, uuid, uuid[], text, uuid, timestamptz)',
];

/**
 * One answer, if whoever gives it saw the one that it replaces. The same save sent again, and the same answer given
 * twice, are no conflict: the stored one comes back.
 */
const SAVE_ANSWER = `
  CREATE FUNCTION save_answer(
    of_questionnaire uuid, of_question text, new_value jsonb, seen_version integer, new_save_id uuid,
    replaced_saves uuid[], by_name text, by_id uuid, at timestamptz)
  RETURNS TABLE (outcome text, stored_value jsonb, stored_version integer, stored_at timestamptz, stored_by text)
  LANGUAGE plpgsql AS $$
  DECLARE
    company uuid := current_company_id();
    stored questionnaire_answer%ROWTYPE;
    next_version integer;
  BEGIN
    LOOP
      SELECT * INTO stored FROM questionnaire_answer a
       WHERE a.company_id = company AND a.questionnaire_id = of_questionnaire AND a.question = of_question
         FOR UPDATE;
      IF FOUND THEN
        IF stored.save_id = new_save_id OR stored.value IS NOT DISTINCT FROM new_value THEN
          RETURN QUERY SELECT 'saved', stored.value, stored.version, stored.saved_at, stored.saved_by;
          RETURN;
        END IF;
        IF stored.version <> seen_version AND NOT coalesce(stored.save_id = ANY (replaced_saves), false) THEN
          RETURN QUERY SELECT 'conflict', stored.value, stored.version, stored.saved_at, stored.saved_by;
          RETURN;
        END IF;
        next_version := stored.version + 1;
        UPDATE questionnaire_answer a
           SET value = new_value, version = next_version, saved_at = at,
               save_id = new_save_id, saved_by = by_name, saved_by_id = by_id
         WHERE a.company_id = company AND a.questionnaire_id = of_questionnaire AND a.question = of_question;
        EXIT;
      END IF;
      IF seen_version <> 0 OR new_value IS NULL THEN
        RETURN QUERY SELECT CASE WHEN seen_version = 0 THEN 'saved' ELSE 'conflict' END,
                            NULL::jsonb, 0, at, NULL::text;
        RETURN;
      END IF;
      next_version := 1;
      INSERT INTO questionnaire_answer
        (company_id, questionnaire_id, question, value, version, saved_at, save_id, saved_by, saved_by_id)
      VALUES (company, of_questionnaire, of_question, new_value, 1, at, new_save_id, by_name, by_id)
      ON CONFLICT DO NOTHING;
      EXIT WHEN FOUND; -- otherwise somebody else was first: look again
    END LOOP;
    INSERT INTO questionnaire_answer_log
      (company_id, questionnaire_id, question, version, saved_at, saved_by, saved_by_id)
    VALUES (company, of_questionnaire, of_question, next_version, at, by_name, by_id)
    ON CONFLICT DO NOTHING;
    RETURN QUERY SELECT 'saved', new_value, next_version, at, by_name;
  END $$`;

/** An answer on its way in, with whose it is. `turn`: 1 for the first to its question in one statement. */
const PORTAL_ANSWER = `
  CREATE TYPE portal_answer AS (
    place integer, link_id uuid, questionnaire_id uuid, delegation_id uuid, stage text, name text,
    question text, value jsonb, version integer, id uuid, replaces uuid[], turn bigint)`;

/**
 * Answers of one company's respondents, each on its own: its link, its device, its questionnaire and the version that
 * it replaces are checked. Several in one statement cost the disk and the trail one turn together. Questionnaires are
 * held so that nothing is saved after they were submitted or withdrawn; saves don't hold up each other. No statement
 * sees its own changes, so that a second answer to one question, and one that somebody else was faster with, come
 * back as `again`. `closed`: the link, the device or the questionnaire takes none; which of them, the application
 * finds out and says.
 */
export const SAVE_PORTAL_ANSWERS = `
  CREATE FUNCTION save_portal_answers(of_company uuid, at timestamptz, answers jsonb)
  RETURNS TABLE (
    place integer, outcome text, stored_value jsonb, stored_version integer, stored_at timestamptz, stored_by text)
  LANGUAGE plpgsql AS $$
  DECLARE
    entered portal_answer[];
  BEGIN
    PERFORM set_config('app.company_id', of_company::text, true);
    entered := ARRAY(
      SELECT (g.place, l.id, l.questionnaire_id, l.delegation_id, q.stage, coalesce(d.name, q.recipient_name),
              g.question, nullif(g.value, 'null'), g.version, g.id,
              ARRAY(SELECT jsonb_array_elements_text(g.replaces)::uuid),
              row_number() OVER (PARTITION BY l.questionnaire_id, g.question ORDER BY g.place))::portal_answer
        FROM jsonb_to_recordset(answers) AS g(
          place integer, link text, session text, question text, value jsonb, version integer, id uuid, replaces jsonb)
        JOIN questionnaire_link l ON l.company_id = of_company AND l.secret_hash = decode(g.link, 'base64')
        JOIN questionnaire q ON q.company_id = of_company AND q.id = l.questionnaire_id
        JOIN portal_session s ON s.company_id = of_company AND s.secret_hash = decode(g.session, 'base64')
         AND s.expires_at > at AND s.questionnaire_id = l.questionnaire_id
        JOIN questionnaire_link sl ON sl.company_id = of_company AND sl.id = s.link_id
         AND sl.delegation_id IS NOT DISTINCT FROM l.delegation_id
        LEFT JOIN questionnaire_delegation d ON d.company_id = of_company AND d.id = l.delegation_id
       WHERE d.withdrawn_at IS NULL);
    PERFORM set_config('app.actor_kind', 'link', true), set_config('app.actor_name', 'Respondent', true),
            set_config('app.account_id', '', true), set_config('app.actor_id', coalesce((
              SELECT min(e.link_id::text) FROM unnest(entered) AS e HAVING count(DISTINCT e.link_id) = 1), ''), true);
    IF EXISTS (SELECT FROM unnest(entered) AS e WHERE e.stage <> 'in-progress') THEN
      UPDATE questionnaire q SET stage = 'in-progress', opened_at = coalesce(q.opened_at, at)
       WHERE q.company_id = of_company AND q.stage IN ('sent', 'opened') AND q.link_expires_at > at
         AND q.id IN (SELECT e.questionnaire_id FROM unnest(entered) AS e);
    END IF;
    RETURN QUERY
      WITH held AS MATERIALIZED (
        SELECT q.id FROM questionnaire q
         WHERE q.company_id = of_company AND q.stage = 'in-progress' AND q.link_expires_at > at
           AND q.id IN (SELECT e.questionnaire_id FROM unnest(entered) AS e)
         ORDER BY q.id FOR SHARE
      ), given AS MATERIALIZED (
        SELECT e.* FROM unnest(entered) AS e WHERE e.questionnaire_id IN (SELECT id FROM held)
      ), stored AS MATERIALIZED (
        SELECT a.questionnaire_id, a.question, a.value, a.version, a.saved_at, a.saved_by, a.save_id
          FROM questionnaire_answer a
         WHERE a.company_id = of_company
           AND (a.questionnaire_id, a.question) IN (SELECT g.questionnaire_id, g.question FROM given g)
         ORDER BY a.questionnaire_id, a.question FOR UPDATE
      ), decided AS MATERIALIZED (
        SELECT g.*, a.version AS old_version, a.value AS old_value, a.saved_at AS old_at, a.saved_by AS old_by,
               CASE WHEN g.turn > 1 THEN 'again'
                    WHEN a.version IS NULL AND g.version <> 0 THEN 'conflict'
                    WHEN a.version IS NULL AND g.value IS NULL THEN 'same'
                    WHEN a.version IS NULL THEN 'insert'
                    WHEN a.save_id = g.id OR a.value IS NOT DISTINCT FROM g.value THEN 'same'
                    WHEN a.version = g.version OR a.save_id = ANY (g.replaces) THEN 'update'
                    ELSE 'conflict' END AS decision
          FROM given g LEFT JOIN stored a ON a.questionnaire_id = g.questionnaire_id AND a.question = g.question
      ), inserted AS (
        INSERT INTO questionnaire_answer AS a
          (company_id, questionnaire_id, question, value, version, saved_at, save_id, saved_by, saved_by_id, saved_link_id)
        SELECT of_company, d.questionnaire_id, d.question, d.value, 1, at, d.id, d.name, d.delegation_id, d.link_id
          FROM decided d WHERE d.decision = 'insert' ORDER BY d.questionnaire_id, d.question
        ON CONFLICT DO NOTHING
        RETURNING a.questionnaire_id, a.question, a.version
      ), updated AS (
        UPDATE questionnaire_answer AS a
           SET value = d.value, version = d.old_version + 1, saved_at = at,
               save_id = d.id, saved_by = d.name, saved_by_id = d.delegation_id, saved_link_id = d.link_id
          FROM decided d
         WHERE d.decision = 'update'
           AND a.company_id = of_company AND a.questionnaire_id = d.questionnaire_id AND a.question = d.question
        RETURNING a.questionnaire_id, a.question, a.version
      ), changed AS (
        SELECT * FROM inserted UNION ALL SELECT * FROM updated
      ), logged AS (
        INSERT INTO questionnaire_answer_log
          (company_id, questionnaire_id, question, version, saved_at, saved_by, saved_by_id)
        SELECT of_company, c.questionnaire_id, c.question, c.version, at, d.name, d.delegation_id
          FROM changed c JOIN decided d
            ON d.questionnaire_id = c.questionnaire_id AND d.question = c.question AND d.turn = 1
        ON CONFLICT DO NOTHING
      )
      SELECT d.place,
             CASE WHEN d.decision IN ('again', 'conflict') THEN d.decision
                  WHEN d.decision = 'same' OR c.version IS NOT NULL THEN 'saved' ELSE 'again' END,
             CASE WHEN c.version IS NULL THEN d.old_value ELSE d.value END,
             coalesce(c.version, d.old_version, 0),
             CASE WHEN c.version IS NULL THEN coalesce(d.old_at, at) ELSE at END,
             CASE WHEN c.version IS NULL THEN d.old_by ELSE d.name END
        FROM decided d LEFT JOIN changed c
          ON c.questionnaire_id = d.questionnaire_id AND c.question = d.question AND d.turn = 1;
  END $$`;
