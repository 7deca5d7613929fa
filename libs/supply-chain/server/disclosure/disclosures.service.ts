import type { Page } from '@firebreak/platform/model';
import { platformProblem } from '@firebreak/platform/model';
import { CompanyDb, currentActor } from '@firebreak/platform/server';
import {
  DISCLOSURE_REMINDER_GAP_IN_HOURS,
  disclosureLinkEnd,
  disclosureProblem,
  disclosureStatusAt,
  isWaiting,
  supplyChainProblem,
  type AskForDisclosure,
  type DisclosureListItem,
  type DisclosureRecipientView,
  type DisclosureView,
  type ReceivedParty,
} from '@firebreak/supply-chain/model';
import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { checkChangeable, keptSuppliers } from '../supplier-to-change.query';
import { SupplierEntity } from '../supplier.entity';
import { askedParty } from './disclosure-access';
import { DisclosureCopyEntity } from './disclosure-copy.entity';
import { mailLanguage, type DisclosureMailKind } from './disclosure-mails';
import { DisclosureReceiptEntity } from './disclosure-receipt.entity';
import { DisclosureRequestEntity } from './disclosure-request.entity';
import {
  disclosureItem,
  disclosureRecipients,
  listDisclosures,
  type DisclosureListQuery,
} from './disclosures.query';
import { RequestMails } from './request-mails';

const HOUR_IN_MS = 3_600_000;

/** The current company asks its suppliers whom they buy from. */
@Injectable()
export class DisclosuresService {
  constructor(
    private readonly db: CompanyDb,
    private readonly mails: RequestMails,
  ) {}

  list(query: DisclosureListQuery): Promise<Page<DisclosureListItem>> {
    return this.db.inCompany((tx) => listDisclosures(tx, query));
  }

  recipients(supplierIds: readonly string[]): Promise<DisclosureRecipientView[]> {
    return this.db.inCompany(async (tx) => {
      const kept = await keptSuppliers(tx, supplierIds);
      return disclosureRecipients(tx, [...new Set(kept.values())]);
    });
  }

  /** @throws Problem disclosure-not-found */
  get(id: string): Promise<DisclosureView> {
    return this.db.inCompany((tx) => viewOf(tx, id));
  }

  /**
   * Asks each of them by a mail with a link: all or none.
   * @param now when it is asked
   * @returns ids in the order of the recipients
   * @throws Problem input-invalid, supplier-not-found, supplier-merged, disclosure-recipients-incomplete, disclosure-already-asked
   */
  ask({ recipients, dueOn, message }: AskForDisclosure, now = new Date()): Promise<string[]> {
    return this.db.inCompany(async (tx) => {
      checkDueOn(dueOn, now);
      const ids = recipients.map(({ supplierId }) => supplierId);
      // Also two who ask the same supplier at once wait for each other here, so that it is asked once.
      await checkChangeable(tx, ids);
      const known = new Map((await this.recipients(ids)).map((view) => [view.supplierId, view]));
      if (ids.some((id) => !known.has(id))) throw supplyChainProblem('supplier-not-found');
      checkAddresses(recipients, known);
      const open = ids.filter((id) => known.get(id)?.open);
      if (open.length > 0) {
        const names = open.map((id) => known.get(id)?.supplierName);
        throw disclosureProblem('disclosure-already-asked', { supplierIds: open, names });
      }
      const requests = recipients.map((to) => {
        const on = known.get(to.supplierId);
        return tx.create(DisclosureRequestEntity, {
          supplierId: to.supplierId,
          recipientName: to.name?.trim() || on?.name || null,
          recipientEmail: (to.email ?? on?.email ?? '').trim().toLowerCase(),
          language: mailLanguage(to.language ?? on?.language),
          message: message?.trim() || null,
          askedBy: askingPerson(),
          ...{ dueOn, stage: 'sent' as const, sentAt: now, linkExpiresAt: disclosureLinkEnd(dueOn) },
        });
      });
      await tx.insert(DisclosureRequestEntity, requests);
      const names = requests.map(({ id, supplierId }) => {
        return [id, known.get(supplierId ?? '')?.supplierName ?? ''] as const;
      });
      await this.mails.send(tx, requests, new Map(names), 'request');
      return requests.map(({ id }) => id);
    });
  }

  /**
   * Mails the link once more, at most once a day; earlier links keep working.
   * @throws Problem disclosure-not-found, disclosure-closed, link-expired, reminder-too-soon
   */
  remind(id: string): Promise<DisclosureView> {
    return this.change(id, async (tx, request) => {
      const now = new Date();
      const status = disclosureStatusAt(request, now);
      if (status === 'expired') throw disclosureProblem('link-expired');
      if (!isWaiting(status)) throw disclosureProblem('disclosure-closed');
      const last = request.remindedAt ?? request.sentAt;
      if (now.getTime() - last.getTime() < DISCLOSURE_REMINDER_GAP_IN_HOURS * HOUR_IN_MS)
        throw disclosureProblem('reminder-too-soon', { lastMailAt: last.toISOString() });
      await tx.update(DisclosureRequestEntity, { id }, { remindedAt: now });
      await this.mail(tx, request, 'reminder');
    });
  }

  /**
   * Mails a link that takes the place of all earlier ones, to the same address as before: whoever has a link
   * sees the supplier's list, so the asking company can't send one elsewhere.
   * @throws Problem disclosure-not-found, disclosure-closed, input-invalid
   */
  renewLink(id: string, dueOn: string): Promise<DisclosureView> {
    return this.change(id, async (tx, request) => {
      if (request.stage === 'cancelled') throw disclosureProblem('disclosure-closed');
      const now = new Date();
      checkDueOn(dueOn, now);
      const changes = { dueOn, linkExpiresAt: disclosureLinkEnd(dueOn), remindedAt: now };
      await tx.update(DisclosureRequestEntity, { id }, changes);
      await this.mail(tx, Object.assign(request, changes), 'newLink');
    });
  }

  /**
   * Takes a request back that was not answered yet: its links stop working at once.
   * @throws Problem disclosure-not-found, disclosure-closed
   */
  cancel(id: string): Promise<DisclosureView> {
    return this.change(id, async (tx, request) => {
      if (!isWaiting(request.stage) && request.stage !== 'declined')
        throw disclosureProblem('disclosure-closed');
      await tx.update(DisclosureRequestEntity, { id }, { stage: 'cancelled' });
      await this.mails.revokeLinks(tx, [id]);
    });
  }

  private async mail(tx: EntityManager, request: DisclosureRequestEntity, kind: DisclosureMailKind) {
    const { name } = await askedParty(tx, request);
    await this.mails.send(tx, [request], new Map([[request.id, name]]), kind);
  }

  private change(
    id: string,
    fn: (tx: EntityManager, request: DisclosureRequestEntity) => Promise<void>,
  ): Promise<DisclosureView> {
    return this.db.inCompany(async (tx) => {
      const request = await tx.findOne(DisclosureRequestEntity, {
        where: { id },
        lock: { mode: 'pessimistic_write' },
      });
      if (!request || request.supplierId === null) throw disclosureProblem('disclosure-not-found');
      await fn(tx, request);
      return viewOf(tx, id);
    });
  }
}

/** Who is told of what becomes of the request. */
function askingPerson(): string | null {
  const { kind, id } = currentActor();
  return kind === 'person' ? id : null;
}

/** @throws Problem input-invalid for a day that is over everywhere, or more than a year away */
export function checkDueOn(dueOn: string, now: Date): void {
  const today = new Date(now.getTime() - 12 * HOUR_IN_MS).toISOString().slice(0, 10);
  const latest = new Date(now.getTime() + 366 * 24 * HOUR_IN_MS).toISOString().slice(0, 10);
  if (dueOn >= today && dueOn <= latest) return;
  const message = 'Give a day from today on, within a year.';
  throw platformProblem('input-invalid', {
    errors: [{ field: 'dueOn', code: 'date-out-of-range', message }],
  });
}

function checkAddresses(
  recipients: AskForDisclosure['recipients'],
  known: ReadonlyMap<string, DisclosureRecipientView>,
): void {
  const errors = recipients.flatMap(({ supplierId, email }, at) => {
    const on = known.get(supplierId);
    if (email || on?.email) return [];
    const message = `${on?.supplierName}: give an e-mail address, the supplier has none on record.`;
    return [{ field: `recipients.${at}.email`, code: 'email-missing', message }];
  });
  if (errors.length > 0) throw disclosureProblem('disclosure-recipients-incomplete', { errors });
}

async function viewOf(tx: EntityManager, id: string): Promise<DisclosureView> {
  const item = await disclosureItem(tx, id);
  if (!item) throw disclosureProblem('disclosure-not-found');
  const request = await tx.findOneByOrFail(DisclosureRequestEntity, { id });
  const receipts = await tx.find(DisclosureReceiptEntity, {
    where: { requestId: id },
    order: { version: 'DESC' },
  });
  return {
    ...item,
    recipientName: request.recipientName,
    message: request.message,
    openedAt: request.openedAt?.toISOString() ?? null,
    declinedAt: request.declinedAt?.toISOString() ?? null,
    receipts: receipts.map(({ version, sentAt, withdrawnAt, named, placed, counted, fingerprint }) => ({
      ...{ version, named, placed, counted },
      sentAt: sentAt.toISOString(),
      withdrawn: withdrawnAt !== null,
      fingerprint: fingerprint.toString('hex'),
    })),
    received: await receivedParties(tx, id),
    counted: receipts.find(({ snapshot }) => snapshot !== null)?.snapshot?.counted ?? [],
  };
}

async function receivedParties(tx: EntityManager, requestId: string): Promise<ReceivedParty[]> {
  const copies = await tx.findBy(DisclosureCopyEntity, { requestId });
  const suppliers = await tx.findBy(SupplierEntity, { id: In(copies.map(({ supplierId }) => supplierId)) });
  const nameOf = new Map(suppliers.map(({ id, name }) => [id, name]));
  const parties = copies.map(({ partyKey, supplierId, newSupplier, said }) => {
    const { tier, visibility, country, kind } = said;
    const name = said.name ?? nameOf.get(supplierId) ?? '';
    return { key: partyKey, supplierId, newSupplier, tier, visibility, name, country, kind };
  });
  return parties.sort((a, b) => a.tier - b.tier || a.name.localeCompare(b.name));
}
