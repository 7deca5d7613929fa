import {
  questionnaireProblem,
  sameAnswer,
  type AskBack,
  type ReviewView,
} from '@firebreak/questionnaires/model';
import { SupplierDirectory } from '@firebreak/supply-chain/server';
import { Injectable } from '@nestjs/common';
import { In, Not, type EntityManager } from 'typeorm';
import { QuestionnaireAnswerEntity } from '../questionnaire-answer.entity';
import { dayOf, linkExpiry } from '../questionnaire-dates';
import type { QuestionnaireSubmissionEntity } from '../questionnaire-submission.entity';
import { QuestionnaireEntity } from '../questionnaire.entity';
import { RespondentMails } from '../respondent-mails';
import { checkDueOn } from '../sending-rules';
import { AnswerReviewEntity } from './answer-review.entity';
import { NOTHING_ASKED_BACK } from './answers-again';
import { openKeys } from './open-answers';
import { ReviewViews } from './review-views';
import { SubmittedQuestionnaires } from './submitted-questionnaires';

/** Hands answers back to the supplier, and takes them back from it. */
@Injectable()
export class AskingBackService {
  constructor(
    private readonly submitted: SubmittedQuestionnaires,
    private readonly mails: RespondentMails,
    private readonly suppliers: SupplierDirectory,
    private readonly views: ReviewViews,
  ) {}

  /**
   * Opens everything that was marked for the supplier again, by one mail. Its earlier links work again too.
   * @throws Problem questionnaire-not-found, questionnaire-not-submitted, questionnaire-closed, nothing-to-ask-back,
   *   questions-asked-back, input-invalid, mails-used-up, recipient-mailed-enough
   */
  send(id: string, { dueOn, note }: AskBack, at = new Date()): Promise<ReviewView> {
    return this.submitted.change(id, async (tx, row, submission) => {
      if (row.stage === 'closed') throw questionnaireProblem('questionnaire-closed');
      if (row.askedBackAt) throw questionnaireProblem('questions-asked-back');
      checkDueOn(dueOn, dayOf(at));
      const marked = { questionnaireId: id, state: 'ask-back' as const };
      const asked = await tx.findBy(AnswerReviewEntity, marked);
      if (asked.length === 0) throw questionnaireProblem('nothing-to-ask-back');
      const changes = {
        stage: 'submitted' as const,
        reviewedAt: null,
        askedBackAt: at,
        askedBackDueOn: dueOn,
        askedBackOpen: await openKeys(
          tx,
          row,
          asked.map(({ question }) => question),
        ),
        askedBackNote: note?.trim() || null,
        askedBackRemindedAt: null,
        askedBackEscalatedAt: null,
        askedBackEscalatedTo: null,
        // Never earlier than it was: who has a month left keeps it.
        linkExpiresAt: later(linkExpiry(dueOn), row.linkExpiresAt),
      };
      await tx.update(QuestionnaireEntity, { id }, changes);
      await this.turn(tx, marked, 'asked-back');
      const open = { ...row, ...changes };
      const { name } = await this.suppliers.supplier(tx, row.supplierId);
      await this.mails.askBack(tx, open, { supplier: name, count: asked.length, kind: 'invitation' });
      return this.views.view(tx, open, submission);
    });
  }

  /**
   * Takes the questions back: what was submitted counts, whatever the supplier has changed since.
   * @throws Problem questionnaire-not-found, questionnaire-not-submitted, questions-not-asked-back
   */
  withdraw(id: string, at = new Date()): Promise<ReviewView> {
    return this.submitted.change(id, async (tx, row, submission) => {
      if (!row.askedBackAt) throw questionnaireProblem('questions-not-asked-back');
      await this.restoreAnswers(tx, submission, at);
      await tx.update(QuestionnaireEntity, { id }, NOTHING_ASKED_BACK);
      await this.turn(tx, { questionnaireId: id, state: 'asked-back' }, 'open');
      return this.views.view(tx, { ...row, ...NOTHING_ASKED_BACK }, submission);
    });
  }

  private async turn(
    tx: EntityManager,
    where: { readonly questionnaireId: string; readonly state: AnswerReviewEntity['state'] },
    state: AnswerReviewEntity['state'],
  ): Promise<void> {
    const set = { state, version: () => 'version + 1' };
    await tx.createQueryBuilder().update(AnswerReviewEntity).set(set).where(where).execute();
  }

  private async restoreAnswers(
    tx: EntityManager,
    { questionnaireId, answers }: QuestionnaireSubmissionEntity,
    at: Date,
  ): Promise<void> {
    const keys = Object.keys(answers);
    await tx.delete(QuestionnaireAnswerEntity, { questionnaireId, question: Not(In(keys)) });
    const saved = await tx.findBy(QuestionnaireAnswerEntity, { questionnaireId });
    const stored = new Map(saved.map((row) => [row.question, row]));
    const rows = Object.entries(answers).flatMap(([question, value]) => {
      const { version = 0, value: changed = null } = stored.get(question) ?? {};
      if (sameAnswer(changed, value)) return [];
      return [
        {
          questionnaireId,
          question,
          value,
          version: version + 1,
          savedAt: at,
          savedBy: null,
          savedById: null,
        },
      ];
    });
    const conflict = ['companyId', 'questionnaireId', 'question'];
    if (rows.length > 0) await tx.upsert(QuestionnaireAnswerEntity, rows, conflict);
  }
}

function later(a: Date, b: Date): Date {
  return a > b ? a : b;
}
