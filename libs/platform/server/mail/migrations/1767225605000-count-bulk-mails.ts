import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Mails of campaigns are counted apart from those that people write by hand: the one leaves room for the other. */
export class CountBulkMails1767225605000 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      ALTER TABLE link_mail ADD COLUMN in_bulk boolean NOT NULL DEFAULT false;
      DROP INDEX link_mail_by_sender;
      CREATE INDEX link_mail_by_sender ON link_mail (sender, in_bulk, sent_at);
      DROP FUNCTION note_link_mail(bytea, integer, integer)`);
    await db.query(AFTER);
    await this.grant(db);
  }

  async down(db: QueryRunner) {
    await db.query(`DROP FUNCTION note_link_mail(bytea, integer, integer, boolean)`);
    await db.query(BEFORE);
    await this.grant(db);
    await db.query(`
      DROP INDEX link_mail_by_sender;
      CREATE INDEX link_mail_by_sender ON link_mail (sender, sent_at);
      ALTER TABLE link_mail DROP COLUMN in_bulk`);
  }

  private async grant(db: QueryRunner) {
    await db.query(`
      COMMENT ON FUNCTION note_link_mail IS
        'Notes a mail of the current company; where it is one too many, answers whose: of the sender, of the recipient';
      REVOKE EXECUTE ON FUNCTION note_link_mail FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION note_link_mail TO firebreak_app`);
  }
}

/** `bulk` has a default, so that a process of the release before can go on. Old rows go sender by sender, of either kind. */
const AFTER = `
  CREATE FUNCTION note_link_mail(to_hash bytea, most_of_sender integer, most_to_recipient integer,
                                 bulk boolean DEFAULT false) RETURNS text
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  DECLARE
    company uuid := current_company_id();
    since timestamptz := now() - interval '24 hours';
  BEGIN
    PERFORM pg_advisory_xact_lock(hashtextextended('link_mail ' || company, 0));
    DELETE FROM link_mail WHERE sender = company AND in_bulk IN (true, false) AND sent_at < since;
    IF (SELECT count(*) FROM link_mail WHERE sender = company AND in_bulk = bulk) >= most_of_sender THEN
      RETURN 'sender';
    END IF;
    IF (SELECT count(*) FROM link_mail WHERE recipient_hash = to_hash AND sent_at >= since) >= most_to_recipient THEN
      RETURN 'recipient';
    END IF;
    INSERT INTO link_mail (sender, recipient_hash, in_bulk) VALUES (company, to_hash, bulk);
    RETURN NULL;
  END $$`;

const BEFORE = `
  CREATE FUNCTION note_link_mail(to_hash bytea, most_of_sender integer, most_to_recipient integer) RETURNS text
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  DECLARE
    company uuid := current_company_id();
    since timestamptz := now() - interval '24 hours';
  BEGIN
    PERFORM pg_advisory_xact_lock(hashtextextended('link_mail ' || company, 0));
    DELETE FROM link_mail WHERE sender = company AND sent_at < since;
    IF (SELECT count(*) FROM link_mail WHERE sender = company) >= most_of_sender THEN RETURN 'sender'; END IF;
    IF (SELECT count(*) FROM link_mail WHERE recipient_hash = to_hash AND sent_at >= since) >= most_to_recipient THEN
      RETURN 'recipient';
    END IF;
    INSERT INTO link_mail (sender, recipient_hash) VALUES (company, to_hash);
    RETURN NULL;
  END $$`;
