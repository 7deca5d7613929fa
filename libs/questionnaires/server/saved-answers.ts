import {
  isGiven,
  questionnaireProblem,
  type Answers,
  type SaveAnswer,
  type SavedAnswer,
} from '@firebreak/questionnaires/model';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { checkAnswer } from './checked-answer';
import { openForm, templateOf } from './open-form';
import { QuestionnaireAnswerEntity } from './questionnaire-answer.entity';
import { latestDayAnywhere } from './questionnaire-dates';
import { QuestionnaireEntity } from './questionnaire.entity';
import { checkPlaceOpen } from './review/open-answers';
import { saveAnswer } from './save-answer.query';
import { storedResponse } from './stored-response.query';

/** Keeps answers as they come in, one question at a time. The caller holds the questionnaire's lock. */
@Injectable()
export class SavedAnswers {
  /**
   * Saves one answer within a transaction, by the same rule as the portal: for answers that came on another way.
   * @throws Problem answer-invalid, question-not-open, answer-changed-elsewhere with what is stored now
   */
  async save(
    tx: EntityManager,
    questionnaire: QuestionnaireEntity,
    question: string,
    answer: SaveAnswer,
    at: Date,
  ): Promise<SavedAnswer> {
    const value = isGiven(answer.value) ? answer.value : null;
    checkAnswer(await templateOf(tx, questionnaire), questionnaire, question, value, at);
    checkPlaceOpen(questionnaire, question);
    const stored = await saveAnswer(tx, questionnaire, { ...answer, question, value }, at);
    if (stored.outcome === 'conflict')
      throw questionnaireProblem('answer-changed-elsewhere', { ...stored.answer });
    await this.recordProgress(tx, questionnaire, at);
    return stored.answer;
  }

  /** Takes answers to a questionnaire that has none yet. @throws Problem answer-invalid */
  async saveFirst(
    tx: EntityManager,
    questionnaire: QuestionnaireEntity,
    answers: Answers,
    at: Date,
  ): Promise<void> {
    const template = await templateOf(tx, questionnaire);
    const rows = Object.entries(answers).map(([question, value]) => {
      checkAnswer(template, questionnaire, question, value, at);
      return { questionnaireId: questionnaire.id, question, value, version: 1, savedAt: at };
    });
    await tx.insert(QuestionnaireAnswerEntity, rows);
    await this.recordProgress(tx, questionnaire, at);
  }

  /** How far the respondent is, for the buyer's list; what was submitted and asked back stays submitted. */
  async recordProgress(tx: EntityManager, questionnaire: QuestionnaireEntity, at: Date): Promise<void> {
    if (questionnaire.askedBackAt) return;
    const { response } = await storedResponse(tx, questionnaire.id);
    const form = await openForm(tx, questionnaire, response, latestDayAnywhere(at));
    await tx.update(
      QuestionnaireEntity,
      { id: questionnaire.id },
      {
        stage: 'in-progress',
        answeredRatio: form.progress().ratio,
        openedAt: questionnaire.openedAt ?? at,
      },
    );
  }
}
