import type { EntityManager } from 'typeorm';

/**
 * Opens the newest mail to somebody as its recipient would.
 * @param page first word of the link's path
 * @returns the link's token
 * @throws Error where no such link was mailed
 */
export async function tokenMailedTo(
  tx: EntityManager,
  recipient: string,
  page: 'disclose' | 'reply',
): Promise<string> {
  const [mail] = await tx.query<{ text: string }[]>(
    `SELECT text FROM outgoing_mail WHERE recipient = $1 ORDER BY id DESC LIMIT 1`,
    [recipient],
  );
  const token = new RegExp(`/${page}/([\\w-]+)`).exec(mail?.text ?? '')?.[1];
  if (!token) throw new Error(`no link to /${page} was mailed to ${recipient}`);
  return token;
}
