import {
  identityProblem,
  linkState,
  SIGN_IN_RULES,
  type AcceptInvitation,
  type InvitationLinkView,
} from '@firebreak/identity/model';
import { platformProblem } from '@firebreak/platform/model';
import { CompanyDb, newId } from '@firebreak/platform/server';
import { Injectable } from '@nestjs/common';
import { IsNull, type EntityManager } from 'typeorm';
import { AccountEntity } from './account.entity';
import { insertAccount, type Membership } from './accounts.service';
import { Attempts } from './attempts.service';
import { CompanyEntity } from './company.entity';
import { InvitationEntity } from './invitation.entity';
import { Passwords } from './passwords.service';
import { isSecretOf, readInvitationToken, type InvitationToken } from './secret';

/** Who accepts: somebody signed in perhaps, and from where. */
export interface Accepting {
  readonly signedInAs: string | null;
  readonly address: string;
}

/** Invitations seen from the mailed link, by somebody who is not in the company yet. */
@Injectable()
export class InvitationLinks {
  constructor(
    private readonly db: CompanyDb,
    private readonly passwords: Passwords,
    private readonly attempts: Attempts,
  ) {}

  /** What an open link is for; looking does not use it up. @throws Problem link-unknown, link-used, link-expired */
  view(token: string, signedInAs: string | null): Promise<InvitationLinkView> {
    return this.inCompanyOf(token, async (tx, link) => {
      const invitation = await openInvitation(tx, link);
      const company = await tx.findOneByOrFail(CompanyEntity, { companyId: link.companyId });
      const inviter = await tx.findOneBy(AccountEntity, { id: invitation.invitedBy });
      const account = await tx.findOneBy(AccountEntity, { email: invitation.email });
      return {
        companyName: company.name,
        email: invitation.email,
        role: invitation.role,
        invitedBy: inviter?.name ?? '',
        expiresAt: invitation.expiresAt.toISOString(),
        accountExists: account !== null,
        yours: account !== null && account.id === signedInAs,
      };
    });
  }

  /**
   * Makes the invited person a member: with the account they have, or with a new one.
   * @throws Problem link-unknown, link-used, link-expired, sign-in-failed, input-invalid, too-many-attempts
   */
  async accept(token: string, body: AcceptInvitation, who: Accepting): Promise<Membership> {
    const { email } = await this.inCompanyOf(token, openInvitation);
    const known = await this.db.global((tx) => tx.findOneBy(AccountEntity, { email }));
    const account = known ? await this.prove(known, body, who) : await this.prepare(email, body);
    return this.inCompanyOf(token, async (tx, link) => {
      const invitation = await openInvitation(tx, link, true);
      if (!known) await insertAccount(tx, account);
      await tx.query(
        `INSERT INTO membership (account_id, role) VALUES ($1, $2) ON CONFLICT (company_id, account_id) DO NOTHING`,
        [account.id, invitation.role],
      );
      await tx.update(
        InvitationEntity,
        { id: invitation.id, acceptedAt: IsNull() },
        { acceptedAt: new Date() },
      );
      return { companyId: link.companyId, accountId: account.id };
    });
  }

  /** The link alone must not open an account that exists: mails are forwarded. */
  private async prove(
    account: AccountEntity,
    { password = '' }: AcceptInvitation,
    { signedInAs, address }: Accepting,
  ) {
    if (signedInAs === account.id) return account;
    const attempt = { kind: 'sign-in', email: account.email, address } as const;
    await this.attempts.count(attempt, SIGN_IN_RULES);
    if (!(await this.passwords.check(account.passwordHash, password)))
      throw identityProblem('sign-in-failed');
    await this.attempts.forgive(attempt);
    return account;
  }

  private async prepare(email: string, { name = '', password = '', language = 'en' }: AcceptInvitation) {
    if (!name) {
      const message = 'Say how your colleagues know you';
      throw platformProblem('input-invalid', { errors: [{ field: 'name', code: 'is-not-empty', message }] });
    }
    this.passwords.refuseWeak(password, { email, name });
    return { id: newId(), email, name, language, passwordHash: await this.passwords.hash(password) };
  }

  private inCompanyOf<T>(
    token: string,
    fn: (tx: EntityManager, link: InvitationToken) => Promise<T>,
  ): Promise<T> {
    const link = readInvitationToken(token);
    if (!link) throw identityProblem('link-unknown');
    const actor = { kind: 'link', id: link.invitationId, name: '' } as const;
    return this.db.runAs(link.companyId, () => this.db.inCompany((tx) => fn(tx, link)), actor);
  }
}

async function openInvitation(
  tx: EntityManager,
  { invitationId, secret }: InvitationToken,
  forUse = false,
): Promise<InvitationEntity> {
  const invitation = await tx.findOne(InvitationEntity, {
    where: { id: invitationId },
    ...(forUse ? { lock: { mode: 'pessimistic_write' } } : {}),
  });
  if (!invitation || !isSecretOf(secret, invitation.tokenHash)) throw identityProblem('link-unknown');
  const state = linkState({ usedAt: invitation.acceptedAt, expiresAt: invitation.expiresAt }, new Date());
  if (state !== 'open') throw identityProblem(state === 'used' ? 'link-used' : 'link-expired');
  return invitation;
}
