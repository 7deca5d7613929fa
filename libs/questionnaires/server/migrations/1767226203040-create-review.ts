import type { MigrationInterface, QueryRunner } from 'typeorm';
import { SAVE_PORTAL_ANSWERS } from './1767226203011-save-in-one-statement';

const TABLES = [
  'questionnaire_answer_review',
  'questionnaire_earlier_answers',
  'questionnaire_contradiction',
  'questionnaire_measure',
  'questionnaire_reply',
];

const SAVE_BEFORE = SAVE_PORTAL_ANSWERS.replace('CREATE FUNCTION', 'CREATE OR REPLACE FUNCTION');

/** As before, and answers that were asked back can be saved too: those places that are open, and no other (`not-open`). */
export const SAVE_REVIEWED_ANSWERS = `
  CREATE OR REPLACE FUNCTION save_portal_answers(of_company uuid, at timestamptz, answers jsonb)
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
        SELECT q.id, q.asked_back_open FROM questionnaire q
         WHERE q.company_id = of_company AND (q.stage = 'in-progress' OR q.asked_back_open IS NOT NULL) AND q.link_expires_at > at
           AND q.id IN (SELECT e.questionnaire_id FROM unnest(entered) AS e)
         ORDER BY q.id FOR SHARE
      ), given AS MATERIALIZED (
        SELECT e.*, h.asked_back_open FROM unnest(entered) AS e JOIN held h ON h.id = e.questionnaire_id
      ), stored AS MATERIALIZED (
        SELECT a.questionnaire_id, a.question, a.value, a.version, a.saved_at, a.saved_by, a.save_id
          FROM questionnaire_answer a
         WHERE a.company_id = of_company
           AND (a.questionnaire_id, a.question) IN (SELECT g.questionnaire_id, g.question FROM given g)
         ORDER BY a.questionnaire_id, a.question FOR UPDATE
      ), decided AS MATERIALIZED (
        SELECT g.*, a.version AS old_version, a.value AS old_value, a.saved_at AS old_at, a.saved_by AS old_by,
               CASE WHEN NOT (g.question = ANY (g.asked_back_open)) THEN 'not-open' WHEN g.turn > 1 THEN 'again'
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
             CASE WHEN d.decision IN ('again', 'conflict', 'not-open') THEN d.decision
                  WHEN d.decision = 'same' OR c.version IS NOT NULL THEN 'saved' ELSE 'again' END,
             CASE WHEN c.version IS NULL THEN d.old_value ELSE d.value END,
             coalesce(c.version, d.old_version, 0),
             CASE WHEN c.version IS NULL THEN coalesce(d.old_at, at) ELSE at END,
             CASE WHEN c.version IS NULL THEN d.old_by ELSE d.name END
        FROM decided d LEFT JOIN changed c
          ON c.questionnaire_id = d.questionnaire_id AND c.question = d.question AND d.turn = 1;
  END $$`;

const OF_QUESTIONNAIRE = `
        FOREIGN KEY (company_id, questionnaire_id) REFERENCES questionnaire (company_id, id) ON DELETE CASCADE`;

/** Reviewing answer by answer: what was asked back, what contradicts what, which findings were agreed, what the supplier replied. */
export class CreateReview1767226203040 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      ALTER TABLE questionnaire
        ADD COLUMN asked_back_at     timestamptz,
        ADD COLUMN asked_back_due_on date,
        ADD COLUMN asked_back_open   text[],
        ADD COLUMN asked_back_note   text,
        ADD CONSTRAINT questionnaire_asked_back_check
          CHECK (num_nulls(asked_back_at, asked_back_due_on, asked_back_open) IN (0, 3)
                 AND (asked_back_at IS NULL OR stage = 'submitted'));
      COMMENT ON COLUMN questionnaire.asked_back_open IS 'Keys of the places that the supplier may change meanwhile';
      CREATE TABLE questionnaire_answer_review (
        company_id       uuid NOT NULL DEFAULT current_company_id(),
        questionnaire_id uuid NOT NULL,
        question         text NOT NULL,
        state            text NOT NULL CHECK (state IN ('open', 'accepted', 'ask-back', 'asked-back', 'answered')),
        asked            text,
        version          integer NOT NULL CHECK (version > 0),
        decided_by       text NOT NULL,
        decided_at       timestamptz NOT NULL,
        PRIMARY KEY (company_id, questionnaire_id, question),
        CHECK (state NOT IN ('ask-back', 'asked-back', 'answered') OR asked IS NOT NULL),${OF_QUESTIONNAIRE}
      );
      CREATE TABLE questionnaire_earlier_answers (
        company_id       uuid NOT NULL DEFAULT current_company_id(),
        questionnaire_id uuid NOT NULL,
        round            integer NOT NULL CHECK (round > 0),
        answers          jsonb NOT NULL,
        submitted_by     text NOT NULL,
        submitter_role   text NOT NULL,
        submitted_at     timestamptz NOT NULL,
        PRIMARY KEY (company_id, questionnaire_id, round),${OF_QUESTIONNAIRE}
      )`);
    await db.query(`
      CREATE TABLE questionnaire_contradiction (
        company_id       uuid NOT NULL DEFAULT current_company_id(),
        questionnaire_id uuid NOT NULL,
        contradiction    text NOT NULL,
        decision         text NOT NULL CHECK (decision IN ('open', 'explained', 'asked-back', 'finding')),
        note             text,
        sides            text NOT NULL,
        version          integer NOT NULL CHECK (version > 0),
        decided_by       text NOT NULL,
        decided_at       timestamptz NOT NULL,
        PRIMARY KEY (company_id, questionnaire_id, contradiction),${OF_QUESTIONNAIRE}
      );
      CREATE TABLE questionnaire_measure (
        company_id       uuid NOT NULL DEFAULT current_company_id(),
        id               uuid NOT NULL,
        questionnaire_id uuid NOT NULL,
        question         text NOT NULL,
        contradiction    text,
        state            text NOT NULL CHECK (state IN ('agreed', 'dismissed')),
        reason           text,
        code             text,
        severity         text CHECK (severity IN ('critical', 'major', 'minor', 'observation')),
        description      text,
        action           text,
        owner            text,
        due_on           date,
        audit_id         uuid,
        finding_id       uuid,
        decided_by       text NOT NULL,
        decided_at       timestamptz NOT NULL,
        PRIMARY KEY (company_id, id),
        CHECK (CASE state WHEN 'dismissed' THEN reason IS NOT NULL AND finding_id IS NULL
               ELSE num_nulls(code, severity, description, action, owner, due_on, audit_id, finding_id) = 0 END),${OF_QUESTIONNAIRE}
      );
      CREATE UNIQUE INDEX questionnaire_measure_once
        ON questionnaire_measure (company_id, questionnaire_id, question, contradiction) NULLS NOT DISTINCT;
      COMMENT ON COLUMN questionnaire_measure.finding_id IS 'In the audits; gone where it was taken off the record there';
      CREATE TABLE questionnaire_reply (
        company_id       uuid NOT NULL DEFAULT current_company_id(),
        id               uuid NOT NULL,
        questionnaire_id uuid NOT NULL,
        point            text NOT NULL,
        reply            text NOT NULL,
        written_at       timestamptz NOT NULL,
        PRIMARY KEY (company_id, id),${OF_QUESTIONNAIRE}
      );
      CREATE INDEX questionnaire_reply_by_questionnaire ON questionnaire_reply (company_id, questionnaire_id, id)`);
    await db.query(SAVE_REVIEWED_ANSWERS);
    for (const table of TABLES) {
      await db.query(`CALL isolate_by_company('${table}')`);
      await db.query(`CALL audit_changes('${table}')`);
    }
  }

  async down(db: QueryRunner) {
    await db.query(SAVE_BEFORE);
    await db.query(`
      DROP TABLE ${[...TABLES].reverse().join(', ')};
      ALTER TABLE questionnaire
        DROP COLUMN asked_back_at, DROP COLUMN asked_back_due_on, DROP COLUMN asked_back_open, DROP COLUMN asked_back_note`);
  }
}
