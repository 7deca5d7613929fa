import { Companies, Visitors } from '@firebreak/identity/server';
import { CompanyDb, readCompanyLink, type Actor } from '@firebreak/platform/server';
import { disclosureProblem, disclosureStatusAt, type DisclosureStage } from '@firebreak/supply-chain/model';
import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { EntityManager } from 'typeorm';
import { SupplierEntity } from '../supplier.entity';
import { DisclosedPartyEntity } from './disclosed-party.entity';
import { DisclosureLinkEntity } from './disclosure-link.entity';
import { DisclosureRequestEntity } from './disclosure-request.entity';

/** Somebody at the supplier with a link that works. */
export interface Discloser {
  readonly request: DisclosureRequestEntity;
  /** Whose request it is. */
  readonly customerId: string;
  readonly customer: string;
  /** What the customer calls the supplier. */
  readonly supplier: { readonly name: string; readonly country: string };
  readonly actor: Actor;
  /** Company that the reader is signed in to and may write suppliers of; null otherwise. */
  readonly signedInTo: string | null;
  /** Whether the list belongs to people who sign in. */
  readonly owned: boolean;
}

/**
 * Lets a link do what it may: answer its one request, and see to the list that answers it. Each step runs in
 * one company's transaction, the customer's or the supplier's, never both.
 */
@Injectable()
export class DisclosureAccess {
  constructor(
    private readonly db: CompanyDb,
    private readonly companies: Companies,
    private readonly visitors: Visitors,
  ) {}

  /**
   * Who holds the link.
   * @param http the browser's request, which tells who is signed in; null for nobody
   * @throws Problem link-unknown, the same for a wrong secret, a wrong company and a text that is no link;
   *   link-revoked, link-expired, disclosure-sign-in-needed
   */
  async enter(token: string, http: FastifyRequest | null): Promise<Discloser> {
    const read = readCompanyLink(token);
    if (!read) throw disclosureProblem('link-unknown');
    const { companyId, secretHash } = read;
    const found = await this.db.runAs(companyId, () =>
      this.db.inCompany((tx) => this.findRequest(tx, secretHash)),
    );
    const signedInTo = http && (await this.visitors.companyWith(http, 'supplier:write'));
    const { listCompanyId } = found.request;
    const owned =
      listCompanyId !== null && (await this.db.runAs(listCompanyId, () => this.companies.hasPeople()));
    if (owned && signedInTo !== listCompanyId) throw disclosureProblem('disclosure-sign-in-needed');
    return { ...found, customerId: companyId, signedInTo, owned };
  }

  /** Runs `fn` in the customer's rows: only to note how the request stands. */
  asCustomer<T>(
    { customerId, actor }: Pick<Discloser, 'customerId' | 'actor'>,
    fn: (tx: EntityManager) => Promise<T>,
  ): Promise<T> {
    return this.db.runAs(customerId, () => this.db.inCompany(fn), actor);
  }

  /** Runs `fn` in the rows of the company that owns the list. */
  asOwner<T>(listCompanyId: string, actor: Actor, fn: (tx: EntityManager) => Promise<T>): Promise<T> {
    return this.db.runAs(listCompanyId, () => this.db.inCompany(fn), actor);
  }

  /** Notes how the request stands, if it stood at one of these before. */
  async advance(
    discloser: Discloser,
    from: readonly DisclosureStage[],
    changes: Partial<Pick<DisclosureRequestEntity, 'stage' | 'openedAt' | 'declinedAt' | 'declineReason'>>,
  ): Promise<boolean> {
    const { id } = discloser.request;
    return this.asCustomer(discloser, async (tx) => {
      const request = await tx.findOne(DisclosureRequestEntity, {
        where: { id },
        lock: { mode: 'pessimistic_write' },
      });
      if (!request || !from.includes(request.stage)) return false;
      await tx.update(DisclosureRequestEntity, { id }, changes);
      return true;
    });
  }

  private async findRequest(
    tx: EntityManager,
    secretHash: Buffer,
  ): Promise<Pick<Discloser, 'request' | 'customer' | 'supplier' | 'actor'>> {
    const link = await tx.findOneBy(DisclosureLinkEntity, { secretHash });
    if (!link) throw disclosureProblem('link-unknown');
    const request = await tx.findOneByOrFail(DisclosureRequestEntity, { id: link.requestId });
    const { name: customer } = await this.companies.get();
    if (link.revokedAt || request.stage === 'cancelled')
      throw disclosureProblem('link-revoked', { customer });
    const status = disclosureStatusAt(request, new Date());
    if (status === 'expired') throw disclosureProblem('link-expired', { customer, dueOn: request.dueOn });
    const actor = { kind: 'link', id: link.id, name: 'Supplier' } as const;
    return { request, customer, supplier: await askedParty(tx, request), actor };
  }
}

/** Name and country of whoever was asked, as the asking company has them. */
export async function askedParty(
  tx: EntityManager,
  { supplierId, partyId }: Pick<DisclosureRequestEntity, 'supplierId' | 'partyId'>,
): Promise<{ readonly name: string; readonly country: string }> {
  const found =
    supplierId !== null
      ? await tx.findOneBy(SupplierEntity, { id: supplierId })
      : await tx.findOneByOrFail(DisclosedPartyEntity, { id: partyId ?? '' });
  return { name: found?.name ?? '', country: found?.country ?? '' };
}
