import { Injectable } from '@nestjs/common';
import { Companies } from '@firebreak/identity/server';
import {
  AppConfig,
  CompanyDb,
  currentActor,
  currentCompanyId,
  LinkMails,
  newCompanyLink,
} from '@firebreak/platform/server';
import {
  addDays,
  factsForSupplier,
  LATE_REPLY_DAYS,
  MOST_REPLY_DAYS,
  questionStatus,
  REPLY_DAYS,
  replyLanguage,
  signalProblem,
  type AskSupplier,
  type SignalView,
} from '@firebreak/supply-chain/model';
import type { EntityManager } from 'typeorm';
import { SupplierEntity } from '../supplier.entity';
import { getSignal } from './list-signals.query';
import { SignalLinkEntity } from './signal-link.entity';
import { signalMail } from './signal-mails';
import { SignalQuestionEntity } from './signal-question.entity';
import { SignalEntity } from './signal.entity';

/** The right of reply: a supplier is asked before anybody decides, and sees what is held against it. */
@Injectable()
export class SignalQuestions {
  constructor(
    private readonly db: CompanyDb,
    private readonly mailer: LinkMails,
    private readonly config: AppConfig,
    private readonly companies: Companies,
  ) {}

  /**
   * Asks the supplier by a mail with a link of its own. One question is open at a time.
   * @throws Problem signal-not-found, signal-cleared, signal-question-open, signal-due-date-invalid
   */
  ask(signalId: string, input: AskSupplier, at = new Date()): Promise<SignalView> {
    return this.db.inCompany(async (tx) => {
      const signal = await this.lockedSignal(tx, signalId);
      if (signal.state === 'cleared') throw signalProblem('signal-cleared');
      const today = at.toISOString().slice(0, 10);
      if (await this.openQuestion(tx, signalId, today)) throw signalProblem('signal-question-open');
      const dueOn = input.dueOn ?? addDays(today, REPLY_DAYS);
      if (dueOn <= today || dueOn > addDays(today, MOST_REPLY_DAYS)) {
        const message = `dueOn must lie between ${addDays(today, 1)} and ${addDays(today, MOST_REPLY_DAYS)}`;
        throw signalProblem('signal-due-date-invalid', {
          errors: [{ field: 'dueOn', code: 'date-out-of-range', message }],
        });
      }
      const question = await tx.save(
        tx.create(SignalQuestionEntity, {
          signalId,
          recipientEmail: input.email,
          recipientName: input.name?.trim() || null,
          language: replyLanguage(input.language),
          message: input.message?.trim() || null,
          explanation: signal.explanation,
          facts: factsForSupplier(signal.facts),
          dueOn,
          openUntil: addDays(dueOn, LATE_REPLY_DAYS),
          askedBy: currentActor().name,
          sentAt: at,
          withdrawnAt: null,
          fileId: null,
          fileName: null,
          fileBytes: null,
          reply: null,
          repliedBy: null,
          repliedAt: null,
        }),
      );
      await this.send(tx, question, signal.supplierId);
      return this.view(tx, signalId);
    });
  }

  /** @throws Problem signal-not-found, signal-question-not-found */
  withdraw(signalId: string, at = new Date()): Promise<SignalView> {
    return this.db.inCompany(async (tx) => {
      await this.lockedSignal(tx, signalId);
      const open = await this.openQuestion(tx, signalId, at.toISOString().slice(0, 10));
      if (!open) throw signalProblem('signal-question-not-found');
      await tx.update(SignalQuestionEntity, { id: open.id }, { withdrawnAt: at });
      return this.view(tx, signalId);
    });
  }

  private async send(tx: EntityManager, question: SignalQuestionEntity, supplierId: string): Promise<void> {
    const { token, secretHash } = newCompanyLink(currentCompanyId());
    await tx.insert(SignalLinkEntity, { ...new SignalLinkEntity(), questionId: question.id, secretHash });
    const supplier = await tx.findOneByOrFail(SupplierEntity, { id: supplierId });
    const { name: buyer } = await this.companies.get();
    await this.mailer.send(
      tx,
      signalMail({
        to: question.recipientEmail,
        language: question.language,
        recipientName: question.recipientName,
        buyer,
        supplier: supplier.name,
        message: question.message,
        dueOn: question.dueOn,
        openUntil: question.openUntil,
        url: `${this.config.publicUrl}/reply/${token}`,
      }),
    );
  }

  private async openQuestion(
    tx: EntityManager,
    signalId: string,
    today: string,
  ): Promise<SignalQuestionEntity | null> {
    const [newest] = await tx.find(SignalQuestionEntity, {
      where: { signalId },
      order: { id: 'DESC' },
      take: 1,
    });
    if (!newest) return null;
    const { dueOn, openUntil, repliedAt, withdrawnAt } = newest;
    const instant = (date: Date | null) => date?.toISOString() ?? null;
    const status = questionStatus(
      { dueOn, openUntil, repliedAt: instant(repliedAt), withdrawnAt: instant(withdrawnAt) },
      today,
    );
    return status === 'waiting' || status === 'overdue' ? newest : null;
  }

  private async lockedSignal(tx: EntityManager, id: string): Promise<SignalEntity> {
    const signal = await tx.findOne(SignalEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!signal) throw signalProblem('signal-not-found');
    return signal;
  }

  private async view(tx: EntityManager, id: string): Promise<SignalView> {
    const view = await getSignal(tx, id);
    if (!view) throw signalProblem('signal-not-found');
    return view;
  }
}
