import {
  answerDifferences,
  type AnswerReviewState,
  type Answers,
  type SubmitAnswers,
} from '@firebreak/questionnaires/model';
import { Injectable } from '@nestjs/common';
import { In, type EntityManager, type FindOptionsWhere } from 'typeorm';
import { QuestionnaireEvidenceEntity } from '../questionnaire-evidence.entity';
import { QuestionnaireSubmissionEntity } from '../questionnaire-submission.entity';
import { QuestionnaireVerificationEntity } from '../questionnaire-verification.entity';
import { QuestionnaireEntity } from '../questionnaire.entity';
import { AnswerReviewEntity } from './answer-review.entity';
import { EarlierAnswersEntity } from './earlier-answers.entity';

interface Given {
  readonly answers: Answers;
  readonly by: SubmitAnswers;
  readonly at: Date;
}

/** Nothing is with the supplier (any more). */
export const NOTHING_ASKED_BACK = {
  askedBackAt: null,
  askedBackDueOn: null,
  askedBackOpen: null,
  askedBackNote: null,
  askedBackRemindedAt: null,
  askedBackEscalatedAt: null,
  askedBackEscalatedTo: null,
} as const;

/** Takes answers that were asked back and given again. */
@Injectable()
export class AnswersAgain {
  /** Puts them in place of the submitted ones, which are kept beside them, and hands them to the reviewer. */
  async replace(
    tx: EntityManager,
    questionnaire: QuestionnaireEntity,
    before: QuestionnaireSubmissionEntity,
    { answers, by, at }: Given,
  ): Promise<QuestionnaireSubmissionEntity> {
    const questionnaireId = questionnaire.id;
    await tx.insert(EarlierAnswersEntity, {
      questionnaireId,
      round: 1 + (await tx.countBy(EarlierAnswersEntity, { questionnaireId })),
      answers: before.answers,
      submittedBy: before.submittedBy,
      submitterRole: before.submitterRole,
      submittedAt: before.submittedAt,
    });
    const changes = { answers, submittedBy: by.name, submitterRole: by.role, submittedAt: at };
    await tx.update(QuestionnaireSubmissionEntity, { id: before.id }, changes);
    await tx.update(QuestionnaireEntity, { id: questionnaireId }, NOTHING_ASKED_BACK);
    await this.turn(tx, { questionnaireId, state: 'asked-back' }, 'answered');
    // What hung on them and is another answer now was accepted as something else.
    const changed = answerDifferences(before.answers, answers).map(({ question }) => question);
    await this.turn(tx, { questionnaireId, state: 'accepted', question: In(changed) }, 'open');
    // So it was with what stood behind them: an audit confirmed the other answer, a document showed it.
    const ofChanged = { questionnaireId, question: In(changed) };
    await tx.delete(QuestionnaireVerificationEntity, ofChanged);
    await tx.update(QuestionnaireEvidenceEntity, { ...ofChanged, state: 'accepted' }, { state: 'offered' });
    return { ...before, ...changes };
  }

  private async turn(
    tx: EntityManager,
    where: FindOptionsWhere<AnswerReviewEntity>,
    state: AnswerReviewState,
  ): Promise<void> {
    const set = { state, version: () => 'version + 1' };
    await tx.createQueryBuilder().update(AnswerReviewEntity).set(set).where(where).execute();
  }
}
