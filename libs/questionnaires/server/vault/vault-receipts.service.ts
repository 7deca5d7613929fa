import { CompanyDb, FileStore, type ReceivedFile, type StoredFile } from '@firebreak/platform/server';
import {
  questionnaireProblem,
  readSnapshot,
  type SignedSnapshot,
  type VaultReceiptView,
  type VaultSnapshot,
} from '@firebreak/questionnaires/model';
import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { In, type EntityManager } from 'typeorm';
import { QuestionnaireEntity } from '../questionnaire.entity';
import { VaultKeys } from './vault-keys';
import { VaultReceiptDocumentEntity } from './vault-receipt-document.entity';
import { VaultReceiptEntity } from './vault-receipt.entity';

/** Signed copies that came from suppliers' vaults: rows of the customer's own. */
@Injectable()
export class VaultReceipts {
  constructor(
    private readonly db: CompanyDb,
    private readonly files: FileStore,
    private readonly keys: VaultKeys,
  ) {}

  /**
   * Takes a signed package in, once.
   * @param documents in the order of the package's, received but not kept
   * @throws Problem questionnaire-not-found, questionnaire-closed, vault-package-changed where signature or bytes don't
   *   hold: nothing is kept then
   */
  receive(
    id: string,
    questionnaireId: string,
    signed: SignedSnapshot,
    documents: readonly ReceivedFile[],
  ): Promise<void> {
    return this.db.inCompany(async (tx) => {
      const lock = { mode: 'pessimistic_read' } as const;
      const questionnaire = await tx.findOne(QuestionnaireEntity, { where: { id: questionnaireId }, lock });
      if (!questionnaire) throw questionnaireProblem('questionnaire-not-found', { questionnaireId });
      if (questionnaire.stage === 'closed') throw questionnaireProblem('questionnaire-closed');
      if (await tx.existsBy(VaultReceiptEntity, { id })) return;
      const snapshot = readSnapshot(signed.text);
      const state = await this.keys.verify(signed);
      if (state !== 'valid' || !snapshot || !isFor(snapshot, id, questionnaireId, documents))
        throw questionnaireProblem('vault-package-changed', { signature: state });
      await tx.insert(VaultReceiptEntity, {
        ...{ id, questionnaireId, package: signed.text, keyId: signed.keyId },
        signature: Buffer.from(signed.signature, 'base64'),
        receivedAt: new Date(),
      });
      for (const [index, received] of documents.entries()) {
        const file = await this.files.keep(tx, received);
        await tx.save(
          tx.create(VaultReceiptDocumentEntity, {
            receiptId: id,
            question: snapshot.documents[index]?.question ?? '',
            fileId: file.id,
            name: file.name,
            sizeInBytes: file.sizeInBytes,
            sha256: file.sha256,
          }),
        );
      }
    });
  }

  /** @param withdrawals by receipt: instants by the consent's id */
  noteWithdrawals(
    withdrawals: readonly {
      readonly receiptId: string;
      readonly consents: Readonly<Record<string, string>>;
    }[],
  ): Promise<void> {
    return this.db.inCompany(async (tx) => {
      for (const { receiptId, consents } of withdrawals)
        await tx.update(VaultReceiptEntity, { id: receiptId }, { withdrawals: consents });
    });
  }

  /** Copies that belong to a questionnaire, newest first. @throws Problem questionnaire-not-found */
  list(questionnaireId: string): Promise<VaultReceiptView[]> {
    return this.db.inCompany(async (tx) => {
      if (!(await tx.existsBy(QuestionnaireEntity, { id: questionnaireId })))
        throw questionnaireProblem('questionnaire-not-found', { questionnaireId });
      const rows = await tx.find(VaultReceiptEntity, { where: { questionnaireId }, order: { id: 'DESC' } });
      const documents = await tx.find(VaultReceiptDocumentEntity, {
        where: { receiptId: In(rows.map(({ id }) => id)) },
        order: { id: 'ASC' },
      });
      const views: VaultReceiptView[] = [];
      for (const row of rows) {
        const own = documents.filter(({ receiptId }) => receiptId === row.id);
        views.push(await this.view(row, own));
      }
      return views;
    });
  }

  /** @throws Problem vault-receipt-not-found */
  signed(questionnaireId: string, id: string): Promise<SignedSnapshot> {
    return this.db.inCompany(async (tx) => signedOf(await find(tx, questionnaireId, id)));
  }

  /** @throws Problem vault-receipt-not-found, document-not-found */
  open(
    questionnaireId: string,
    id: string,
    documentId: string,
  ): Promise<{ file: StoredFile; stream: Readable }> {
    return this.db.inCompany(async (tx) => {
      await find(tx, questionnaireId, id);
      const row = await tx.findOneBy(VaultReceiptDocumentEntity, { id: documentId, receiptId: id });
      if (!row) throw questionnaireProblem('document-not-found', { documentId });
      return this.files.open(tx, row.fileId);
    });
  }

  private async view(
    row: VaultReceiptEntity,
    documents: readonly VaultReceiptDocumentEntity[],
  ): Promise<VaultReceiptView> {
    const signature = await this.keys.verify(signedOf(row));
    const snapshot = signature === 'valid' ? readSnapshot(row.package) : null;
    const signedHashes = new Set(snapshot?.documents.map(({ sha256 }) => sha256));
    return {
      id: row.id,
      company: snapshot?.from.company ?? '',
      receivedAt: row.receivedAt.toISOString(),
      signature,
      keyId: row.keyId,
      sha256: createHash('sha256').update(row.package).digest('hex'),
      snapshot,
      documents: documents.map(({ id, question, name, sizeInBytes, sha256 }) => ({
        ...{ id, question, name },
        bytes: sizeInBytes,
        unchanged: signedHashes.has(sha256),
      })),
      consents: (snapshot?.consents ?? []).map(({ id, group }) => ({
        group,
        withdrawnAt: row.withdrawals[id] ?? null,
      })),
    };
  }
}

/** Whether a package is meant for this place, and its documents are those that arrived. */
function isFor(
  { id, to, documents }: VaultSnapshot,
  handOverId: string,
  questionnaireId: string,
  received: readonly ReceivedFile[],
): boolean {
  return (
    id === handOverId &&
    to.questionnaire === questionnaireId &&
    documents.length === received.length &&
    documents.every(({ sha256 }, index) => received[index]?.sha256 === sha256)
  );
}

function signedOf({ package: text, keyId, signature }: VaultReceiptEntity): SignedSnapshot {
  return { text, keyId, signature: signature.toString('base64') };
}

async function find(tx: EntityManager, questionnaireId: string, id: string): Promise<VaultReceiptEntity> {
  const row = await tx.findOneBy(VaultReceiptEntity, { id, questionnaireId });
  if (!row) throw questionnaireProblem('vault-receipt-not-found', { receiptId: id });
  return row;
}
