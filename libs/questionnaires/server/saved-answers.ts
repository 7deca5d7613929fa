import {
  answerFault,
  isGiven,
  questionnaireProblem,
  type Answers,
  type AnswerValue,
  type SaveAnswer,
  type SavedAnswer,
} from '@firebreak/questionnaires/model';
import { Injectable } from '@nestjs/common';
import { isDeepStrictEqual } from 'node:util';
import type { EntityManager } from 'typeorm';
import { circumstancesOf, openForm, templateOf } from './open-form';
import { QuestionnaireAnswerEntity } from './questionnaire-answer.entity';
import { latestDayAnywhere } from './questionnaire-dates';
import { QuestionnaireEntity } from './questionnaire.entity';
import { checkPlaceOpen } from './review/open-answers';
import { storedResponse } from './stored-response.query';

/** Keeps answers as they come in, one question at a time. The caller holds the questionnaire's lock. */
@Injectable()
export class SavedAnswers {
  /**
   * Saves one answer, if the respondent saw the one that it replaces.
   * Sending the same answer again is no conflict: a phone that lost the reply just tries once more.
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
    this.check(questionnaire, question, value, at);
    await checkPlaceOpen(tx, questionnaire, question);
    const key = { questionnaireId: questionnaire.id, question };
    const stored = await tx.findOneBy(QuestionnaireAnswerEntity, key);
    if (isDeepStrictEqual(stored?.value ?? null, value)) {
      const savedAt = (stored?.savedAt ?? at).toISOString();
      return { question, value, version: stored?.version ?? 0, savedAt };
    }
    if ((stored?.version ?? 0) !== answer.version) {
      const { value: current = null, version = 0, savedAt = at } = stored ?? {};
      throw questionnaireProblem('answer-changed-elsewhere', {
        question,
        value: current,
        version,
        savedAt: savedAt.toISOString(),
      });
    }
    const version = answer.version + 1;
    if (stored) await tx.update(QuestionnaireAnswerEntity, key, { value, version, savedAt: at });
    else await tx.insert(QuestionnaireAnswerEntity, { ...key, value, version, savedAt: at });
    await this.recordProgress(tx, questionnaire, at);
    return { question, value, version, savedAt: at.toISOString() };
  }

  /** Takes answers to a questionnaire that has none yet. @throws Problem answer-invalid */
  async saveFirst(
    tx: EntityManager,
    questionnaire: QuestionnaireEntity,
    answers: Answers,
    at: Date,
  ): Promise<void> {
    const rows = Object.entries(answers).map(([question, value]) => {
      this.check(questionnaire, question, value, at);
      return { questionnaireId: questionnaire.id, question, value, version: 1, savedAt: at };
    });
    await tx.insert(QuestionnaireAnswerEntity, rows);
    await this.recordProgress(tx, questionnaire, at);
  }

  /** How far the respondent is, for the buyer's list; what was submitted and asked back stays submitted. */
  async recordProgress(tx: EntityManager, questionnaire: QuestionnaireEntity, at: Date): Promise<void> {
    if (questionnaire.askedBackAt) return;
    const { response } = await storedResponse(tx, questionnaire.id);
    const form = openForm(questionnaire, response, latestDayAnywhere(at));
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

  private check(
    questionnaire: QuestionnaireEntity,
    question: string,
    value: AnswerValue | null,
    at: Date,
  ): void {
    // An empty text fits every question that exists.
    const fault = answerFault(
      templateOf(questionnaire),
      question,
      value ?? '',
      latestDayAnywhere(at),
      circumstancesOf(questionnaire),
    );
    if (fault) {
      const { code, message } = fault;
      throw questionnaireProblem('answer-invalid', { errors: [{ field: question, code, message }] });
    }
  }
}
