import { Companies } from '@firebreak/identity/server';
import {
  closestOf,
  languagesOfParts,
  respondentTemplate,
  type PortalAskedBack,
  type PortalView,
  type SubmissionReceipt,
  type SubmitAnswers,
} from '@firebreak/questionnaires/model';
import { SupplierDirectory } from '@firebreak/supply-chain/server';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { LocalTemplates } from './local-templates';
import { circumstancesOf } from './open-form';
import { openUntil } from './questionnaire-dates';
import { QuestionnaireEntity } from './questionnaire.entity';
import { RespondentAccess } from './respondent-access';
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
    return this.access.read(token, (tx, open) => this.viewOf(tx, open, language));
  }

  /** Says that a person, not a mail scanner, has opened it, and which language they read. */
  start(token: string, language: string): Promise<PortalView> {
    return this.access.change(token, async (tx, open) => {
      const languages = languagesOfParts(open, await findTemplates(tx, [open]));
      const changes = {
        language: closestOf(languages, language),
        openedAt: open.openedAt ?? new Date(),
        stage: open.stage === 'sent' ? ('opened' as const) : open.stage,
      };
      await tx.update(QuestionnaireEntity, { id: open.id }, changes);
      return this.viewOf(tx, { ...open, ...changes });
    });
  }

  /** @throws Problem as `view`, answers-incomplete */
  submit(token: string, by: SubmitAnswers): Promise<SubmissionReceipt> {
    return this.access.change(token, (tx, open) => this.submissions.submit(tx, open, by, new Date()));
  }

  private async viewOf(tx: EntityManager, open: QuestionnaireEntity, language?: string): Promise<PortalView> {
    const { answers, evidence } = await storedResponse(tx, open.id);
    const supplier = await this.suppliers.supplier(tx, open.supplierId);
    const local = await this.locals.view(tx, open, language ?? open.language, open.sentAt);
    return {
      buyer: (await this.companies.get()).name,
      supplier: supplier.name,
      recipientName: open.recipientName,
      message: open.message,
      dueOn: open.askedBackDueOn ?? open.dueOn,
      openUntil: openUntil(open.askedBackDueOn ?? open.dueOn),
      started: open.openedAt !== null,
      ...local,
      ...respondentTemplate(local.template, circumstancesOf(open)),
      answers,
      evidence,
      askedBack: open.askedBackAt ? await this.askedBack(tx, open) : null,
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
