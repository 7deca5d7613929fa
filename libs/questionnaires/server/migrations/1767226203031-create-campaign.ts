import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Campaigns, whom each asks, and which mail was about which questionnaire, so that a refusal finds its way back. */
export class CreateCampaign1767226203031 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(TABLES);
    for (const table of ['campaign', 'campaign_recipient', 'questionnaire_mail']) {
      await db.query(`CALL isolate_by_company('${table}')`);
    }
    // Recipients follow from the campaign and its questionnaires, which are both in the trail.
    await db.query(`CALL audit_changes('campaign', '{tended_at,settled,job_run_id}')`);
    await db.query(FUNCTIONS);
    for (const signature of ['campaigns_due()', 'company_of_questionnaire_mail(uuid)']) {
      await db.query(`REVOKE ALL ON FUNCTION ${signature} FROM PUBLIC`);
      await db.query(`GRANT EXECUTE ON FUNCTION ${signature} TO firebreak_app`);
    }
  }

  async down(db: QueryRunner) {
    await db.query(`
      DROP FUNCTION company_of_questionnaire_mail(uuid);
      DROP FUNCTION campaigns_due();
      DROP TABLE questionnaire_mail, campaign_recipient, campaign`);
  }
}

const TABLES = `
  CREATE TABLE campaign (
    company_id    uuid NOT NULL DEFAULT current_company_id(),
    id            uuid NOT NULL,
    name          text NOT NULL,
    state         text NOT NULL CHECK (state IN ('draft', 'sending', 'running', 'paused', 'cancelled')),
    content       jsonb NOT NULL,
    due_on        date NOT NULL,
    tell_due      boolean NOT NULL DEFAULT true,
    cancel_reason text,
    settled       boolean NOT NULL DEFAULT true,
    job_run_id    uuid,
    created_by    text NOT NULL,
    created_at    timestamptz NOT NULL DEFAULT now(),
    started_at    timestamptz,
    planned_at    timestamptz,
    tended_at     timestamptz,
    PRIMARY KEY (company_id, id),
    CHECK (state = 'draft' OR started_at IS NOT NULL)
  );
  CREATE TABLE campaign_recipient (
    company_id       uuid NOT NULL DEFAULT current_company_id(),
    id               uuid NOT NULL,
    campaign_id      uuid NOT NULL,
    supplier_id      uuid NOT NULL,
    position         integer NOT NULL,
    state            text NOT NULL CHECK (state IN ('queued', 'sent', 'left-out')),
    left_out         text,
    template_code    text,
    template_version text,
    asked            jsonb,
    language         text NOT NULL,
    email            text,
    recipient_name   text,
    questionnaire_id uuid,
    due_applied      date,
    bounced_at       timestamptz,
    bounce_reason    text,
    escalated_at     timestamptz,
    escalated_to     text,
    PRIMARY KEY (company_id, id),
    CHECK ((state = 'left-out') = (left_out IS NOT NULL)),
    CHECK (state = 'left-out' OR (template_code IS NOT NULL AND template_version IS NOT NULL AND email IS NOT NULL)),
    FOREIGN KEY (company_id, campaign_id) REFERENCES campaign (company_id, id) ON DELETE CASCADE,
    FOREIGN KEY (company_id, supplier_id) REFERENCES supplier (company_id, id) ON DELETE CASCADE,
    FOREIGN KEY (company_id, questionnaire_id) REFERENCES questionnaire (company_id, id)
      ON DELETE SET NULL (questionnaire_id)
  );
  CREATE UNIQUE INDEX campaign_recipient_by_position ON campaign_recipient (company_id, campaign_id, position);
  CREATE INDEX campaign_recipient_queued ON campaign_recipient (company_id, campaign_id, position)
    WHERE state = 'queued';
  CREATE INDEX campaign_recipient_by_supplier ON campaign_recipient (company_id, supplier_id);
  CREATE INDEX campaign_recipient_by_questionnaire ON campaign_recipient (company_id, questionnaire_id);
  CREATE TABLE questionnaire_mail (
    company_id       uuid NOT NULL DEFAULT current_company_id(),
    id               uuid NOT NULL,
    questionnaire_id uuid NOT NULL,
    kind             text NOT NULL CHECK (kind IN ('invitation', 'reminder')),
    recipient_email  text NOT NULL,
    sent_at          timestamptz NOT NULL DEFAULT now(),
    bounced_at       timestamptz,
    bounce_code      text,
    bounce_reason    text,
    PRIMARY KEY (company_id, id),
    FOREIGN KEY (company_id, questionnaire_id) REFERENCES questionnaire (company_id, id) ON DELETE CASCADE
  );
  CREATE INDEX questionnaire_mail_by_questionnaire ON questionnaire_mail (company_id, questionnaire_id, id);
  CREATE INDEX questionnaire_mail_by_id ON questionnaire_mail (id)`;

/**
 * A clock asks which campaigns of all companies want attention, and a bounce notice names a mail and no company: one
 * function each says that and nothing else. Attention means: mails still wait, something was changed for all, or three
 * hours passed since reminders were last looked for. A link works two weeks past the due date, and a day more.
 */
const FUNCTIONS = `
  CREATE POLICY due ON campaign FOR SELECT TO firebreak_owner USING (true);
  CREATE FUNCTION campaigns_due() RETURNS TABLE (company_id uuid, campaign_id uuid)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT c.company_id, c.id FROM campaign c
     WHERE (c.state = 'sending' OR NOT c.settled) AND coalesce(c.tended_at, '-infinity') < now() - interval '10 minutes'
        OR c.state = 'running' AND c.due_on > current_date - 16 AND c.tended_at < now() - interval '3 hours'
  $$;
  CREATE POLICY bounced ON questionnaire_mail FOR SELECT TO firebreak_owner USING (true);
  CREATE FUNCTION company_of_questionnaire_mail(mail_id uuid) RETURNS uuid
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT m.company_id FROM questionnaire_mail m WHERE m.id = mail_id
  $$`;
