import { newId } from '@firebreak/platform/server';
import {
  isGiven,
  questionnaireProblem,
  type Answers,
  type AnswerValue,
  type SaveAnswer,
  type SavedAnswer,
} from '@firebreak/questionnaires/model';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { checkAnswer, faultOf } from './checked-answer';
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

  /**
   * Fills places that have no answer, in this person's name; those that have one, also one that is saved just now, and
   * answers that don't fit their question stay away.
   * @returns keys of the places that were filled
   */
  async fillEmpty(
    tx: EntityManager,
    questionnaire: QuestionnaireEntity,
    values: readonly (readonly [string, AnswerValue])[],
    by: string,
    at: Date,
  ): Promise<readonly string[]> {
    const template = await templateOf(tx, questionnaire);
    const stored = await tx.findBy(QuestionnaireAnswerEntity, { questionnaireId: questionnaire.id });
    const filled: string[] = [];
    for (const [question, value] of values) {
      const row = stored.find((one) => one.question === question);
      if (isGiven(row?.value) || faultOf(template, questionnaire, question, value, at)) continue;
      const answer = { question, value, version: row?.version ?? 0, id: newId() };
      const { outcome } = await saveAnswer(tx, { ...questionnaire, recipientName: by }, answer, at);
      if (outcome === 'saved') filled.push(question);
    }
    if (filled.length > 0) await this.recordProgress(tx, questionnaire, at);
    return filled;
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
