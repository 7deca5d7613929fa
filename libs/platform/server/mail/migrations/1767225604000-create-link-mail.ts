import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Which mails with a link went out in the last 24 hours, so that nobody floods an address or uses the product to send
 * mail. It spans companies, as an address can be written to by many, so the app can't read it: it may only ask whether
 * the company at hand may write to one address now, which notes the mail too. Addresses are kept as hashes, for a day.
 */
export class CreateLinkMail1767225604000 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      CREATE TABLE link_mail (
        id             uuid PRIMARY KEY DEFAULT uuidv7(),
        sender         uuid NOT NULL,
        recipient_hash bytea NOT NULL CHECK (length(recipient_hash) = 32),
        sent_at        timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX link_mail_by_sender ON link_mail (sender, sent_at);
      CREATE INDEX link_mail_by_recipient ON link_mail (recipient_hash, sent_at);
      COMMENT ON TABLE link_mail IS 'Mails with a link of the last 24 hours, by sending company and hash of the address'`);
    await db.query(NOTE);
    await db.query(`
      COMMENT ON FUNCTION note_link_mail IS
        'Notes a mail of the current company; where it is one too many, answers whose: of the sender, of the recipient';
      REVOKE EXECUTE ON FUNCTION note_link_mail FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION note_link_mail TO firebreak_app`);
  }

  async down(db: QueryRunner) {
    await db.query(`DROP FUNCTION note_link_mail(bytea, integer, integer)`);
    await db.query(`DROP TABLE link_mail`);
  }
}

/** One company's mails are counted one after the other; two companies at once may exceed a recipient's by one. */
const NOTE = `
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
