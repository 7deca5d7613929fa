import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Mails on their way out. A row lives until its mail is handed over; nothing of it is kept afterwards. */
export class CreateOutgoingMail1767225603000 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      CREATE TABLE outgoing_mail (
        company_id uuid NOT NULL DEFAULT current_company_id(),
        id         uuid NOT NULL,
        recipient  text NOT NULL,
        subject    text NOT NULL,
        text       text NOT NULL,
        html       text,
        language   text,
        created_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (company_id, id)
      )`);
    await db.query(`CALL isolate_by_company('outgoing_mail')`);
  }

  async down(db: QueryRunner) {
    await db.query(`DROP TABLE outgoing_mail`);
  }
}
