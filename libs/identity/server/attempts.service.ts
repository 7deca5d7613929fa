import { identityProblem, secondsToWait, type ThrottleRule } from '@firebreak/identity/model';
import { Injectable } from '@nestjs/common';
import { createHmac, randomBytes } from 'node:crypto';
import { DataSource } from 'typeorm';

/** Limits for one kind of attempt. */
export interface AttemptRules {
  readonly accountFromAddress: ThrottleRule;
  readonly account: ThrottleRule;
  readonly address: ThrottleRule;
}

/** Who tries, and on whom. */
export interface Attempt {
  /** Kinds are counted apart. */
  readonly kind:
    'sign-in' | 'sign-up' | 'password-reset' | 'invitation' | 'disclosure-code' | 'questionnaire-code';
  /** Whether it exists or not; a link's id where the link is what is tried. */
  readonly email: string;
  readonly address: string;
}

/**
 * Counts attempts in the database, so that they hold over all processes. Addresses and e-mails are
 * kept as keyed hashes only; the key changes every day and is deleted the day after.
 */
@Injectable()
export class Attempts {
  private salt: { readonly day: string; readonly value: Buffer } | null = null;

  constructor(private readonly dataSource: DataSource) {}

  /**
   * Counts an attempt, before its outcome is known: many at once can't slip through together.
   * @throws Problem too-many-attempts with the seconds to wait
   */
  async count(attempt: Attempt, rules: AttemptRules): Promise<void> {
    const keys = await this.keysOf(attempt);
    const waits = [
      await this.countOne(keys.accountFromAddress, rules.accountFromAddress),
      await this.countOne(keys.account, rules.account),
      await this.countOne(keys.address, rules.address),
    ];
    const retryAfterInSeconds = Math.max(...waits);
    if (retryAfterInSeconds > 0) throw identityProblem('too-many-attempts', { retryAfterInSeconds });
  }

  /** Whoever gets in has not been guessing: their counters begin anew, and this attempt does not count for the place. */
  async forgive(attempt: Attempt): Promise<void> {
    const { accountFromAddress, account, address } = await this.keysOf(attempt);
    await this.dataSource.query(`DELETE FROM attempt WHERE key_hash IN ($1, $2)`, [
      accountFromAddress,
      account,
    ]);
    await this.dataSource.query(
      `UPDATE attempt SET attempts = attempts - 1 WHERE key_hash = $1 AND attempts > 0`,
      [address],
    );
  }

  private async countOne(key: Buffer, rule: ThrottleRule): Promise<number> {
    const [row] = await this.dataSource.query<{ attempts: number; since: number }[]>(
      `INSERT INTO attempt AS a (key_hash, attempts, started_at, ends_at)
       VALUES ($1, 1, now(), now() + make_interval(secs => $2))
       ON CONFLICT (key_hash) DO UPDATE SET
         attempts = CASE WHEN a.ends_at <= now() THEN 1 ELSE a.attempts + 1 END,
         started_at = CASE WHEN a.ends_at <= now() THEN now() ELSE a.started_at END,
         ends_at = CASE WHEN a.ends_at <= now() THEN excluded.ends_at ELSE a.ends_at END
       RETURNING attempts, extract(epoch FROM now() - started_at)::float8 AS since`,
      [key, rule.windowInSeconds],
    );
    return row ? secondsToWait(rule, row.attempts, row.since) : 0;
  }

  private async keysOf({ kind, email, address }: Attempt) {
    const salt = await this.saltOfToday();
    const key = (...parts: string[]) =>
      createHmac('sha256', salt)
        .update(JSON.stringify([kind, ...parts]))
        .digest();
    return {
      accountFromAddress: key('both', email, address),
      account: key('account', email),
      address: key('address', address),
    };
  }

  private async saltOfToday(): Promise<Buffer> {
    const day = new Date().toISOString().slice(0, 10);
    if (this.salt?.day === day) return this.salt.value;
    await this.dataSource.query(`INSERT INTO attempt_salt VALUES ($1, $2) ON CONFLICT DO NOTHING`, [
      day,
      randomBytes(32),
    ]);
    await this.dataSource.query(`DELETE FROM attempt_salt WHERE day < $1::date`, [day]);
    await this.dataSource.query(`DELETE FROM attempt WHERE ends_at <= now()`);
    const [row] = await this.dataSource.query<{ salt: Buffer }[]>(
      `SELECT salt FROM attempt_salt WHERE day = $1`,
      [day],
    );
    if (!row) throw new Error('the salt of today was not written');
    this.salt = { day, value: row.salt };
    return row.salt;
  }
}
