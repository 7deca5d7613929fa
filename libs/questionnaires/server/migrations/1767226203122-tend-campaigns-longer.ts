import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Some of a campaign's suppliers may have more time than the others: it is looked after until the last of their dates.
 * Drafts count their versions, so that of two people who change one nobody overwrites the other unseen.
 */
export class TendCampaignsLonger1767226203122 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      ALTER TABLE campaign ADD COLUMN last_due_on date, ADD COLUMN version integer NOT NULL DEFAULT 1;
      CALL audit_changes('campaign', '{tended_at,settled,job_run_id,last_due_on,version}')`);
    await db.query(campaignsDue('greatest(c.due_on, c.last_due_on)'));
  }

  async down(db: QueryRunner) {
    await db.query(campaignsDue('c.due_on'));
    await db.query(`
      CALL audit_changes('campaign', '{tended_at,settled,job_run_id}');
      ALTER TABLE campaign DROP COLUMN last_due_on, DROP COLUMN version`);
  }
}

/** A link works two weeks past the due date, and a day more. */
function campaignsDue(lastDate: string): string {
  return `
  CREATE OR REPLACE FUNCTION campaigns_due() RETURNS TABLE (company_id uuid, campaign_id uuid)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT c.company_id, c.id FROM campaign c
     WHERE (c.state = 'sending' OR NOT c.settled) AND coalesce(c.tended_at, '-infinity') < now() - interval '10 minutes'
        OR c.state = 'running' AND ${lastDate} > current_date - 16 AND c.tended_at < now() - interval '3 hours'
  $$`;
}
