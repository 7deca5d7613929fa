import { Companies } from '@firebreak/identity/server';
import {
  closestOf,
  isInPart,
  languagesOfParts,
  partTemplate,
  respondentTemplate,
  type PortalAskedBack,
  type PortalView,
  type SubmissionReceipt,
  type SubmitAnswers,
} from '@firebreak/questionnaires/model';
import { SupplierDirectory } from '@firebreak/supply-chain/server';
import { Injectable } from '@nestjs/common';
import { IsNull, type EntityManager } from 'typeorm';
import { LocalTemplates } from './local-templates';
import { circumstancesOf, openForm } from './open-form';
import type { KnownLink } from './portal-links';
import { latestDayAnywhere, openUntil } from './questionnaire-dates';
import { QuestionnaireDelegationEntity } from './questionnaire-delegation.entity';
import { QuestionnaireEntity } from './questionnaire.entity';
import { RespondentAccess } from './respondent-access';
import { QuestionnaireContactEntity } from './respondents/questionnaire-contact.entity';
import { askedBackAnswers } from './review/open-answers';
import { storedResponse } from './stored-response.query';
import { Submissions } from './submissions';
import { findTemplates } from './templates/find-templates.query';

/** What a respondent does by the link: without an account, and only with this one questionnaire. */
@Injectable()
export class AnsweringService {
  constructor(
    private readonly access: RespondentAccess,
    private readonly submissions: Submissions,
    private readonly companies: Companies,
    private readonly suppliers: SupplierDirectory,
    private readonly locals: LocalTemplates,
  ) {}

  /**
   * The questions and what has been answered so far.
   * @param language the reader's wish; the one of the mail where absent
   * @throws Problem link-unknown, link-revoked, link-expired, questionnaire-already-submitted
   */
  view(token: string, language?: string): Promise<PortalView> {
    return this.access.readAsHolder(token, (tx, open, link) => this.viewOf(tx, open, link, language));
  }

  /** Says that a person, not a mail scanner, has opened it, and which language they read. */
  start(token: string, language: string): Promise<PortalView> {
    return this.access.changeAsHolder(token, async (tx, open, link) => {
      if (link.part) {
        const first = { id: link.part.delegationId, openedAt: IsNull() };
        await tx.update(QuestionnaireDelegationEntity, first, { openedAt: new Date() });
        return this.viewOf(tx, open, link, language);
      }
      const languages = languagesOfParts(open, await findTemplates(tx, [open]));
      const theirs = { language: closestOf(languages, language) };
      if (link.contactId) await tx.update(QuestionnaireContactEntity, { id: link.contactId }, theirs);
      const changes = {
        ...(!link.contactId && theirs),
        openedAt: open.openedAt ?? new Date(),
        stage: open.stage === 'sent' ? ('opened' as const) : open.stage,
      };
      await tx.update(QuestionnaireEntity, { id: open.id }, changes);
      return this.viewOf(tx, { ...open, ...changes }, link, theirs.language);
    });
  }

  /** @throws Problem as `view`, answers-incomplete */
  submit(token: string, by: SubmitAnswers): Promise<SubmissionReceipt> {
    return this.access.change(token, (tx, open) => this.submissions.submit(tx, open, by, new Date()));
  }

  private async viewOf(
    tx: EntityManager,
    open: QuestionnaireEntity,
    { part, to }: KnownLink,
    language?: string,
  ): Promise<PortalView> {
    const { answers, evidence, response } = await storedResponse(tx, open.id);
    const supplier = await this.suppliers.supplier(tx, open.supplierId);
    const local = await this.locals.view(tx, open, language ?? to.language, open.sentAt);
    const whole = respondentTemplate(local.template, circumstancesOf(open));
    const view = {
      buyer: (await this.companies.get()).name,
      supplier: supplier.name,
      recipientName: to.name,
      message: open.message,
      dueOn: open.askedBackDueOn ?? open.dueOn,
      openUntil: openUntil(open.askedBackDueOn ?? open.dueOn),
      started: open.openedAt !== null,
      ...local,
      ...whole,
      answers,
      evidence,
      part: null,
      askedBack: open.askedBackAt ? await this.askedBack(tx, open) : null,
    };
    if (!part) return view;
    const form = await openForm(tx, open, response, latestDayAnywhere(new Date()));
    const kept = form.kept().answers;
    const isIn = ({ question }: { question: string }) => isInPart(local.template, part.sections, question);
    return {
      ...view,
      recipientName: part.name,
      message: null,
      started: part.openedAt !== null,
      template: partTemplate(whole.template, part.sections, kept),
      answers: answers.filter(isIn),
      evidence: evidence.filter(isIn),
      part: { name: part.name, from: open.recipientName, note: part.note },
      askedBack: view.askedBack && {
        ...view.askedBack,
        questions: view.askedBack.questions.filter(isIn),
        open: view.askedBack.open.filter((question) => isIn({ question })),
      },
    };
  }

  private async askedBack(tx: EntityManager, open: QuestionnaireEntity): Promise<PortalAskedBack> {
    const asked = await askedBackAnswers(tx, open.id);
    return {
      note: open.askedBackNote,
      questions: asked.map(({ question, asked: text }) => ({ question, text: text ?? '' })),
      open: open.askedBackOpen ?? [],
    };
  }
}
