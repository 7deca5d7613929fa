import { openPlaces, questionnaireProblem } from '@firebreak/questionnaires/model';
import { In, type EntityManager } from 'typeorm';
import { circumstancesOf, compiledTemplateOf } from '../open-form';
import type { QuestionnaireEntity } from '../questionnaire.entity';
import { AnswerReviewEntity } from './answer-review.entity';

/** What is with the supplier now: the answers asked back, by key, with what was asked. */
export async function askedBackAnswers(
  tx: EntityManager,
  questionnaireId: string,
): Promise<AnswerReviewEntity[]> {
  const where = { questionnaireId, state: In(['asked-back']) };
  return tx.find(AnswerReviewEntity, { where, order: { question: 'ASC' } });
}

/** Keys of the places that the respondent may change while answers are asked back. */
export function openKeys(
  questionnaire: QuestionnaireEntity,
  askedBack: readonly AnswerReviewEntity[],
): ReadonlySet<string> {
  return openPlaces(
    compiledTemplateOf(questionnaire),
    askedBack.map(({ question }) => question),
    circumstancesOf(questionnaire),
  );
}

/**
 * Checks that a place may be changed: any before the answers are submitted, then only what was asked back and what hangs
 * on it.
 * @throws Problem question-not-open
 */
export async function checkPlaceOpen(
  tx: EntityManager,
  questionnaire: QuestionnaireEntity,
  question: string,
): Promise<void> {
  if (!questionnaire.askedBackAt) return;
  const open = openKeys(questionnaire, await askedBackAnswers(tx, questionnaire.id));
  if (!open.has(question)) throw questionnaireProblem('question-not-open', { question });
}
