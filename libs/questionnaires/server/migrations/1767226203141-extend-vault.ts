import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Answers of a vault about one site, answers to customers' own questions kept apart, questionnaires that a hand-over
 * fills in, and when a customer was told of a withdrawal.
 */
export class ExtendVault1767226203141 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      ALTER TABLE vault_answer ADD COLUMN site text NOT NULL DEFAULT '';
      ALTER TABLE vault_answer DROP CONSTRAINT vault_answer_pkey,
        ADD PRIMARY KEY (company_id, template_code, question, site, version);
      CALL audit_changes('vault_answer', '{}');

      ALTER TABLE vault_questionnaire DROP COLUMN answers_left,
        ADD COLUMN asked_places jsonb, ADD COLUMN asked_sites jsonb NOT NULL DEFAULT '[]',
        ADD COLUMN invited_email text, ADD COLUMN answers_kept integer NOT NULL DEFAULT 0;
      CALL audit_changes('vault_questionnaire', '{asked_places,asked_sites}');

      ALTER TABLE vault_consent ADD COLUMN told_at timestamptz;
      ALTER TABLE vault_hand_over ADD COLUMN fill_keys text[] NOT NULL DEFAULT '{}', ADD COLUMN filled integer;
      ALTER TABLE vault_receipt ADD COLUMN filled_keys text[] NOT NULL DEFAULT '{}';

      CREATE TABLE vault_kept_answer (
        company_id       uuid NOT NULL DEFAULT current_company_id(),
        questionnaire_id uuid NOT NULL,
        key              text NOT NULL,
        place            integer NOT NULL,
        section          text NOT NULL,
        wording          jsonb NOT NULL,
        site             text,
        value            jsonb NOT NULL,
        answered_on      date NOT NULL,
        PRIMARY KEY (company_id, questionnaire_id, key),
        FOREIGN KEY (company_id, questionnaire_id)
          REFERENCES vault_questionnaire (company_id, id) ON DELETE CASCADE
      );
      CALL isolate_by_company('vault_kept_answer');
      CALL audit_changes('vault_kept_answer', '{}')`);
  }

  async down(db: QueryRunner) {
    await db.query(`
      DROP TABLE vault_kept_answer;
      ALTER TABLE vault_receipt DROP COLUMN filled_keys;
      ALTER TABLE vault_hand_over DROP COLUMN fill_keys, DROP COLUMN filled;
      ALTER TABLE vault_consent DROP COLUMN told_at;
      ALTER TABLE vault_questionnaire ADD COLUMN answers_left integer NOT NULL DEFAULT 0,
        DROP COLUMN asked_places, DROP COLUMN asked_sites, DROP COLUMN invited_email, DROP COLUMN answers_kept;
      CALL audit_changes('vault_questionnaire', '{}');

      -- Answers about one site have no place in the table as it was; they go as a change of schema, not of a company.
      ALTER TABLE vault_answer NO FORCE ROW LEVEL SECURITY;
      ALTER TABLE vault_answer DISABLE TRIGGER USER;
      DELETE FROM vault_answer WHERE site <> '';
      ALTER TABLE vault_answer ENABLE TRIGGER USER;
      ALTER TABLE vault_answer FORCE ROW LEVEL SECURITY;
      ALTER TABLE vault_answer DROP CONSTRAINT vault_answer_pkey,
        ADD PRIMARY KEY (company_id, template_code, question, version);
      ALTER TABLE vault_answer DROP COLUMN site;
      CALL audit_changes('vault_answer', '{}')`);
  }
}
