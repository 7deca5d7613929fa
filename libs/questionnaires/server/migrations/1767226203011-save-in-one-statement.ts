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
        ADD COLUMN save_id uuid, ADD COLUMN saved_by text, ADD COLUMN saved_by_id uuid;
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
    await db.query(SAVE_PORTAL_ANSWERS);
    for (const signature of SIGNATURES) {
      await db.query(`
        REVOKE EXECUTE ON FUNCTION ${signature} FROM PUBLIC;
        GRANT EXECUTE ON FUNCTION ${signature} TO firebreak_app`);
    }
  }

  async down(db: QueryRunner) {
    for (const signature of SIGNATURES) await db.query(`DROP FUNCTION ${signature}`);
    await db.query(`
      DROP TABLE questionnaire_answer_log;
      CALL audit_changes('questionnaire_answer');
      ALTER TABLE questionnaire_answer DROP COLUMN save_id, DROP COLUMN saved_by, DROP COLUMN saved_by_id;
      ALTER TABLE questionnaire_link DROP COLUMN delegation_id;
      DROP TABLE questionnaire_delegation`);
  }
}

const SIGNATURES = [
  'save_portal_answers(uuid, bytea, bytea, timestamptz, jsonb)',
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

/**
 * Answers of whoever holds this link on this device, each on its own. No row at all: the link, the device or the
 * questionnaire takes none; which of them, the application finds out and says. The questionnaire is held so that
 * nothing is saved after it was submitted or withdrawn; saves don't hold up each other.
 */
export const SAVE_PORTAL_ANSWERS = `
  CREATE FUNCTION save_portal_answers(
    of_company uuid, link_hash bytea, session_hash bytea, at timestamptz, answers jsonb)
  RETURNS TABLE (question text, outcome text, stored_value jsonb, stored_version integer, stored_at timestamptz, stored_by text)
  LANGUAGE plpgsql AS $$
  DECLARE
    held record;
    answer jsonb;
  BEGIN
    PERFORM set_config('app.company_id', of_company::text, true);
    SELECT l.id, l.questionnaire_id, l.delegation_id, q.stage, coalesce(d.name, q.recipient_name) AS name
      INTO held
      FROM questionnaire_link l
      JOIN questionnaire q ON q.company_id = l.company_id AND q.id = l.questionnaire_id
      LEFT JOIN questionnaire_delegation d ON d.company_id = l.company_id AND d.id = l.delegation_id
     WHERE l.company_id = of_company AND l.secret_hash = link_hash AND d.withdrawn_at IS NULL
       AND EXISTS (
         SELECT FROM portal_session s
         JOIN questionnaire_link sl ON sl.company_id = s.company_id AND sl.id = s.link_id
         WHERE s.company_id = of_company AND s.secret_hash = session_hash AND s.expires_at > at
           AND s.questionnaire_id = l.questionnaire_id AND sl.delegation_id IS NOT DISTINCT FROM l.delegation_id);
    IF NOT FOUND THEN RETURN; END IF;
    PERFORM set_config('app.actor_kind', 'link', true), set_config('app.actor_id', held.id::text, true),
            set_config('app.actor_name', 'Respondent', true), set_config('app.account_id', '', true);
    IF held.stage = 'in-progress' THEN
      PERFORM FROM questionnaire q
        WHERE q.company_id = of_company AND q.id = held.questionnaire_id
          AND q.stage = 'in-progress' AND q.link_expires_at > at
          FOR SHARE;
    ELSE
      UPDATE questionnaire q SET stage = 'in-progress', opened_at = coalesce(q.opened_at, at)
        WHERE q.company_id = of_company AND q.id = held.questionnaire_id
          AND q.stage IN ('sent', 'opened', 'in-progress') AND q.link_expires_at > at;
    END IF;
    IF NOT FOUND THEN RETURN; END IF;
    -- In one order, so that two lists of the same answers never wait for each other.
    FOR answer IN
      SELECT one FROM jsonb_array_elements(answers) WITH ORDINALITY AS given (one, place)
       ORDER BY one ->> 'question', place
    LOOP
      RETURN QUERY
        SELECT answer ->> 'question', s.* FROM save_answer(
          held.questionnaire_id, answer ->> 'question', nullif(answer -> 'value', 'null'),
          (answer ->> 'version')::integer, (answer ->> 'id')::uuid,
          ARRAY(SELECT jsonb_array_elements_text(answer -> 'replaces')::uuid),
          held.name, held.delegation_id, at) AS s;
    END LOOP;
  END $$`;
