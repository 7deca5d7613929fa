import type { Page } from '@firebreak/platform/model';
import { CompanyDb, currentActor, enqueue, newId } from '@firebreak/platform/server';
import { Companies } from '@firebreak/identity/server';
import {
  attachableDocuments,
  isEmptySnapshot,
  questionnaireProblem,
  SNAPSHOT_FORMAT,
  snapshotText,
  type AttachDocument,
  type FillOffer,
  type HandOverPreview,
  type HandOverView,
  type SignedSnapshot,
} from '@firebreak/questionnaires/model';
import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { In, LessThan, type EntityManager } from 'typeorm';
import { FillQuestionnaire } from './fill-questionnaire';
import { attachableKeys, draft, fitting, type Drafted } from './hand-over-draft';
import { VaultConsentEntity } from './vault-consent.entity';
import { lockCustomer } from './vault-consents.service';
import { VaultCustomerEntity } from './vault-customer.entity';
import { VaultHandOverEntity } from './vault-hand-over.entity';
import { DeliverSnapshot } from './vault-jobs';
import { VaultKeys } from './vault-keys';
import { VaultQuestionnaireEntity } from './vault-questionnaire.entity';

/** What is to be done in the customer's questionnaire beside the copy that it gets. */
export interface IntoQuestionnaire {
  /** Keys of the places to fill in; of those that the copy has no answer for it fills none. */
  readonly fill?: readonly string[];
  /** Documents to attach; those that do not go, or not to that place, are left out. */
  readonly attach?: readonly AttachDocument[];
}

/** Hands answers over to customers, signed, and keeps the log of it. */
@Injectable()
export class HandOvers {
  constructor(
    private readonly db: CompanyDb,
    private readonly companies: Companies,
    private readonly keys: VaultKeys,
    private readonly filling: FillQuestionnaire,
  ) {}

  /**
   * What would go now, and which places of the customer's questionnaire it could fill.
   * @throws Problem vault-customer-not-found, vault-questionnaire-not-found
   */
  async preview(customerId: string, questionnaireId: string): Promise<HandOverPreview> {
    const { customer, drafted } = await this.db.inCompany(async (tx) => {
      const found = await tx.findOneBy(VaultCustomerEntity, { id: customerId });
      if (!found) throw questionnaireProblem('vault-customer-not-found', { customerId });
      return { customer: found, drafted: await draft(tx, customerId, questionnaireId) };
    });
    const { content, withheld, fingerprint, questionnaire } = drafted;
    return {
      customer: customer.name,
      questionnaire: questionnaire.title,
      content,
      withheld,
      fingerprint: fingerprint.toString('hex'),
      fill: await this.offer(customer.buyerCompanyId, drafted),
    };
  }

  /**
   * Signs exactly what was seen and puts it on its way.
   * @throws Problem vault-customer-not-found, vault-questionnaire-not-found, vault-nothing-to-hand-over,
   *   vault-preview-outdated
   */
  handOver(
    customerId: string,
    questionnaireId: string,
    seen: string,
    { fill = [], attach = [] }: IntoQuestionnaire = {},
  ): Promise<HandOverView> {
    return this.db.inCompany(async (tx) => {
      const customer = await lockCustomer(tx, customerId);
      const drafted = await draft(tx, customerId, questionnaireId);
      const { content, keys, fileIds, fingerprint } = drafted;
      if (isEmptySnapshot(content)) throw questionnaireProblem('vault-nothing-to-hand-over');
      if (fingerprint.toString('hex') !== seen) throw questionnaireProblem('vault-preview-outdated');
      const [id, at] = [newId(), new Date()];
      const text = snapshotText({
        ...content,
        format: SNAPSHOT_FORMAT,
        id,
        from: { company: (await this.companies.get()).name },
        to: { company: customer.name, questionnaire: questionnaireId },
        signedAt: at.toISOString(),
      });
      const { keyId, signature } = await this.keys.sign(text);
      await tx.insert(VaultHandOverEntity, {
        ...{ id, customerId, questionnaireId, keyId, signature },
        state: 'queued',
        package: text,
        sha256: createHash('sha256').update(text).digest(),
        consentIds: content.consents.map((consent) => consent.id),
        documentIds: [...fileIds],
        fillKeys: keys.filter((key) => fill.includes(key)),
        attach: [...fitting(attach, drafted)],
        answers: content.answers.length,
        documents: content.documents.length,
        handedOverBy: currentActor().name,
        handedOverAt: at,
      });
      await enqueue(tx, DeliverSnapshot, { handOverId: id }, { subject: id });
      const [view] = await views(tx, await tx.findBy(VaultHandOverEntity, { id }));
      if (!view) throw new Error('a hand-over was not written');
      return view;
    });
  }

  private async offer(
    buyerCompanyId: string,
    { content, keys, files, places: asked, questionnaire }: Drafted,
  ): Promise<FillOffer> {
    const { id, invitedEmail } = questionnaire;
    const wanted = attachableKeys(asked, files);
    const read = () => this.filling.state(id, invitedEmail, wanted);
    const { state, answered, taking, held } = await this.db.runAs(buyerCompanyId, read, currentActor());
    if (state !== 'open') return { state, places: [], documents: [] };
    const places = content.answers.map(({ template, question, site }, index) => {
      const key = keys[index] ?? question;
      return { key, template, question, site, answered: answered.has(key) };
    });
    return { state, places, documents: attachableDocuments(files, asked, taking, held) };
  }

  /** The log, newest first. */
  list({
    cursor,
    limit = 50,
  }: {
    readonly cursor?: string;
    readonly limit?: number;
  }): Promise<Page<HandOverView>> {
    return this.db.inCompany(async (tx) => {
      const rows = await tx.find(VaultHandOverEntity, {
        where: cursor ? { id: LessThan(cursor) } : {},
        order: { id: 'DESC' },
        take: limit + 1,
      });
      const items = await views(tx, rows.slice(0, limit));
      const nextCursor = rows.length > limit ? (items.at(-1)?.id ?? null) : null;
      return cursor
        ? { items, nextCursor }
        : { items, nextCursor, total: await tx.countBy(VaultHandOverEntity, {}) };
    });
  }

  /** The signed text itself, for anybody to check. @throws Problem vault-receipt-not-found */
  signed(id: string): Promise<SignedSnapshot> {
    return this.db.inCompany(async (tx) => {
      const row = await tx.findOneBy(VaultHandOverEntity, { id });
      if (!row) throw questionnaireProblem('vault-receipt-not-found', { handOverId: id });
      return { text: row.package, keyId: row.keyId, signature: row.signature.toString('base64') };
    });
  }
}

async function views(tx: EntityManager, rows: readonly VaultHandOverEntity[]): Promise<HandOverView[]> {
  const customers = await tx.findBy(VaultCustomerEntity, { id: In(rows.map((row) => row.customerId)) });
  const questionnaires = await tx.findBy(VaultQuestionnaireEntity, {
    id: In(rows.map((row) => row.questionnaireId)),
  });
  const consents = await tx.find(VaultConsentEntity, {
    where: { id: In(rows.flatMap((row) => row.consentIds)) },
    order: { group: 'ASC' },
  });
  return rows.map((row) => ({
    id: row.id,
    customer: customers.find(({ id }) => id === row.customerId)?.name ?? '',
    questionnaire: questionnaires.find(({ id }) => id === row.questionnaireId)?.title ?? '',
    state: row.state,
    handedOverAt: row.handedOverAt.toISOString(),
    handedOverBy: row.handedOverBy,
    deliveredAt: row.deliveredAt?.toISOString() ?? null,
    answers: row.answers,
    documents: row.documents,
    toFill: row.fillKeys.length,
    filled: row.filled,
    toAttach: row.attach.length,
    attached: row.attached,
    consents: consents
      .filter(({ id }) => row.consentIds.includes(id))
      .map(({ id, group, withdrawnAt, toldAt }) => ({
        id,
        group,
        withdrawnAt: withdrawnAt?.toISOString() ?? null,
        toldAt: toldAt?.toISOString() ?? null,
      })),
    sha256: row.sha256.toString('hex'),
    keyId: row.keyId,
  }));
}
