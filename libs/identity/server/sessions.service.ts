import {
  deviceLabel,
  identityProblem,
  isRole,
  permissionsOf,
  type SessionDeviceView,
  type SessionView,
} from '@firebreak/identity/model';
import { CompanyDb } from '@firebreak/platform/server';
import { Injectable } from '@nestjs/common';
import { type EntityManager, Not } from 'typeorm';
import { AccountEntity } from './account.entity';
import { asPerson, ownCompanies } from './as-person';
import { hashOf, newSecret } from './secret';
import { SessionEntity } from './session.entity';
import { SessionLookup, type SignedIn } from './session-lookup.service';

const FIRST_LIFETIME_IN_MS = 14 * 24 * 60 * 60 * 1000;

/** Signed-in browsers: beginning, ending, and what they show. */
@Injectable()
export class Sessions {
  constructor(
    private readonly db: CompanyDb,
    private readonly lookup: SessionLookup,
  ) {}

  /**
   * Begins a session in a company of the person: the given one, or the one they used last.
   * @returns the token for the cookie; it is kept nowhere else
   */
  async start(accountId: string, userAgent: string, companyId?: string): Promise<string> {
    const token = newSecret();
    await asPerson(this.db, accountId, async (tx) => {
      const session = tx.create(SessionEntity, {
        tokenHash: hashOf(token),
        accountId,
        currentCompanyId: companyId ?? (await this.lastCompany(tx, accountId)),
        device: deviceLabel(userAgent),
        expiresAt: new Date(Date.now() + FIRST_LIFETIME_IN_MS),
      });
      await tx.insert(SessionEntity, session);
      await tx.query(`DELETE FROM session WHERE account_id = $1 AND expires_at <= now()`, [accountId]);
    });
    return token;
  }

  async end(token: string): Promise<void> {
    const signedIn = await this.lookup.find(token);
    await this.db.global((tx) => tx.delete(SessionEntity, { tokenHash: hashOf(token) }));
    if (signedIn) this.lookup.forget(signedIn.accountId);
  }

  /** Who is signed in. Somebody whose company is gone finds themselves in another one of theirs. */
  view({ accountId, sessionId, companyId, operator }: SignedIn): Promise<SessionView> {
    return asPerson(this.db, accountId, async (tx) => {
      const account = await tx.findOneByOrFail(AccountEntity, { id: accountId });
      const companies = await ownCompanies(tx, accountId);
      const current = companies.find(({ id }) => id === companyId) ?? companies[0];
      if (current && current.id !== companyId) {
        await tx.update(SessionEntity, { id: sessionId }, { currentCompanyId: current.id });
        this.lookup.forget(accountId);
      }
      const role = isRole(current?.role) ? current.role : null;
      return {
        account: { id: account.id, name: account.name, email: account.email, language: account.language },
        company: current ? { id: current.id, name: current.name, demo: current.demo } : null,
        companies: companies.map(({ id, name }) => ({ id, name })),
        role,
        permissions: role ? permissionsOf(role, operator) : [],
      };
    });
  }

  /** @throws Problem company-not-found for one that the person does not belong to */
  async switchCompany({ accountId, sessionId }: SignedIn, companyId: string): Promise<void> {
    await asPerson(this.db, accountId, async (tx) => {
      const companies = await ownCompanies(tx, accountId);
      if (!companies.some(({ id }) => id === companyId)) throw identityProblem('company-not-found');
      await tx.update(SessionEntity, { id: sessionId }, { currentCompanyId: companyId });
    });
    this.lookup.forget(accountId);
  }

  /** The person's signed-in browsers, the one used last first. */
  devices({ accountId, sessionId }: SignedIn): Promise<SessionDeviceView[]> {
    return this.db.global(async (tx) => {
      const sessions = await tx.find(SessionEntity, {
        where: { accountId },
        order: { lastUsedAt: 'DESC', id: 'DESC' },
      });
      return sessions
        .filter(({ expiresAt }) => expiresAt > new Date())
        .map(({ id, device, createdAt, lastUsedAt }) => ({
          id,
          device,
          createdAt: createdAt.toISOString(),
          lastUsedAt: lastUsedAt.toISOString(),
          current: id === sessionId,
        }));
    });
  }

  /** @throws Problem session-not-found, also for another person's */
  async revoke({ accountId }: SignedIn, id: string): Promise<void> {
    const { affected } = await this.db.global((tx) => tx.delete(SessionEntity, { id, accountId }));
    this.lookup.forget(accountId);
    if (!affected) throw identityProblem('session-not-found');
  }

  /** Signs the person out of every other browser. */
  async revokeOthers({ accountId, sessionId }: SignedIn): Promise<void> {
    await this.db.global((tx) => tx.delete(SessionEntity, { accountId, id: Not(sessionId) }));
    this.lookup.forget(accountId);
  }

  private async lastCompany(tx: EntityManager, accountId: string): Promise<string | null> {
    const [row] = await tx.query<{ company_id: string }[]>(
      `SELECT m.company_id FROM membership m
       LEFT JOIN session s ON s.account_id = m.account_id AND s.current_company_id = m.company_id
       WHERE m.account_id = $1 ORDER BY s.last_used_at DESC NULLS LAST, m.joined_at, m.company_id LIMIT 1`,
      [accountId],
    );
    return row?.company_id ?? null;
  }
}
