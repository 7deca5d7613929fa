import { CompanyDb, FileStore, type ReceivedFile, type StoredFile } from '@firebreak/platform/server';
import {
  askedSites,
  filledPlaces,
  newlyWithdrawn,
  questionnaireProblem,
  readSnapshot,
  sharedPlaces,
  type FilledPlace,
  type SignedSnapshot,
  type VaultReceiptView,
  type VaultSnapshot,
  type Withdrawals,
} from '@firebreak/questionnaires/model';
import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { In, type EntityManager } from 'typeorm';
import { circumstancesOf } from '../open-form';
import { dayOf } from '../questionnaire-dates';
import { QuestionnaireSubmissionEntity } from '../questionnaire-submission.entity';
import { QuestionnaireEntity } from '../questionnaire.entity';
import { storedResponse } from '../stored-response.query';
import { findTemplates } from '../templates/find-templates.query';
import type { Attachment } from './attach-documents';
import { FillQuestionnaire, type FilledBy } from './fill-questionnaire';
import { VaultKeys } from './vault-keys';
import { VaultReceiptDocumentEntity } from './vault-receipt-document.entity';
import { VaultReceiptEntity } from './vault-receipt.entity';
import { WithdrawalNotices } from './withdrawal-notices';

/** Consents that ended, of one copy. */
export interface Withdrawn {
  readonly receiptId: string;
  readonly consents: Withdrawals;
}

/** What is to be done in the questionnaire beside keeping the copy. */
export interface WithCopy {
  /** Of places to fill in. */
  readonly keys: readonly string[];
  readonly attachments: readonly Attachment[];
  readonly by: FilledBy;
}

/** How many of them were. */
export interface DoneWithCopy {
  readonly filled: number;
  readonly attached: number;
}

/** Signed copies that came from suppliers' vaults: rows of the customer's own. */
@Injectable()
export class VaultReceipts {
  constructor(
    private readonly db: CompanyDb,
    private readonly files: FileStore,
    private readonly keys: VaultKeys,
    private readonly filling: FillQuestionnaire,
    private readonly notices: WithdrawalNotices,
  ) {}

  /**
   * Takes a signed package in, once, and fills in and attaches what the supplier asked for.
   * @param documents in the order of the package's, received but not kept
   * @throws Problem questionnaire-not-found, questionnaire-closed, vault-package-changed where signature or bytes don't
   *   hold: nothing is kept then
   */
  receive(
    id: string,
    questionnaireId: string,
    signed: SignedSnapshot,
    documents: readonly ReceivedFile[],
    { keys, attachments, by }: WithCopy,
  ): Promise<DoneWithCopy> {
    return this.db.inCompany(async (tx) => {
      const changes = keys.length + attachments.length > 0;
      const lock = { mode: changes ? 'pessimistic_write' : 'pessimistic_read' } as const;
      const questionnaire = await tx.findOne(QuestionnaireEntity, { where: { id: questionnaireId }, lock });
      if (!questionnaire) throw questionnaireProblem('questionnaire-not-found', { questionnaireId });
      if (questionnaire.stage === 'closed') throw questionnaireProblem('questionnaire-closed');
      const known = await tx.findOneBy(VaultReceiptEntity, { id });
      if (known) return doneWith(tx, known);
      const snapshot = readSnapshot(signed.text);
      const state = await this.keys.verify(signed, null);
      if (state !== 'valid' || !snapshot || !isFor(snapshot, id, questionnaireId, documents))
        throw questionnaireProblem('vault-package-changed', { signature: state });
      const at = new Date();
      const { answers } = snapshot;
      const filled = await this.filling.fill(tx, questionnaire, answers, keys, by, at);
      const asSigned = attachments.filter(
        ({ index, received }) => snapshot.documents[index]?.sha256 === received.sha256,
      );
      const attached = await this.filling.attach(tx, questionnaire, asSigned, by, at);
      await tx.insert(VaultReceiptEntity, {
        ...{ id, questionnaireId, package: signed.text, keyId: signed.keyId },
        signature: Buffer.from(signed.signature, 'base64'),
        receivedAt: at,
        filledKeys: [...filled],
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
            evidenceIds: attached.filter((one) => one.index === index).map((one) => one.evidenceId),
          }),
        );
      }
      return { filled: filled.length, attached: attached.length };
    });
  }

  /**
   * Notes in the copies which consents ended, and writes to whoever sent the questionnaire about those that nobody was
   * told of.
   * @returns the consents that the copies here know to have ended now: of those whose copies are gone, nobody is told
   */
  noteWithdrawals(withdrawals: readonly Withdrawn[]): Promise<readonly string[]> {
    return this.db.inCompany(async (tx) => {
      const noted: string[] = [];
      for (const { receiptId, consents } of withdrawals) {
        const lock = { mode: 'pessimistic_write' } as const;
        const row = await tx.findOne(VaultReceiptEntity, { where: { id: receiptId }, lock });
        if (!row) continue;
        const fresh = newlyWithdrawn(row.withdrawals, consents);
        noted.push(...Object.keys(consents));
        if (fresh.length === 0) continue;
        await tx.update(VaultReceiptEntity, { id: receiptId }, { withdrawals: consents });
        const ended = readSnapshot(row.package)?.consents.filter(({ id }) => fresh.includes(id)) ?? [];
        await this.notices.send(
          tx,
          row.questionnaireId,
          ended.map(({ group }) => group),
        );
      }
      return noted;
    });
  }

  /** Copies that belong to a questionnaire, newest first. @throws Problem questionnaire-not-found */
  list(questionnaireId: string): Promise<VaultReceiptView[]> {
    return this.db.inCompany(async (tx) => {
      const questionnaire = await tx.findOneBy(QuestionnaireEntity, { id: questionnaireId });
      if (!questionnaire) throw questionnaireProblem('questionnaire-not-found', { questionnaireId });
      const rows = await tx.find(VaultReceiptEntity, { where: { questionnaireId }, order: { id: 'DESC' } });
      const documents = await tx.find(VaultReceiptDocumentEntity, {
        where: { receiptId: In(rows.map(({ id }) => id)) },
        order: { id: 'ASC' },
      });
      const filled = await fillsOf(tx, questionnaire);
      const views: VaultReceiptView[] = [];
      for (const row of rows) {
        const own = documents.filter(({ receiptId }) => receiptId === row.id);
        views.push(await this.view(row, own, filled));
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
    filled: Fills,
  ): Promise<VaultReceiptView> {
    const signature = await this.keys.verify(signedOf(row), row.receivedAt);
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
      documents: documents.map(({ id, question, name, sizeInBytes, sha256, evidenceIds }) => ({
        ...{ id, question, name },
        bytes: sizeInBytes,
        unchanged: signedHashes.has(sha256),
        attached: evidenceIds,
      })),
      consents: (snapshot?.consents ?? []).map(({ id, group }) => ({
        group,
        withdrawnAt: row.withdrawals[id] ?? null,
      })),
      filled: snapshot ? filled(row.filledKeys, snapshot) : [],
    };
  }
}

/** What a copy filled in, as the questionnaire stands: for the reader of answers those that were submitted, if any were. */
type Fills = (keys: readonly string[], snapshot: VaultSnapshot) => readonly FilledPlace[];

async function fillsOf(tx: EntityManager, questionnaire: QuestionnaireEntity): Promise<Fills> {
  const { id: questionnaireId } = questionnaire;
  const circumstances = circumstancesOf(questionnaire);
  const places = sharedPlaces(questionnaire, await findTemplates(tx, [questionnaire]), circumstances);
  const submission = await tx.findOneBy(QuestionnaireSubmissionEntity, { questionnaireId });
  const { response } = await storedResponse(tx, questionnaireId);
  const answers = submission?.answers ?? response.answers;
  const [sites, today] = [askedSites(circumstances), dayOf(new Date())];
  return (keys, snapshot) => filledPlaces(keys, snapshot.answers, places, sites, answers, today);
}

async function doneWith(tx: EntityManager, { id, filledKeys }: VaultReceiptEntity): Promise<DoneWithCopy> {
  const documents = await tx.findBy(VaultReceiptDocumentEntity, { receiptId: id });
  return { filled: filledKeys.length, attached: documents.flatMap((one) => one.evidenceIds).length };
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
