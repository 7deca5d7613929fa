import type { MigrationInterface, QueryRunner } from 'typeorm';

const OF_ONE_NAME = 'coalesce(d.name, q.recipient_name)';
const OF_THEIR_NAME =
  'coalesce(d.name, k.name, CASE WHEN k.id IS NULL THEN q.recipient_name ELSE k.email END)';
const PARTS = 'LEFT JOIN questionnaire_delegation d ON d.company_id = of_company AND d.id = l.delegation_id';
const PARTS_AND_CONTACTS = `${PARTS}
        LEFT JOIN questionnaire_contact k ON k.company_id = of_company AND k.id = l.contact_id`;

/** An answer that somebody beside the first contact saves carries their name. */
export class NameSecondContacts1767226203141 implements MigrationInterface {
  async up(db: QueryRunner) {
    await nameWhoSaves(db, OF_ONE_NAME, OF_THEIR_NAME);
    await nameWhoSaves(db, PARTS, PARTS_AND_CONTACTS);
  }

  async down(db: QueryRunner) {
    await nameWhoSaves(db, PARTS_AND_CONTACTS, PARTS);
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
