import { openPlaces, questionnaireProblem } from '@firebreak/questionnaires/model';
import type { EntityManager } from 'typeorm';
import { circumstancesOf, compiledTemplateOf } from '../open-form';
import type { QuestionnaireEntity } from '../questionnaire.entity';
import { AnswerReviewEntity } from './answer-review.entity';

/** What is with the supplier now, with what was asked, by key. */
export async function askedBackAnswers(
  tx: EntityManager,
  questionnaireId: string,
): Promise<AnswerReviewEntity[]> {
  const where = { questionnaireId, state: 'asked-back' as const };
  return tx.find(AnswerReviewEntity, { where, order: { question: 'ASC' } });
}

/** Keys of the places that the respondent may change while these are asked back. */
export async function openKeys(
  tx: EntityManager,
  questionnaire: QuestionnaireEntity,
  askedBack: readonly string[],
): Promise<string[]> {
  const template = await compiledTemplateOf(tx, questionnaire);
  const open = openPlaces(template, askedBack, circumstancesOf(questionnaire));
  return [...open].sort();
}

/**
 * Checks that a place may be changed: any before the answers are submitted, then only what was asked back and what hangs
 * on it.
 * @throws Problem question-not-open
 */
export function checkPlaceOpen({ askedBackOpen }: QuestionnaireEntity, question: string): void {
  if (askedBackOpen && !askedBackOpen.includes(question))
    throw questionnaireProblem('question-not-open', { question });
}
