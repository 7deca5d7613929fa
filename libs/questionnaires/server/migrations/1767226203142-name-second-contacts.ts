import type { MigrationInterface, QueryRunner } from 'typeorm';

const OF_ONE_NAME = 'coalesce(d.name, q.recipient_name)';
const OF_THEIR_NAME = `coalesce(d.name, (
                SELECT coalesce(k.name, k.email) FROM questionnaire_link kl JOIN questionnaire_contact k ON k.company_id = kl.company_id AND k.id = kl.contact_id
                 WHERE kl.company_id = of_company AND kl.id = l.id), q.recipient_name)`;
/** An answer that somebody beside the first contact saves carries their name. */
export class NameSecondContacts1767226203142 implements MigrationInterface {
  async up(db: QueryRunner) {
    await nameWhoSaves(db, OF_ONE_NAME, OF_THEIR_NAME);
  }

  async down(db: QueryRunner) {
    await nameWhoSaves(db, OF_THEIR_NAME, OF_ONE_NAME);
  }
}

/** Changes one place of the function that saves answers, whatever else it has become. */
async function nameWhoSaves(db: QueryRunner, from: string, to: string): Promise<void> {
  const [found] = (await db.query(
    `SELECT pg_get_functiondef('save_portal_answers(uuid, timestamptz, jsonb)'::regprocedure) AS text`,
  )) as { text: string }[];
  const text = found?.text ?? '';
  if (text.split(from).length !== 2) throw new Error(`save_portal_answers has no single place like: ${from}`);
  await db.query(text.replace(from, () => to));
}
