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

/** Answers that were asked back can be saved too: those places that are open, and no other (`not-open`). */
const CHANGES = [
  [/SELECT q\.id FROM questionnaire q(?=\s+WHERE q\.company_id = of_company AND q\.stage = 'in-progress')/, 'SELECT q.id, q.asked_back_open FROM questionnaire q'],
  [/(?<=of_company AND )q\.stage = 'in-progress'(?= AND q\.link_expires_at > at)/, "(q.stage = 'in-progress' OR q.asked_back_open IS NOT NULL)"],
  [/SELECT e\.\* FROM unnest\(entered\) AS e WHERE e\.questionnaire_id IN \(SELECT id FROM held\)/, 'SELECT e.*, h.asked_back_open FROM unnest(entered) AS e JOIN held h ON h.id = e.questionnaire_id'],
  [/CASE WHEN g\.turn > 1 THEN 'again'/, "CASE WHEN NOT (g.question = ANY (g.asked_back_open)) THEN 'not-open' WHEN g.turn > 1 THEN 'again'"],
  [/IN \('again', 'conflict'\) THEN/, "IN ('again', 'conflict', 'not-open') THEN"],
] as const; // prettier-ignore

const SAVE_AFTER = CHANGES.reduce((text, [before, after]) => {
  if (!before.test(text)) throw new Error(`nothing to change: ${before.source}`);
  return text.replace(before, after);
}, SAVE_BEFORE);

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
    await db.query(SAVE_AFTER);
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
