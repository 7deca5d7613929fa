import { Companies } from '@firebreak/identity/server';
import {
  AppConfig,
  currentCompanyId,
  LinkMails,
  Mailer,
  newCompanyLink,
  newId,
  type Mail,
} from '@firebreak/platform/server';
import {
  askedTemplate,
  hiddenAddress,
  minutesToAnswer,
  type Template,
} from '@firebreak/questionnaires/model';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { commentMail } from './comments/comment-mail';
import { QuestionnaireMailEntity } from './campaigns/questionnaire-mail.entity';
import { openUntil } from './questionnaire-dates';
import { QuestionnaireLinkEntity } from './questionnaire-link.entity';
import {
  alsoAskedMail,
  invitationMail,
  receiptMail,
  type QuestionnaireMailFacts,
} from './questionnaire-mails';
import type { QuestionnaireEntity } from './questionnaire.entity';
import type { QuestionnaireContactEntity } from './respondents/questionnaire-contact.entity';
import { firstOf, respondentsOf, secondOf, type Respondent } from './respondents/respondents.query';
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
   * A mail to each with a link of its own: earlier mails keep working, and no secret has to be kept for them. An
   * invitation goes to the first one, a reminder to everybody who answers.
   * @throws Problem mails-used-up, recipient-mailed-enough
   * @param suppliers names of their suppliers by id
   * @param inBulk for a campaign
   */
  async invite(
    tx: EntityManager,
    rows: readonly QuestionnaireEntity[],
    suppliers: ReadonlyMap<string, string>,
    kind: 'invitation' | 'reminder',
    inBulk = false,
  ): Promise<void> {
    const to = kind === 'reminder' ? await respondentsOf(tx, rows) : rows.map(firstOf);
    await this.mailLinks(tx, to, { suppliers, kind, inBulk }, (facts) => invitationMail(facts, kind));
  }

  /**
   * Writes to people who are asked beside the first ones, and tells the first ones, where mails reach them.
   * @throws Problem mails-used-up, recipient-mailed-enough
   */
  async bringIn(
    tx: EntityManager,
    added: readonly BroughtIn[],
    suppliers: ReadonlyMap<string, string>,
  ): Promise<void> {
    const others = added.map(({ questionnaire, contact }) => secondOf(questionnaire, contact));
    const reached = new Set(added.flatMap((one) => (one.firstIsReached ? [one.questionnaire.id] : [])));
    await this.mailLinks(
      tx,
      others,
      { suppliers, kind: 'invitation', inBulk: true },
      (facts, { questionnaire }) => {
        const askedBefore = nameOf(firstOf(questionnaire));
        return invitationMail(
          reached.has(questionnaire.id) ? { ...facts, askedBefore } : facts,
          'invitation',
        );
      },
    );
    await this.tellFirsts(
      tx,
      others.filter(({ questionnaire }) => reached.has(questionnaire.id)),
      suppliers,
    );
  }

  /**
   * Tells the first contacts that somebody else was asked as well.
   * @param told those others, one for each questionnaire
   * @throws Problem mails-used-up, recipient-mailed-enough
   */
  async tellFirsts(
    tx: EntityManager,
    told: readonly Respondent[],
    suppliers: ReadonlyMap<string, string>,
  ): Promise<void> {
    const seconds = new Map(told.map((second) => [second.questionnaire.id, nameOf(second)]));
    const firsts = told.map(({ questionnaire }) => firstOf(questionnaire));
    await this.mailLinks(
      tx,
      firsts,
      { suppliers, kind: 'reminder', inBulk: true },
      (facts, { questionnaire }) => alsoAskedMail(facts, seconds.get(questionnaire.id) ?? ''),
    );
  }

  private async mailLinks(
    tx: EntityManager,
    respondents: readonly Respondent[],
    { suppliers, kind, inBulk }: Mailing,
    compose: (facts: QuestionnaireMailFacts, to: Respondent) => Mail,
  ): Promise<void> {
    if (respondents.length === 0) return;
    const { name: buyer } = await this.companies.get();
    const urls = await this.newUrls(tx, respondents);
    const mails: Partial<QuestionnaireMailEntity>[] = [];
    const find = await findTemplates(
      tx,
      respondents.map(({ questionnaire }) => questionnaire),
    );
    for (const [index, to] of respondents.entries()) {
      const { questionnaire: about } = to;
      const facts = {
        ...addressed(to),
        buyer,
        supplier: suppliers.get(about.supplierId) ?? '',
        dueOn: about.dueOn,
        openUntil: openUntil(about.dueOn),
        message: about.message,
        minutes: minutesFor(askedTemplate(about, find)),
        url: urls[index] ?? '',
      };
      const id = await this.linkMails.send(tx, compose(facts, to), inBulk);
      mails.push({ id, questionnaireId: about.id, kind, recipientEmail: to.email });
    }
    await tx.insert(QuestionnaireMailEntity, mails);
  }

  /**
   * One mail to each who answers (or only to one), for all answers that were asked back, with a link of its own; earlier
   * ones keep working.
   * @param inBulk for reminders, which no person writes
   * @throws Problem mails-used-up, recipient-mailed-enough
   */
  async askBack(
    tx: EntityManager,
    about: QuestionnaireEntity,
    { supplier, count, kind }: AskBackMail,
    { inBulk = false, to: only }: { readonly inBulk?: boolean; readonly to?: Respondent } = {},
  ): Promise<void> {
    const { name: buyer } = await this.companies.get();
    const respondents = only ? [only] : await respondentsOf(tx, [about]);
    const urls = await this.newUrls(tx, respondents);
    const dueOn = about.askedBackDueOn ?? about.dueOn;
    for (const [index, to] of respondents.entries()) {
      const facts = { ...addressed(to), buyer, supplier, count, dueOn, note: about.askedBackNote };
      const mail = askBackMail({ ...facts, url: urls[index] ?? '' }, kind);
      const id = await this.linkMails.send(tx, mail, inBulk);
      await tx.insert(QuestionnaireMailEntity, {
        id,
        questionnaireId: about.id,
        kind,
        recipientEmail: to.email,
      });
    }
  }

  /** Says that the buyer has finished reading, with a link to the result. */
  tellResult(tx: EntityManager, about: QuestionnaireEntity, supplier: string): Promise<void> {
    return this.tellAll(tx, about, '/result', (to) => resultMail({ ...to, supplier }));
  }

  /** Says that the buyer wrote about questions. The link leads to the answers, or once they are sent, to the result. */
  tellComments(tx: EntityManager, about: QuestionnaireEntity, supplier: string): Promise<void> {
    const page = !about.submittedAt || about.askedBackAt ? '' : '/result';
    return this.tellAll(tx, about, page, (to) => commentMail({ ...to, supplier }));
  }

  private async tellAll(
    tx: EntityManager,
    about: QuestionnaireEntity,
    page: string,
    compose: (to: Addressed & { readonly buyer: string; readonly url: string }) => Mail,
  ): Promise<void> {
    const { name: buyer } = await this.companies.get();
    const respondents = await respondentsOf(tx, [about]);
    const urls = await this.newUrls(tx, respondents);
    for (const [index, to] of respondents.entries())
      await this.linkMails.send(tx, compose({ ...addressed(to), buyer, url: `${urls[index] ?? ''}${page}` }));
  }

  /** In the order of the respondents. */
  private async newUrls(tx: EntityManager, respondents: readonly Respondent[]): Promise<string[]> {
    const links = respondents.map((to) => ({ to, ...newCompanyLink(currentCompanyId()) }));
    const rows = links.map(({ to: { questionnaire, contactId }, secretHash }) => ({
      ...{ id: newId(), questionnaireId: questionnaire.id, delegationId: null, contactId, secretHash },
    }));
    await tx.insert(QuestionnaireLinkEntity, rows);
    return links.map(({ token }) => `${this.config.publicUrl}/answer/${token}`);
  }

  /** A receipt to everybody who could have sent the answers: who did not, need not go on. */
  async confirm(tx: EntityManager, about: QuestionnaireEntity, receipt: string): Promise<void> {
    const { name: buyer } = await this.companies.get();
    for (const to of await respondentsOf(tx, [about]))
      await this.mailer.send(tx, receiptMail({ ...addressed(to), buyer }, receipt));
  }
}

interface Mailing {
  /** Names by id. */
  readonly suppliers: ReadonlyMap<string, string>;
  readonly kind: 'invitation' | 'reminder';
  readonly inBulk: boolean;
}

/** Somebody who is asked beside the first one. */
export interface BroughtIn {
  readonly questionnaire: QuestionnaireEntity;
  readonly contact: QuestionnaireContactEntity;
  /** Whether mails to the first one arrive. */
  readonly firstIsReached: boolean;
}

type Addressed = Pick<QuestionnaireMailFacts, 'to' | 'recipientName' | 'language'>;

function addressed({ email, name, language }: Respondent): Addressed {
  return { to: email, recipientName: name, language };
}

/** For a colleague, who need not know the address. */
function nameOf({ name, email }: Respondent): string {
  return name ?? hiddenAddress(email);
}

/** To the nearest five minutes: how much is asked depends on the answers. */
export function minutesFor(template: Template): number {
  return Math.max(5, 5 * Math.round(minutesToAnswer(template) / 5));
}
