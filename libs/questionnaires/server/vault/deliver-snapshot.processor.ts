import {
  CompanyDb,
  FileStore,
  Processes,
  type Actor,
  type JobHandler,
  type ReceivedFile,
} from '@firebreak/platform/server';
import { MAX_EVIDENCE_BYTES } from '@firebreak/questionnaires/model';
import { Injectable } from '@nestjs/common';
import { In, IsNull, type EntityManager } from 'typeorm';
import type { Attachment } from './attach-documents';
import { VaultConsentEntity } from './vault-consent.entity';
import { lockCustomer } from './vault-consents.service';
import { VaultCustomerEntity } from './vault-customer.entity';
import { VaultDocumentEntity } from './vault-document.entity';
import { VaultHandOverEntity } from './vault-hand-over.entity';
import { DeliverSnapshot } from './vault-jobs';
import { VaultQuestionnaireEntity } from './vault-questionnaire.entity';
import { VaultReceipts } from './vault-receipts.service';

/** Who acts in a company when something comes from, or goes to, a vault of another. */
export const VAULT_KEEPER: Actor = { kind: 'job', id: null, name: 'Answer vault' };

/**
 * Carries a signed package over the border between two companies: taken from the supplier's rows, written into the
 * customer's. Safe to run twice: the hand-over's id is the receipt's.
 */
@Injectable()
@Processes(DeliverSnapshot)
export class DeliverSnapshotProcessor implements JobHandler<{ handOverId: string }> {
  constructor(
    private readonly db: CompanyDb,
    private readonly files: FileStore,
    private readonly receipts: VaultReceipts,
  ) {}

  async run({ handOverId }: { handOverId: string }): Promise<object | void> {
    const found = await this.db.inCompany(async (tx) => {
      const handOver = await tx.findOneBy(VaultHandOverEntity, { id: handOverId });
      if (handOver?.state !== 'queued') return null;
      const customer = await tx.findOneByOrFail(VaultCustomerEntity, { id: handOver.customerId });
      return { handOver, buyerCompanyId: customer.buyerCompanyId };
    });
    if (!found) return;
    const { handOver, buyerCompanyId } = found;
    // Before the lock: copying takes as long as the files are large. What is not kept in the end is swept.
    const documents: ReceivedFile[] = [];
    for (const id of handOver.documentIds) documents.push(await this.copy(id, buyerCompanyId));
    const attachments: Attachment[] = [];
    for (const { document, place } of handOver.attach) {
      const index = handOver.documentIds.indexOf(document);
      if (index >= 0) attachments.push({ place, index, received: await this.copy(document, buyerCompanyId) });
    }
    return this.db.inCompany((tx) => this.deliver(tx, handOverId, buyerCompanyId, documents, attachments));
  }

  async gaveUp({ handOverId }: { handOverId: string }): Promise<void> {
    await this.db.inCompany((tx) =>
      tx.update(VaultHandOverEntity, { id: handOverId, state: 'queued' }, { state: 'refused' }),
    );
  }

  /**
   * The customer's transaction ends while this one still holds the customer's lock: a withdrawal is either before, and
   * then nothing goes, or after, and then it finds what went.
   */
  private async deliver(
    tx: EntityManager,
    handOverId: string,
    buyerCompanyId: string,
    documents: readonly ReceivedFile[],
    attachments: readonly Attachment[],
  ): Promise<object> {
    const { customerId } = await tx.findOneByOrFail(VaultHandOverEntity, { id: handOverId });
    await lockCustomer(tx, customerId);
    const handOver = await tx.findOneByOrFail(VaultHandOverEntity, { id: handOverId });
    const { consentIds, package: text, keyId, signature, questionnaireId } = handOver;
    if (handOver.state !== 'queued') return { state: handOver.state };
    const holding = await tx.countBy(VaultConsentEntity, { id: In(consentIds), withdrawnAt: IsNull() });
    if (holding < consentIds.length) {
      await tx.update(VaultHandOverEntity, { id: handOverId }, { state: 'stopped' });
      return { state: 'stopped' };
    }
    const signed = { text, keyId, signature: signature.toString('base64') };
    const linked = await tx.findOneBy(VaultQuestionnaireEntity, { id: questionnaireId });
    const by = { name: handOver.handedOverBy, invitedEmail: linked?.invitedEmail ?? null };
    const into = { keys: handOver.fillKeys, attachments, by };
    const receive = () => this.receipts.receive(handOverId, questionnaireId, signed, documents, into);
    const { filled, attached } = await this.db.runAs(buyerCompanyId, receive, VAULT_KEEPER);
    const done = { state: 'delivered', deliveredAt: new Date(), filled, attached } as const;
    await tx.update(VaultHandOverEntity, { id: handOverId }, done);
    return { state: 'delivered' };
  }

  /** @throws Problem file-not-found where it was removed from the vault meanwhile */
  private async copy(documentId: string, buyerCompanyId: string): Promise<ReceivedFile> {
    const { file, stream } = await this.db.inCompany(async (tx) => {
      const row = await tx.findOneBy(VaultDocumentEntity, { id: documentId });
      return this.files.open(tx, row?.fileId ?? documentId);
    });
    const receive = () =>
      this.files.receive({
        name: file.name,
        content: stream,
        mediaType: file.mediaType,
        maxBytes: MAX_EVIDENCE_BYTES,
      });
    return this.db.runAs(buyerCompanyId, receive, VAULT_KEEPER);
  }
}
