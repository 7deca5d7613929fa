import {
  answerFault,
  questionnaireProblem,
  type AnswerFault,
  type AnswerValue,
  type Template,
} from '@firebreak/questionnaires/model';
import { circumstancesOf, type AskedBy } from './open-form';
import { latestDayAnywhere } from './questionnaire-dates';

/**
 * What is wrong with an answer to a questionnaire, if anything. Null takes an answer back, which fits every question.
 * @param template everything that the questionnaire asks, in any language
 */
export function faultOf(
  template: Template,
  questionnaire: AskedBy,
  question: string,
  value: AnswerValue | null,
  at: Date,
): AnswerFault | null {
  return answerFault(template, question, value ?? '', latestDayAnywhere(at), circumstancesOf(questionnaire));
}

/** @throws Problem answer-invalid */
export function checkAnswer(
  template: Template,
  questionnaire: AskedBy,
  question: string,
  value: AnswerValue | null,
  at: Date,
): void {
  const fault = faultOf(template, questionnaire, question, value, at);
  if (fault) throw answerInvalid(question, fault);
}

export function answerInvalid(question: string, { code, message }: Pick<AnswerFault, 'code' | 'message'>) {
  return questionnaireProblem('answer-invalid', { errors: [{ field: question, code, message }] });
}
