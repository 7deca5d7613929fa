import {
  answerDifferences,
  differencesToEarlier,
  nextAskedBackReminder,
  proposedFindings,
  remindersPaused,
  type AskedBackReminding,
  type EarlierRound,
  type EarlierSubmission,
  type MeasureView,
  type ProposedFinding,
  type ReviewView,
} from '@firebreak/questionnaires/model';
import { Injectable } from '@nestjs/common';
import { LessThan, Not, type EntityManager } from 'typeorm';
import { LocalTemplates } from '../local-templates';
import { circumstancesOf, templateOf } from '../open-form';
import { dayOf } from '../questionnaire-dates';
import { QuestionnaireSubmissionEntity } from '../questionnaire-submission.entity';
import { askedBackOf } from '../questionnaire-views';
import { QuestionnaireEntity } from '../questionnaire.entity';
import { storedResponse } from '../stored-response.query';
import { AnswerReviewEntity } from './answer-review.entity';
import { askedBackWaiting } from './asked-back-waiting.query';
import { ContradictionsInAnswers } from './contradictions-in-answers';
import { EarlierAnswersEntity } from './earlier-answers.entity';
import { MeasureViews } from './measure-views';
import { ReplyEntity } from './reply.entity';

/** Puts together what a reviewer works with. */
@Injectable()
export class ReviewViews {
  constructor(
    private readonly contradictions: ContradictionsInAnswers,
    private readonly locals: LocalTemplates,
    private readonly measures: MeasureViews,
  ) {}

  async view(
    tx: EntityManager,
    row: QuestionnaireEntity,
    submission: QuestionnaireSubmissionEntity,
    language?: string,
  ): Promise<ReviewView> {
    const questionnaireId = row.id;
    const measures = await this.measures.of(tx, row, row.language);
    const answers = await tx.find(AnswerReviewEntity, {
      where: { questionnaireId },
      order: { question: 'ASC' },
    });
    const replies = await tx.find(ReplyEntity, { where: { questionnaireId }, order: { id: 'ASC' } });
    return {
      askedBack: askedBackOf(row),
      reminding: await reminding(tx, row),
      answers: answers.map(({ question, state, asked, version, decidedBy, decidedAt }) => ({
        question,
        state,
        text: asked,
        version,
        decidedBy,
        decidedAt: decidedAt.toISOString(),
      })),
      contradictions: await this.contradictions.views(tx, row, submission),
      earlier: await this.earlier(tx, row, submission),
      round: await this.round(tx, submission),
      rounds: await tx.countBy(EarlierAnswersEntity, { questionnaireId }),
      proposals: await this.proposals(tx, row, submission, measures, language),
      measures,
      replies: replies.map(({ id, point, reply, writtenAt }) => ({
        id,
        point,
        text: reply,
        writtenAt: writtenAt.toISOString(),
      })),
    };
  }

  private async proposals(
    tx: EntityManager,
    row: QuestionnaireEntity,
    submission: QuestionnaireSubmissionEntity,
    measures: readonly MeasureView[],
    language: string | undefined,
  ): Promise<readonly ProposedFinding[]> {
    const { response } = await storedResponse(tx, row.id);
    const { template } = await this.locals.view(tx, row, language, row.sentAt);
    const submitted = { ...response, answers: submission.answers };
    const { answeredOn } = submission;
    const today = dayOf(new Date());
    const proposed = proposedFindings(template, submitted, answeredOn, today, circumstancesOf(row));
    const decided = measures.filter(({ contradiction }) => contradiction === null);
    return proposed.filter(({ question }) => !decided.some((measure) => measure.question === question));
  }

  /** The newest submission of the same supplier before this one. */
  private async earlier(
    tx: EntityManager,
    row: QuestionnaireEntity,
    submission: QuestionnaireSubmissionEntity,
  ): Promise<EarlierSubmission | null> {
    const found = await tx.findOne(QuestionnaireSubmissionEntity, {
      where: {
        supplierId: row.supplierId,
        questionnaireId: Not(row.id),
        submittedAt: LessThan(submission.submittedAt),
      },
      order: { submittedAt: 'DESC', id: 'DESC' },
    });
    const before = found && (await tx.findOneBy(QuestionnaireEntity, { id: found.questionnaireId }));
    if (!before) return null;
    const template = await templateOf(tx, before);
    return {
      questionnaireId: before.id,
      templateTitle: template.title,
      answeredOn: found.answeredOn,
      differences: differencesToEarlier(
        { template, answers: found.answers },
        { template: await templateOf(tx, row), answers: submission.answers },
        submission.answeredOn,
        circumstancesOf(row),
      ),
    };
  }

  private async round(
    tx: EntityManager,
    { questionnaireId, answers }: QuestionnaireSubmissionEntity,
  ): Promise<EarlierRound | null> {
    const where = { questionnaireId };
    const last = await tx.findOne(EarlierAnswersEntity, { where, order: { round: 'DESC' } });
    return (
      last && {
        submittedAt: last.submittedAt.toISOString(),
        differences: answerDifferences(last.answers, answers),
      }
    );
  }
}

async function reminding(tx: EntityManager, row: QuestionnaireEntity): Promise<AskedBackReminding | null> {
  const waiting = await askedBackWaiting(tx, row);
  return (
    waiting && {
      remindedAt: row.askedBackRemindedAt?.toISOString() ?? null,
      nextOn: nextAskedBackReminder(waiting, dayOf(new Date())),
      paused: remindersPaused(waiting),
      bounced: waiting.bounced,
      escalatedAt: row.askedBackEscalatedAt?.toISOString() ?? null,
      escalatedTo: row.askedBackEscalatedTo,
    }
  );
}
