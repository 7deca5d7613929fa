import { hasDocument, isGiven, type Answers, type AnswerValue, type Response } from './response';
import type { Condition, Question, Template, VisibleIf } from './template';

function comparison(condition: Condition, value: AnswerValue): boolean {
  switch (condition.is) {
    case 'is':
      return value === condition.value;
    case 'is-not':
      return value !== condition.value;
    case 'more-than':
      return typeof value === 'number' && value > condition.value;
    case 'less-than':
      return typeof value === 'number' && value < condition.value;
    case 'one-of':
      return typeof value === 'string' && condition.value.includes(value);
    case 'contains-any':
      return Array.isArray(value) && condition.value.some((wanted) => value.includes(wanted));
    case 'is-answered':
      return true;
    case 'is-not-answered':
      return false;
  }
}

/** Whether the condition holds. Without an answer only `is-not-answered` does, so `is-not` asks for an answer too. */
export function conditionHolds(condition: Condition, value: AnswerValue | undefined): boolean {
  return isGiven(value) ? comparison(condition, value) : condition.is === 'is-not-answered';
}

function rulesHold(rules: VisibleIf, answers: Answers): boolean {
  const holds = (condition: Condition) => conditionHolds(condition, answers[condition.question]);
  return 'all' in rules ? rules.all.every(holds) : rules.any.some(holds);
}

/**
 * The questions to ask, in the template's order. The answer to a hidden question counts as not given, so hiding
 * one also hides what hangs on it. Conditions look at earlier questions only (`templateFaults` sees to that).
 */
export function visibleQuestions(template: Template, answers: Answers): readonly Question[] {
  const counted: Record<string, AnswerValue> = {};
  return template.questions.filter((question) => {
    if (question.visibleIf && !rulesHold(question.visibleIf, counted)) return false;
    const value = answers[question.code];
    if (isGiven(value)) counted[question.code] = value;
    return true;
  });
}

/** The response without hidden questions, blank answers and unknown codes: what is stored and scored. */
export function keptResponse<R extends Response>(template: Template, response: R): R {
  const visible = visibleQuestions(template, response.answers);
  const codes = new Set(visible.map((question) => question.code));
  const given = visible.flatMap(({ code }) => {
    const value = response.answers[code];
    return isGiven(value) ? [[code, value] as const] : [];
  });
  return {
    ...response,
    answers: Object.fromEntries(given),
    evidence: response.evidence.filter((item) => codes.has(item.question)),
    ...(response.verifiedByAudit && {
      verifiedByAudit: response.verifiedByAudit.filter((code) => codes.has(code)),
    }),
  };
}

/** A file question is answered by a document that was not refused, any other by its value. */
export function isAnswered(question: Question, response: Response): boolean {
  return question.type === 'file'
    ? hasDocument(response, question.code)
    : isGiven(response.answers[question.code]);
}
