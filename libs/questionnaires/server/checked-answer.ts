import {
  answerFault,
  questionnaireProblem,
  type AnswerFault,
  type AnswerValue,
} from '@firebreak/questionnaires/model';
import { circumstancesOf, templateOf, type AskedBy } from './open-form';
import { latestDayAnywhere } from './questionnaire-dates';

/** What is wrong with an answer to a questionnaire, if anything. Null takes an answer back, which fits every question. */
export function faultOf(
  questionnaire: AskedBy,
  question: string,
  value: AnswerValue | null,
  at: Date,
): AnswerFault | null {
  const template = templateOf(questionnaire);
  return answerFault(template, question, value ?? '', latestDayAnywhere(at), circumstancesOf(questionnaire));
}

/** @throws Problem answer-invalid */
export function checkAnswer(
  questionnaire: AskedBy,
  question: string,
  value: AnswerValue | null,
  at: Date,
): void {
  const fault = faultOf(questionnaire, question, value, at);
  if (fault) throw answerInvalid(question, fault);
}

export function answerInvalid(question: string, { code, message }: Pick<AnswerFault, 'code' | 'message'>) {
  return questionnaireProblem('answer-invalid', { errors: [{ field: question, code, message }] });
}
