// Suppliers with a questionnaire open in the portal, for what loads the portal: the way in is not what is measured.
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import pg from 'pg';

const sha256 = (bytes) => createHash('sha256').update(bytes).digest();

/**
 * Sends a questionnaire to so many suppliers of a company that is signed in, and opens each on a device of its own.
 * @param {{ address: string, databaseUrl: string, cookie: string, companyId: string, portals: number }} options
 *   `databaseUrl` is the superuser's
 * @returns {Promise<{ id: string, path: string, cookie: string }[]>} `path`: of the portal's API
 */
export async function openPortals({ address, databaseUrl, cookie, companyId, portals }) {
  const ids = await send({ address, cookie, portals });
  const db = new pg.Client({ connectionString: databaseUrl });
  await db.connect();
  try {
    const opened = [];
    for (const id of ids) opened.push(await open(db, companyId, id));
    return opened;
  } finally {
    await db.end();
  }
}

async function send({ address, cookie, portals }) {
  const post = async (path, body) => {
    const answer = await fetch(`${address}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-firebreak-csrf': '1', cookie },
      body: JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`);
    return answer.json();
  };
  const recipients = [];
  for (let number = 0; number < portals; number++) {
    const contactEmail = `quality@mill-${number}.example`;
    const { id } = await post('/api/suppliers', {
      name: `Mill ${number}`,
      country: 'BD',
      isic: '14',
      contactEmail,
    });
    recipients.push({ supplierId: id });
  }
  const dueOn = new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10);
  const { ids } = await post('/api/questionnaires', { recipients, dueOn });
  return ids;
}

async function open(db, companyId, questionnaireId) {
  const [linkId, secret, session] = [randomUUID(), randomBytes(24), randomBytes(32).toString('base64url')];
  await db.query(
    `INSERT INTO questionnaire_link (company_id, id, questionnaire_id, secret_hash) VALUES ($1, $2, $3, $4)`,
    [companyId, linkId, questionnaireId, sha256(secret)],
  );
  await db.query(
    `INSERT INTO portal_session (company_id, id, questionnaire_id, link_id, secret_hash, expires_at)
     VALUES ($1, $2, $3, $4, $5, now() + interval '30 days')`,
    [companyId, randomUUID(), questionnaireId, linkId, sha256(session)],
  );
  const token = Buffer.concat([Buffer.from(companyId.replaceAll('-', ''), 'hex'), secret]).toString(
    'base64url',
  );
  return {
    id: questionnaireId,
    path: `/api/portal/questionnaires/${token}`,
    cookie: `firebreak_answer_${questionnaireId.slice(-12)}=${session}`,
  };
}
