import { normaliseEmail } from '@firebreak/identity/model';
import type { DataSource } from 'typeorm';

const USAGE = `Usage: npm run operator -- add|remove <e-mail address>
       npm run operator -- list
  Says who operates this installation: an operator may publish reference data that all companies share.`;

/**
 * The command that says who operates the installation. The person must have an account.
 *
 * @param owner as the role that owns the tables
 * @param say prints one line
 * @returns the exit code: 0 done, 1 the call is wrong or there is no such account
 */
export async function operatorCommand(
  owner: DataSource,
  args: readonly string[],
  say: (line: string) => void,
): Promise<number> {
  const [verb, address, ...rest] = args;
  if (verb === 'list' && address === undefined) return list(owner, say);
  if ((verb !== 'add' && verb !== 'remove') || !address || rest.length > 0) {
    say(USAGE);
    return 1;
  }
  const email = normaliseEmail(address);
  const [account] = await owner.query<{ id: string }[]>(`SELECT id FROM account WHERE email = $1`, [email]);
  if (!account) {
    say(`Nobody has an account with the address ${email}: sign up first.`);
    return 1;
  }
  await owner.query(
    verb === 'add'
      ? `INSERT INTO operator (account_id) VALUES ($1) ON CONFLICT DO NOTHING`
      : `DELETE FROM operator WHERE account_id = $1`,
    [account.id],
  );
  say(verb === 'add' ? `${email} operates this installation.` : `${email} is no operator.`);
  return 0;
}

async function list(owner: DataSource, say: (line: string) => void): Promise<number> {
  const rows = await owner.query<{ email: string }[]>(
    `SELECT a.email FROM operator o JOIN account a ON a.id = o.account_id ORDER BY a.email`,
  );
  for (const { email } of rows) say(email);
  if (rows.length === 0) say('There is no operator yet.');
  return 0;
}
