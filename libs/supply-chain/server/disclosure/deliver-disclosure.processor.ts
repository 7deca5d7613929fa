import { Companies } from '@firebreak/identity/server';
import { CompanyDb, enqueue, newId, Processes, type JobHandler } from '@firebreak/platform/server';
import type { DisclosureSnapshot } from '@firebreak/supply-chain/model';
import { Injectable } from '@nestjs/common';
import { IsNull, LessThan, type EntityManager } from 'typeorm';
import { CopyDisclosure, DeliverDisclosure } from './disclosure-jobs';
import { LIST_KEEPER } from './disclosure-lists';
import { DisclosureReceiptEntity } from './disclosure-receipt.entity';
import { DisclosureRequestEntity } from './disclosure-request.entity';
import { DisclosureShareEntity } from './disclosure-share.entity';
import { WithdrawalNotices } from './withdrawal-notices';

type Sent = Pick<
  DisclosureShareEntity,
  'buyerCompanyId' | 'requestId' | 'version' | 'snapshot' | 'fingerprint' | 'sentAt' | 'withdrawnAt'
> & { readonly discloser: string };

/**
 * Carries a copy over the border between two companies: read in one transaction of the supplier, written in
 * one of the customer. Safe to run twice, and late: it always carries the newest, and a receipt of the same
 * or a later version stops it.
 */
@Injectable()
@Processes(DeliverDisclosure)
export class DeliverDisclosureProcessor implements JobHandler<{ shareId: string }> {
  constructor(
    private readonly db: CompanyDb,
    private readonly companies: Companies,
    private readonly notices: WithdrawalNotices,
  ) {}

  async run({ shareId }: { shareId: string }): Promise<void> {
    let carried = 0;
    for (
      let sent = await this.read(shareId);
      sent && sent.version > carried;
      sent = await this.read(shareId)
    ) {
      const newest = sent;
      const write = () => this.db.inCompany((tx) => this.receive(tx, newest));
      await this.db.runAs(newest.buyerCompanyId, write, LIST_KEEPER);
      // What was taken back while this was on its way must not stay: another run may have been faster.
      carried = newest.version;
    }
  }

  private read(shareId: string): Promise<Sent | null> {
    return this.db.inCompany(async (tx) => {
      const share = await tx.findOneBy(DisclosureShareEntity, { id: shareId });
      return share && { ...share, discloser: (await this.companies.get()).name };
    });
  }

  private async receive(tx: EntityManager, sent: Sent): Promise<void> {
    const { requestId, version } = sent;
    const request = await tx.findOne(DisclosureRequestEntity, {
      where: { id: requestId },
      lock: { mode: 'pessimistic_write' },
    });
    // The customer removed the supplier meanwhile: there is nobody left to tell.
    if (!request) return;
    const newest = await tx.findOne(DisclosureReceiptEntity, {
      where: { requestId },
      order: { version: 'DESC' },
    });
    if (newest && newest.version >= version) return;
    if (sent.snapshot === null) await receiveWithdrawal(tx, sent);
    else await receiveSnapshot(tx, sent, sent.snapshot);
    // Only of what had arrived; a second run finds that withdrawn, and writes to nobody again.
    if (sent.snapshot === null && newest?.withdrawnAt === null) await this.notices.send(tx, request);
    await enqueue(tx, CopyDisclosure, { requestId }, { subject: requestId });
  }
}

async function receiveSnapshot(tx: EntityManager, sent: Sent, snapshot: DisclosureSnapshot): Promise<void> {
  const { requestId, version, fingerprint, discloser } = sent;
  const sentAt = sent.sentAt ?? new Date();
  const shown = (as: 'name' | 'place') =>
    snapshot.parties.filter(({ visibility }) => visibility === as).length;
  await tx.insert(DisclosureReceiptEntity, {
    id: newId(),
    ...{ requestId, version, snapshot, discloser, sentAt },
    named: shown('name'),
    placed: shown('place'),
    counted: snapshot.counted.reduce((sum, { parties }) => sum + parties, 0),
    saysNone: snapshot.saysNone,
    fingerprint: fingerprint ?? Buffer.alloc(32),
  });
  await forgetBefore(tx, requestId, version);
  await tx.update(
    DisclosureRequestEntity,
    { id: requestId },
    { stage: 'disclosed', disclosedAt: sentAt, withdrawnAt: null, declinedAt: null, declineReason: null },
  );
}

/** A withdrawal leaves no receipt of its own: the earlier ones say when it was, and forget what they held. */
async function receiveWithdrawal(
  tx: EntityManager,
  { requestId, version, withdrawnAt }: Sent,
): Promise<void> {
  const at = withdrawnAt ?? new Date();
  await forgetBefore(tx, requestId, version);
  await tx.update(DisclosureReceiptEntity, { requestId, withdrawnAt: IsNull() }, { withdrawnAt: at });
  await tx.update(DisclosureRequestEntity, { id: requestId }, { stage: 'withdrawn', withdrawnAt: at });
}

async function forgetBefore(tx: EntityManager, requestId: string, version: number): Promise<void> {
  await tx.update(DisclosureReceiptEntity, { requestId, version: LessThan(version) }, { snapshot: null });
}
