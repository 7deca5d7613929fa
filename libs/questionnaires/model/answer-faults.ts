import { isCalendarDate } from './calendar';
import { countryCodes } from './countries';
import { isGiven, type AnswerValue, type Response } from './response';
import { questionOf, type Question, type Template } from './template';
import { isAnswered, keptResponse, visibleQuestions } from './visibility';

export type AnswerFaultCode =
  | 'answer-missing'
  | 'document-missing'
  | 'question-unknown'
  | 'not-an-option'
  | 'not-a-list'
  | 'exclusive-option'
  | 'not-a-number'
  | 'not-whole'
  | 'out-of-range'
  | 'not-a-date'
  | 'date-in-future'
  | 'not-a-country'
  | 'not-text'
  | 'too-long'
  | 'needs-document';

/** What is wrong with the answer to one question, and what would be right. */
export interface AnswerFault {
  readonly question: string;
  readonly code: AnswerFaultCode;
  /** English; clients translate by code. */
  readonly message: string;
}

export const MAX_TEXT_LENGTH = 4000;

type Finding = readonly [AnswerFaultCode, string] | null;

function optionFinding(question: Question, value: AnswerValue): Finding {
  const known = question.options?.some((option) => option.value === value);
  return known ? null : ['not-an-option', 'Choose one of the answers offered.'];
}

function listFinding(question: Question, value: AnswerValue): Finding {
  if (!Array.isArray(value) || new Set(value).size !== value.length) {
    return ['not-a-list', 'Give a list in which nothing is repeated.'];
  }
  const options = question.options ?? [];
  const unknown = value.find((chosen) => !options.some((option) => option.value === chosen));
  if (unknown !== undefined)
    return ['not-an-option', `"${String(unknown)}" is not one of the answers offered.`];
  const exclusive = options.find((option) => option.exclusive && value.includes(option.value));
  if (exclusive && value.length > 1) {
    return ['exclusive-option', `"${exclusive.label}" can't be chosen together with others.`];
  }
  return null;
}

function countriesFinding(value: AnswerValue): Finding {
  if (!Array.isArray(value) || new Set(value).size !== value.length) {
    return ['not-a-list', 'Give a list of countries in which nothing is repeated.'];
  }
  const unknown = value.find((country) => !countryCodes.includes(country));
  return unknown === undefined ? null : ['not-a-country', `"${String(unknown)}" is not a country code.`];
}

function numberFinding(question: Question, value: AnswerValue): Finding {
  if (typeof value !== 'number' || !Number.isFinite(value)) return ['not-a-number', 'Give a number.'];
  const { min = 0, max = Number.MAX_SAFE_INTEGER, whole = false } = question.range ?? {};
  if (value < min || value > max) return ['out-of-range', `Give a number from ${min} to ${max}.`];
  return whole && !Number.isInteger(value) ? ['not-whole', 'Give a whole number.'] : null;
}

function dateFinding(value: AnswerValue, asOf: string): Finding {
  if (typeof value !== 'string' || !isCalendarDate(value)) {
    return ['not-a-date', 'Give a date that exists, as year-month-day.'];
  }
  return value > asOf ? ['date-in-future', 'This date lies in the future.'] : null;
}

function textFinding(value: AnswerValue): Finding {
  if (typeof value !== 'string') return ['not-text', 'Give a text.'];
  return value.length > MAX_TEXT_LENGTH ? ['too-long', `Use ${MAX_TEXT_LENGTH} characters at most.`] : null;
}

function finding(question: Question, value: AnswerValue, asOf: string): Finding {
  switch (question.type) {
    case 'yes-no':
    case 'single':
      return optionFinding(question, value);
    case 'multi':
      return listFinding(question, value);
    case 'country-list':
      return countriesFinding(value);
    case 'number':
    case 'percent':
      return numberFinding(question, value);
    case 'date':
      return dateFinding(value, asOf);
    case 'text':
      return textFinding(value);
    case 'file':
      return ['needs-document', 'This question is answered with a document.'];
  }
}

/**
 * Whether one given answer fits its question; says nothing about required ones.
 * @param asOf calendar date of answering, YYYY-MM-DD
 */
export function answerFault(
  template: Template,
  code: string,
  value: AnswerValue,
  asOf: string,
): AnswerFault | null {
  const question = questionOf(template, code);
  if (!question) {
    return { question: code, code: 'question-unknown', message: `There is no question ${code}.` };
  }
  const found = isGiven(value) ? finding(question, value, asOf) : null;
  return found && { question: code, code: found[0], message: `${code}: ${found[1]}` };
}

/** All that stands in the way of submitting, in the order of the questions. */
export function responseFaults(template: Template, response: Response, asOf: string): readonly AnswerFault[] {
  const kept = keptResponse(template, response);
  return visibleQuestions(template, kept.answers).flatMap((question): AnswerFault[] => {
    const { code, type } = question;
    const value = kept.answers[code];
    const fault = isGiven(value) ? answerFault(template, code, value, asOf) : null;
    if (fault) return [fault];
    if (!question.required || isAnswered(question, kept)) return [];
    return type === 'file'
      ? [{ question: code, code: 'document-missing', message: `${code}: Add a document.` }]
      : [{ question: code, code: 'answer-missing', message: `${code}: This question needs an answer.` }];
  });
}
