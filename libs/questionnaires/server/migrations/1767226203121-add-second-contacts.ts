import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Several people of a supplier can answer one questionnaire, each by links of their own; who is taken out is gone from
 * here, with links, codes and devices. The trail says that there was somebody, not who.
 *
 * Also kept: which person of the buyer's sent a questionnaire and who worked on it last, so that they can be told what
 * a supplier writes, and which comments they were told of.
 */
export class AddSecondContacts1767226203121 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      CREATE TABLE questionnaire_contact (
        company_id       uuid NOT NULL DEFAULT current_company_id(),
        id               uuid NOT NULL,
        questionnaire_id uuid NOT NULL,
        name             text,
        email            text NOT NULL,
        language         text NOT NULL,
        added_at         timestamptz NOT NULL,
        bounced_at       timestamptz,
        PRIMARY KEY (company_id, id),
        FOREIGN KEY (company_id, questionnaire_id) REFERENCES questionnaire (company_id, id) ON DELETE CASCADE
      );
      CREATE UNIQUE INDEX questionnaire_contact_by_address
        ON questionnaire_contact (company_id, questionnaire_id, lower(email));
      CALL isolate_by_company('questionnaire_contact');
      CALL audit_changes('questionnaire_contact', '{name,email}');
      -- NOT VALID: no row has a value yet, and the check of old rows would need a company to see them.
      ALTER TABLE questionnaire_link
        ADD COLUMN contact_id uuid,
        ADD CONSTRAINT questionnaire_link_contact_fk FOREIGN KEY (company_id, contact_id)
          REFERENCES questionnaire_contact (company_id, id) ON DELETE CASCADE NOT VALID;
      CREATE INDEX questionnaire_link_by_contact ON questionnaire_link (company_id, contact_id)
        WHERE contact_id IS NOT NULL;
      ALTER TABLE campaign_recipient DROP COLUMN escalated_to;
      ALTER TABLE campaign ADD COLUMN started_by uuid;
      ALTER TABLE questionnaire ADD COLUMN sent_by uuid, ADD COLUMN handled_by uuid;
      ALTER TABLE question_comment ADD COLUMN told_at timestamptz DEFAULT now();
      ALTER TABLE question_comment ALTER COLUMN told_at DROP DEFAULT;
      CALL audit_changes('question_comment', '{author_name,text,told_at}')`);
  }

  async down(db: QueryRunner) {
    await db.query(`
      CALL audit_changes('question_comment', '{author_name,text}');
      ALTER TABLE question_comment DROP COLUMN told_at;
      ALTER TABLE questionnaire DROP COLUMN sent_by, DROP COLUMN handled_by;
      ALTER TABLE campaign DROP COLUMN started_by;
      ALTER TABLE campaign_recipient ADD COLUMN escalated_to text;
      ALTER TABLE questionnaire_link DROP COLUMN contact_id;
      DROP TABLE questionnaire_contact`);
  }
}
