import { Companies } from '@firebreak/identity/server';
import {
  AppConfig,
  currentCompanyId,
  LinkMails,
  Mailer,
  newCompanyLink,
  newId,
} from '@firebreak/platform/server';
import { askedTemplate, minutesToAnswer, type Template } from '@firebreak/questionnaires/model';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { commentMail } from './comments/comment-mail';
import { QuestionnaireMailEntity } from './campaigns/questionnaire-mail.entity';
import { openUntil } from './questionnaire-dates';
import { QuestionnaireLinkEntity } from './questionnaire-link.entity';
import { invitationMail, receiptMail } from './questionnaire-mails';
import type { QuestionnaireEntity } from './questionnaire.entity';
import { askBackMail, resultMail } from './review/review-mails';
import { findTemplates } from './templates/find-templates.query';

/** A mail about answers that were asked back. */
export interface AskBackMail {
  /** The supplier's name. */
  readonly supplier: string;
  /** Answers that were asked back, > 0. */
  readonly count: number;
  readonly kind: 'invitation' | 'reminder';
}

/** Writes to respondents, within the transaction that gives the reason. */
@Injectable()
export class RespondentMails {
  constructor(
    private readonly mailer: Mailer,
    private readonly linkMails: LinkMails,
    private readonly config: AppConfig,
    private readonly companies: Companies,
  ) {}

  /**
   * A mail to each with a link of its own: earlier mails keep working, and no secret has to be kept for them.
   * @throws Problem mails-used-up, recipient-mailed-enough
   * @param suppliers names of their suppliers by id
   * @param inBulk for a campaign
   */
  async invite(
    tx: EntityManager,
    recipients: readonly QuestionnaireEntity[],
    suppliers: ReadonlyMap<string, string>,
    kind: 'invitation' | 'reminder',
    inBulk = false,
  ): Promise<void> {
    const { name: buyer } = await this.companies.get();
    const links = recipients.map((to) => ({ to, ...newCompanyLink(currentCompanyId()) }));
    await tx.insert(
      QuestionnaireLinkEntity,
      links.map(({ to, secretHash }) => ({
        id: newId(),
        questionnaireId: to.id,
        delegationId: null,
        secretHash,
      })),
    );
    const mails: Partial<QuestionnaireMailEntity>[] = [];
    const find = await findTemplates(tx, recipients);
    for (const { to, token } of links) {
      const facts = {
        ...this.addressed(to),
        buyer,
        supplier: suppliers.get(to.supplierId) ?? '',
        dueOn: to.dueOn,
        openUntil: openUntil(to.dueOn),
        message: to.message,
        minutes: minutesFor(askedTemplate(to, find)),
        url: `${this.config.publicUrl}/answer/${token}`,
      };
      const id = await this.linkMails.send(tx, invitationMail(facts, kind), inBulk);
      mails.push({ id, questionnaireId: to.id, kind, recipientEmail: to.recipientEmail });
    }
    await tx.insert(QuestionnaireMailEntity, mails);
  }

  /**
   * One mail for all answers that were asked back, with a link of its own; earlier ones keep working.
   * @param inBulk for reminders, which no person writes
   * @throws Problem mails-used-up, recipient-mailed-enough
   */
  async askBack(
    tx: EntityManager,
    to: QuestionnaireEntity,
    { supplier, count, kind }: AskBackMail,
    inBulk = false,
  ): Promise<void> {
    const facts = {
      ...this.addressed(to),
      buyer: (await this.companies.get()).name,
      supplier,
      count,
      dueOn: to.askedBackDueOn ?? to.dueOn,
      note: to.askedBackNote,
      url: await this.newUrl(tx, to),
    };
    const id = await this.linkMails.send(tx, askBackMail(facts, kind), inBulk);
    const mail = { id, questionnaireId: to.id, kind, recipientEmail: to.recipientEmail };
    await tx.insert(QuestionnaireMailEntity, mail);
  }

  /** Says that the buyer has finished reading, with a link to the result. */
  async tellResult(tx: EntityManager, to: QuestionnaireEntity, supplier: string): Promise<void> {
    const url = `${await this.newUrl(tx, to)}/result`;
    const buyer = (await this.companies.get()).name;
    await this.linkMails.send(tx, resultMail({ ...this.addressed(to), buyer, supplier, url }));
  }

  /** Says that the buyer wrote about questions. The link leads to the answers, or once they are sent, to the result. */
  async tellComments(tx: EntityManager, to: QuestionnaireEntity, supplier: string): Promise<void> {
    const open = !to.submittedAt || to.askedBackAt;
    const url = `${await this.newUrl(tx, to)}${open ? '' : '/result'}`;
    const buyer = (await this.companies.get()).name;
    await this.linkMails.send(tx, commentMail({ ...this.addressed(to), buyer, supplier, url }));
  }

  private async newUrl(tx: EntityManager, to: QuestionnaireEntity): Promise<string> {
    const { token, secretHash } = newCompanyLink(currentCompanyId());
    await tx.insert(QuestionnaireLinkEntity, { id: newId(), questionnaireId: to.id, secretHash });
    return `${this.config.publicUrl}/answer/${token}`;
  }

  async confirm(tx: EntityManager, to: QuestionnaireEntity, receipt: string): Promise<void> {
    const { name: buyer } = await this.companies.get();
    await this.mailer.send(tx, receiptMail({ ...this.addressed(to), buyer }, receipt));
  }

  private addressed({ recipientEmail, recipientName, language }: QuestionnaireEntity) {
    return { to: recipientEmail, recipientName, language };
  }
}

/** To the nearest five minutes: how much is asked depends on the answers. */
export function minutesFor(template: Template): number {
  return Math.max(5, 5 * Math.round(minutesToAnswer(template) / 5));
}
