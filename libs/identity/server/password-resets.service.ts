import {
  identityProblem,
  linkState,
  MAIL_REQUEST_RULES,
  normaliseEmail,
  PASSWORD_RESET_LIFETIME_IN_HOURS,
  type PasswordResetView,
} from '@firebreak/identity/model';
import { AppConfig, CompanyDb, Mailer } from '@firebreak/platform/server';
import { Injectable } from '@nestjs/common';
import { setTimeout as pause } from 'node:timers/promises';
import { IsNull, type EntityManager } from 'typeorm';
import { AccountEntity } from './account.entity';
import { asPerson, ownCompanies } from './as-person';
import { Attempts } from './attempts.service';
import { passwordResetMail } from './identity-mails';
import { PasswordResetEntity } from './password-reset.entity';
import { Passwords } from './passwords.service';
import { hashOf, newSecret } from './secret';
import { SessionEntity } from './session.entity';
import { SessionLookup } from './session-lookup.service';

/** Every request takes this long, so that its time does not tell whether the account exists. */
const ANSWER_AFTER_MS = 400;
const HOUR_IN_MS = 60 * 60 * 1000;

/** How people get back in without their password. */
@Injectable()
export class PasswordResets {
  constructor(
    private readonly db: CompanyDb,
    private readonly config: AppConfig,
    private readonly mailer: Mailer,
    private readonly passwords: Passwords,
    private readonly attempts: Attempts,
    private readonly lookup: SessionLookup,
  ) {}

  /**
   * Mails a link when there is such an account; the answer is the same when there is not.
   * @throws Problem too-many-attempts
   */
  async request(typed: string, address: string): Promise<void> {
    const email = normaliseEmail(typed);
    await this.attempts.count({ kind: 'password-reset', email, address }, MAIL_REQUEST_RULES);
    await Promise.all([this.mailLink(email), pause(ANSWER_AFTER_MS)]);
  }

  /** What an open link is for; looking does not use it up. @throws Problem link-unknown, link-used, link-expired */
  view(token: string): Promise<PasswordResetView> {
    return this.db.global(async (tx) => {
      const reset = await openReset(tx, token);
      const { email } = await tx.findOneByOrFail(AccountEntity, { id: reset.accountId });
      return { email, expiresAt: reset.expiresAt.toISOString() };
    });
  }

  /**
   * Sets the new password, uses up all of the person's links and signs them out everywhere.
   * @throws Problem link-unknown, link-used, link-expired, input-invalid for a weak password
   */
  async reset(token: string, password: string): Promise<void> {
    const account = await this.db.global(async (tx) => {
      const { accountId } = await openReset(tx, token);
      return tx.findOneByOrFail(AccountEntity, { id: accountId });
    });
    this.passwords.refuseWeak(password, account);
    const passwordHash = await this.passwords.hash(password);
    await this.db.global(async (tx) => {
      const { accountId } = await openReset(tx, token, true);
      await tx.update(PasswordResetEntity, { accountId, usedAt: IsNull() }, { usedAt: new Date() });
      await tx.update(AccountEntity, { id: accountId }, { passwordHash });
      await tx.delete(SessionEntity, { accountId });
    });
    this.lookup.forget(account.id);
  }

  /** A mail is sent in the name of a company; an account without one can't do anything with a password. */
  private async mailLink(email: string): Promise<void> {
    const account = await this.db.global((tx) => tx.findOneBy(AccountEntity, { email }));
    if (!account) return;
    const [company] = await asPerson(this.db, account.id, (tx) => ownCompanies(tx, account.id));
    if (!company) return;
    const secret = newSecret();
    const url = `${this.config.publicUrl}/reset-password/${secret}`;
    await this.db.runAs(company.id, () =>
      this.db.inCompany(async (tx) => {
        const expiresAt = new Date(Date.now() + PASSWORD_RESET_LIFETIME_IN_HOURS * HOUR_IN_MS);
        const reset = tx.create(PasswordResetEntity, {
          tokenHash: hashOf(secret),
          accountId: account.id,
          expiresAt,
        });
        await tx.insert(PasswordResetEntity, reset);
        await tx.query(`DELETE FROM password_reset WHERE expires_at < now() - interval '7 days'`);
        const mail = passwordResetMail(account.language, { url, hours: PASSWORD_RESET_LIFETIME_IN_HOURS });
        await this.mailer.send(tx, { to: account.email, ...mail });
      }),
    );
  }
}

async function openReset(tx: EntityManager, token: string, forUse = false): Promise<PasswordResetEntity> {
  const reset = await tx.findOne(PasswordResetEntity, {
    where: { tokenHash: hashOf(token) },
    ...(forUse ? { lock: { mode: 'pessimistic_write' } } : {}),
  });
  if (!reset) throw identityProblem('link-unknown');
  const state = linkState(reset, new Date());
  if (state !== 'open') throw identityProblem(state === 'used' ? 'link-used' : 'link-expired');
  return reset;
}
