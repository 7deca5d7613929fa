import { Injectable } from '@nestjs/common';
import { Companies } from '@firebreak/identity/server';
import { CompanyDb, emit, FileStore, readCompanyLink } from '@firebreak/platform/server';
import {
  questionStatus,
  signalProblem,
  stateAfterReply,
  type SendReply,
  type SignalReplyView,
} from '@firebreak/supply-chain/model';
import type { Readable } from 'node:stream';
import { In, type EntityManager } from 'typeorm';
import { RiskInputChanged } from '../risk-input-changed.event';
import { SiteEntity } from '../site.entity';
import { SupplierEntity } from '../supplier.entity';
import { ACCEPTED_REPLY_DOCUMENTS, MOST_DOCUMENT_BYTES } from './reply-documents';
import { SignalLinkEntity } from './signal-link.entity';
import { SignalQuestionEntity } from './signal-question.entity';
import { SignalEntity } from './signal.entity';

/** What a supplier does by its link: it sees one question about itself, and answers it once. */
@Injectable()
export class SignalReplies {
  constructor(
    private readonly db: CompanyDb,
    private readonly companies: Companies,
    private readonly files: FileStore,
  ) {}

  /**
   * Reading changes nothing: mail programs open links before people do. What was answered can be read on.
   * @throws Problem signal-reply-link-unknown, signal-reply-link-over
   */
  view(token: string): Promise<SignalReplyView> {
    return this.as(token, (id) =>
      this.db.inCompany(async (tx) => {
        const question = await this.question(tx, id);
        if (!question.repliedAt) this.checkOpen(question);
        return this.viewOf(tx, question);
      }),
    );
  }

  /** @throws Problem as `view`, signal-reply-sent */
  reply(token: string, { text, by }: SendReply, at = new Date()): Promise<SignalReplyView> {
    return this.as(token, (id) =>
      this.db.inCompany(async (tx) => {
        const question = await this.openForChange(tx, id);
        const changes = { reply: text.trim(), repliedBy: by.trim(), repliedAt: at };
        await tx.update(SignalQuestionEntity, { id }, changes);
        await this.backToReview(tx, question.signalId);
        return this.viewOf(tx, Object.assign(question, changes));
      }),
    );
  }

  /**
   * Attaches a document in place of an earlier one.
   * @throws Problem as `reply`, file-empty, file-too-large, file-type-refused
   */
  attach(token: string, name: string, content: Readable): Promise<SignalReplyView> {
    return this.as(token, async (id) => {
      // Before the bytes: nobody uploads 20 MB to a question that takes none.
      await this.db.inCompany((tx) => this.openForChange(tx, id));
      const accept = [...ACCEPTED_REPLY_DOCUMENTS];
      const received = await this.files.receive({ name, content, accept, maxBytes: MOST_DOCUMENT_BYTES });
      return this.db.inCompany(async (tx) => {
        const question = await this.openForChange(tx, id);
        const file = await this.files.keep(tx, received);
        return this.setDocument(tx, question, {
          fileId: file.id,
          fileName: file.name,
          fileBytes: file.sizeInBytes,
        });
      });
    });
  }

  /** @throws Problem as `reply` */
  detach(token: string): Promise<SignalReplyView> {
    return this.as(token, (id) =>
      this.db.inCompany(async (tx) => {
        const question = await this.openForChange(tx, id);
        return this.setDocument(tx, question, { fileId: null, fileName: null, fileBytes: null });
      }),
    );
  }

  private async setDocument(
    tx: EntityManager,
    question: SignalQuestionEntity,
    document: Pick<SignalQuestionEntity, 'fileId' | 'fileName' | 'fileBytes'>,
  ): Promise<SignalReplyView> {
    const before = question.fileId;
    await tx.update(SignalQuestionEntity, { id: question.id }, document);
    if (before) await this.files.remove(tx, before);
    return this.viewOf(tx, Object.assign(question, document));
  }

  private async as<T>(token: string, fn: (questionId: string) => Promise<T>): Promise<T> {
    const read = readCompanyLink(token);
    if (!read) throw signalProblem('signal-reply-link-unknown');
    const { companyId, secretHash } = read;
    const link = await this.db.runAs(companyId, () =>
      this.db.inCompany((tx) => tx.findOneBy(SignalLinkEntity, { secretHash })),
    );
    if (!link) throw signalProblem('signal-reply-link-unknown');
    return this.db.runAs(companyId, () => fn(link.questionId), {
      kind: 'link',
      id: link.id,
      name: 'Supplier',
    });
  }

  private async question(tx: EntityManager, id: string, lock = false): Promise<SignalQuestionEntity> {
    const question = await tx.findOne(SignalQuestionEntity, {
      where: { id },
      ...(lock && { lock: { mode: 'pessimistic_write' } }),
    });
    if (!question) throw signalProblem('signal-reply-link-unknown');
    return question;
  }

  private async openForChange(tx: EntityManager, id: string): Promise<SignalQuestionEntity> {
    const question = await this.question(tx, id, true);
    if (question.repliedAt) throw signalProblem('signal-reply-sent');
    this.checkOpen(question);
    return question;
  }

  private checkOpen({ dueOn, openUntil, withdrawnAt }: SignalQuestionEntity): void {
    const today = new Date().toISOString().slice(0, 10);
    const status = questionStatus(
      { dueOn, openUntil, repliedAt: null, withdrawnAt: withdrawnAt?.toISOString() ?? null },
      today,
    );
    if (status === 'withdrawn' || status === 'expired') {
      throw signalProblem('signal-reply-link-over', { reason: status, dueOn });
    }
  }

  /** A person reads the answer before it changes anything; a confirmed signal counts as disputed until then. */
  private async backToReview(tx: EntityManager, signalId: string): Promise<void> {
    const signal = await tx.findOneOrFail(SignalEntity, {
      where: { id: signalId },
      lock: { mode: 'pessimistic_write' },
    });
    if (signal.state === 'cleared') return;
    await tx.update(
      SignalEntity,
      { id: signalId },
      { replyUnread: true, state: stateAfterReply(signal.state) },
    );
    if (signal.state === 'confirmed') {
      await emit(tx, RiskInputChanged, { supplierIds: [signal.supplierId] });
    }
  }

  private async viewOf(tx: EntityManager, question: SignalQuestionEntity): Promise<SignalReplyView> {
    const signal = await tx.findOneByOrFail(SignalEntity, { id: question.signalId });
    const supplier = await tx.findOneByOrFail(SupplierEntity, { id: signal.supplierId });
    const { siteIds, ...facts } = question.facts;
    const sites = Array.isArray(siteIds)
      ? await tx.findBy(SiteEntity, { id: In(siteIds as string[]), supplierId: supplier.id })
      : [];
    return {
      buyer: (await this.companies.get()).name,
      supplier: supplier.name,
      rule: signal.rule,
      explanation: question.explanation,
      facts,
      sites: sites.map(({ name }) => name).sort(),
      message: question.message,
      language: question.language,
      askedOn: question.sentAt.toISOString().slice(0, 10),
      dueOn: question.dueOn,
      openUntil: question.openUntil,
      document:
        question.fileName === null ? null : { name: question.fileName, bytes: question.fileBytes ?? 0 },
      reply:
        question.reply === null || question.repliedAt === null
          ? null
          : { text: question.reply, by: question.repliedBy ?? '', at: question.repliedAt.toISOString() },
    };
  }
}
