import { keyState } from '@firebreak/questionnaires/model';
import type { DataSource } from 'typeorm';

const USAGE = `Usage: npm run vault-keys -- list
       npm run vault-keys -- retire <key>
       npm run vault-keys -- revoke <key> <time, such as 2026-03-02T00:00:00Z>
  Ends a key that suppliers' hand-overs are signed with; the next hand-over makes a new one.
  retire: what it signed stays good.
  revoke: somebody else may have had it since that time. What it signed from then on proves nothing; what it signed
          before counts only for those who can show that they had it by then.`;

const TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?Z$/;

interface Row {
  readonly id: string;
  readonly createdAt: Date;
  readonly retiredAt: Date | null;
  readonly revokedFrom: Date | null;
}

/**
 * The command that ends signing keys of the installation. A key that was revoked is never made good again; an earlier
 * time may be set once more is known, a later one may not.
 *
 * @param owner as the role that owns the tables
 * @param say prints one line
 * @param now a revocation is never from a time that is still to come
 * @returns the exit code: 0 done, 1 the call is wrong or there is no such key
 */
export async function vaultKeysCommand(
  owner: DataSource,
  args: readonly string[],
  say: (line: string) => void,
  now = new Date(),
): Promise<number> {
  const [verb, key, time, ...rest] = args;
  if (verb === 'list' && key === undefined) return list(owner, say);
  if (verb === 'retire' && key && time === undefined) return retire(owner, key, say, now);
  if (verb === 'revoke' && key && time && rest.length === 0) return revoke(owner, key, time, say, now);
  say(USAGE);
  return 1;
}

async function list(owner: DataSource, say: (line: string) => void): Promise<number> {
  const rows = await owner.query<Row[]>(
    `SELECT id, created_at AS "createdAt", retired_at AS "retiredAt", revoked_from AS "revokedFrom"
       FROM vault_public_key ORDER BY created_at DESC, id`,
  );
  for (const { id, createdAt, ...times } of rows) {
    const since = times.revokedFrom ?? times.retiredAt;
    const state = keyState(times);
    say(`${id}  made ${createdAt.toISOString()}  ${state}${since ? ` from ${since.toISOString()}` : ''}`);
  }
  if (rows.length === 0) say('Nothing has been signed yet: there is no key.');
  return 0;
}

async function retire(
  owner: DataSource,
  key: string,
  say: (line: string) => void,
  now: Date,
): Promise<number> {
  const sql = `UPDATE vault_public_key SET retired_at = coalesce(retired_at, $2) WHERE id = $1 RETURNING id`;
  const [rows] = await owner.query<[unknown[], number]>(sql, [key, now]);
  return told(rows.length > 0, key, 'is retired: what it signed stays good.', say);
}

async function revoke(
  owner: DataSource,
  key: string,
  time: string,
  say: (line: string) => void,
  now: Date,
): Promise<number> {
  const from = new Date(TIME.test(time) ? time : Number.NaN);
  if (Number.isNaN(from.getTime()) || from > now) {
    say(`${time} is no time that has been, written like 2026-03-02T00:00:00Z.`);
    return 1;
  }
  const sql = `UPDATE vault_public_key SET retired_at = coalesce(retired_at, $3), revoked_from = least(revoked_from, $2)
                WHERE id = $1 RETURNING revoked_from AS "revokedFrom"`;
  const [rows] = await owner.query<[{ readonly revokedFrom: Date }[], number]>(sql, [key, from, now]);
  const since = rows[0]?.revokedFrom.toISOString();
  return told(rows.length > 0, key, `is revoked: what it signed from ${since} on proves nothing.`, say);
}

function told(done: boolean, key: string, what: string, say: (line: string) => void): number {
  say(done ? `${key} ${what}` : `There is no key ${key}: npm run vault-keys -- list`);
  return done ? 0 : 1;
}
