import {
  identityProblem,
  INVITATION_LIFETIME_IN_HOURS,
  INVITATION_RULES,
  normaliseEmail,
  type InvitationView,
  type Invite,
  type Language,
} from '@firebreak/identity/model';
import {
  AppConfig,
  CompanyDb,
  currentActor,
  currentCompanyId,
  Mailer,
  newId,
} from '@firebreak/platform/server';
import { Injectable } from '@nestjs/common';
import { IsNull, type EntityManager } from 'typeorm';
import { AccountEntity } from './account.entity';
import { Attempts } from './attempts.service';
import { CompanyEntity } from './company.entity';
import { invitationMail } from './identity-mails';
import { InvitationEntity } from './invitation.entity';
import { hashOf, newSecret, writeInvitationToken } from './secret';

const HOUR_IN_MS = 60 * 60 * 1000;

interface InvitationRow extends Pick<InvitationEntity, 'id' | 'email' | 'role'> {
  readonly invited_by: string | null;
  readonly created_at: Date;
  readonly expires_at: Date;
}

/** Invitations of the current company, seen from within. */
@Injectable()
export class Invitations {
  constructor(
    private readonly db: CompanyDb,
    private readonly config: AppConfig,
    private readonly mailer: Mailer,
    private readonly attempts: Attempts,
  ) {}

  /** Those that wait for an answer, the newest first. */
  list(): Promise<InvitationView[]> {
    return this.db.inCompany((tx) => waiting(tx));
  }

  /**
   * Invites somebody by mail. Inviting the same address again renews the invitation: an earlier link stops working.
   * @throws Problem already-member, too-many-attempts
   */
  async invite({ email: typed, role, language }: Invite): Promise<InvitationView> {
    const email = normaliseEmail(typed);
    await this.attempts.count({ kind: 'invitation', email, address: currentCompanyId() }, INVITATION_RULES);
    return this.db.inCompany(async (tx) => {
      await mustNotBelong(tx, email);
      const inviter = await tx.findOneByOrFail(AccountEntity, { id: currentActor().id ?? '' });
      const secret = newSecret();
      const before = await tx.findOneBy(InvitationEntity, { email, acceptedAt: IsNull() });
      const invitation = {
        id: before?.id ?? newId(),
        email,
        role,
        language: language ?? inviter.language,
        tokenHash: hashOf(secret),
        invitedBy: inviter.id,
        createdAt: new Date(),
        expiresAt: new Date(Date.now() + INVITATION_LIFETIME_IN_HOURS * HOUR_IN_MS),
      };
      if (before) await tx.update(InvitationEntity, { id: before.id }, invitation);
      else await tx.insert(InvitationEntity, invitation);
      await this.mail(tx, invitation, secret, inviter.name);
      const view = (await waiting(tx)).find(({ id }) => id === invitation.id);
      if (!view) throw new Error('the invitation was not written');
      return view;
    });
  }

  /** Takes it back: its link stops working. @throws Problem invitation-not-found */
  revoke(id: string): Promise<void> {
    return this.db.inCompany(async (tx) => {
      const { affected } = await tx.delete(InvitationEntity, { id, acceptedAt: IsNull() });
      if (!affected) throw identityProblem('invitation-not-found');
    });
  }

  private async mail(
    tx: EntityManager,
    invitation: Pick<InvitationEntity, 'id' | 'email' | 'role' | 'expiresAt'> & { language: Language },
    secret: string,
    invitedBy: string,
  ): Promise<void> {
    const companyId = currentCompanyId();
    const { name: company } = await tx.findOneByOrFail(CompanyEntity, { companyId });
    const token = writeInvitationToken({ companyId, invitationId: invitation.id, secret });
    const { role, expiresAt, language, email } = invitation;
    const url = `${this.config.publicUrl}/invitations/${token}`;
    await this.mailer.send(tx, {
      to: email,
      ...invitationMail(language, { invitedBy, company, role, url, expiresAt }),
    });
  }
}

async function mustNotBelong(tx: EntityManager, email: string): Promise<void> {
  const members = await tx.query<unknown[]>(
    `SELECT 1 FROM membership m JOIN account a ON a.id = m.account_id
     WHERE m.company_id = current_company_id() AND a.email = $1`,
    [email],
  );
  if (members.length > 0) throw identityProblem('already-member');
}

async function waiting(tx: EntityManager): Promise<InvitationView[]> {
  const rows = await tx.query<InvitationRow[]>(
    `SELECT i.id, i.email, i.role, a.name AS invited_by, i.created_at, i.expires_at
     FROM invitation i LEFT JOIN account a ON a.id = i.invited_by
     WHERE i.accepted_at IS NULL ORDER BY i.created_at DESC, i.id`,
  );
  return rows.map(({ id, email, role, invited_by, created_at, expires_at }) => ({
    id,
    email,
    role,
    invitedBy: invited_by ?? '',
    createdAt: created_at.toISOString(),
    expiresAt: expires_at.toISOString(),
    expired: expires_at <= new Date(),
  }));
}
