import { MAX_TEXT_LENGTH } from './answer-shape';
import { isCalendarDate } from './calendar';
import { countryCodes } from './countries';
import { currencyCodes } from './currencies';
import { isMoney, type AnswerValue } from './response';
import type { NumberRange, Question, TableColumn } from './template';

export type AnswerFaultCode =
  | 'answer-missing'
  | 'document-missing'
  | 'question-unknown'
  | 'question-not-open'
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
  | 'needs-document'
  | 'not-money'
  | 'not-a-currency'
  | 'not-a-table'
  | 'too-many-rows'
  | 'column-unknown'
  | 'site-unknown'
  | 'site-repeated'
  | 'cell-missing'
  | 'row-missing';

/** What is wrong, and what would be right; `row` counts from 1. */
export interface Finding {
  readonly code: AnswerFaultCode;
  readonly message: string;
  readonly row?: number;
  readonly column?: string;
}

const finding = (code: AnswerFaultCode, message: string): Finding => ({ code, message });

type Asked = Pick<Question | TableColumn, 'options' | 'range'> & { readonly type: Question['type'] };

function optionFinding({ options }: Asked, value: AnswerValue): Finding | null {
  const known = options?.some((option) => option.value === value);
  return known ? null : finding('not-an-option', 'Choose one of the answers offered.');
}

function listFinding({ options = [] }: Asked, value: AnswerValue): Finding | null {
  if (!Array.isArray(value) || new Set(value).size !== value.length) {
    return finding('not-a-list', 'Give a list in which nothing is repeated.');
  }
  const unknown = value.find((chosen) => !options.some((option) => option.value === chosen));
  if (unknown !== undefined)
    return finding('not-an-option', `"${quoted(unknown)}" is not one of the answers offered.`);
  const exclusive = options.find((option) => option.exclusive && value.includes(option.value));
  if (exclusive && value.length > 1) {
    return finding('exclusive-option', `"${exclusive.label}" can't be chosen together with others.`);
  }
  return null;
}

/** What a message repeats of the answer: enough to find it, never ten megabytes. */
function quoted(value: unknown): string {
  const text = String(value);
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}

function countriesFinding(value: AnswerValue): Finding | null {
  if (!Array.isArray(value) || new Set(value).size !== value.length) {
    return finding('not-a-list', 'Give a list of countries in which nothing is repeated.');
  }
  const unknown = value.find((country) => !countryCodes.includes(country));
  return unknown === undefined
    ? null
    : finding('not-a-country', `"${quoted(unknown)}" is not a country code.`);
}

function numberFinding(range: NumberRange | undefined, value: AnswerValue): Finding | null {
  if (typeof value !== 'number' || !Number.isFinite(value)) return finding('not-a-number', 'Give a number.');
  const { min = 0, max = Number.MAX_SAFE_INTEGER, whole = false } = range ?? {};
  if (value < min || value > max) return finding('out-of-range', `Give a number from ${min} to ${max}.`);
  return whole && !Number.isInteger(value) ? finding('not-whole', 'Give a whole number.') : null;
}

function moneyFinding(range: NumberRange | undefined, value: AnswerValue): Finding | null {
  if (!isMoney(value)) return finding('not-money', 'Give an amount and its currency.');
  if (!currencyCodes.includes(value.currency)) {
    return finding('not-a-currency', `"${quoted(value.currency)}" is not the code of a currency in use.`);
  }
  return numberFinding(range, value.amount);
}

function dateFinding(value: AnswerValue, asOf: string): Finding | null {
  if (typeof value !== 'string' || !isCalendarDate(value)) {
    return finding('not-a-date', 'Give a date that exists, as year-month-day.');
  }
  return value > asOf ? finding('date-in-future', 'This date lies in the future.') : null;
}

function textFinding(value: AnswerValue): Finding | null {
  if (typeof value !== 'string') return finding('not-text', 'Give a text.');
  if (value.length <= MAX_TEXT_LENGTH) return null;
  return finding('too-long', `Use ${MAX_TEXT_LENGTH} characters at most.`);
}

/**
 * What is wrong with a value as the answer to a question, or in a table's cell; tables themselves are `tableFinding`'s.
 * @param asOf calendar date of answering
 */
export function answerFinding(asked: Asked, value: AnswerValue, asOf: string): Finding | null {
  switch (asked.type) {
    case 'yes-no':
    case 'single':
      return optionFinding(asked, value);
    case 'multi':
      return listFinding(asked, value);
    case 'country-list':
      return countriesFinding(value);
    case 'number':
    case 'percent':
      return numberFinding(asked.range, value);
    case 'money':
      return moneyFinding(asked.range, value);
    case 'date':
      return dateFinding(value, asOf);
    case 'text':
      return textFinding(value);
    case 'file':
      return finding('needs-document', 'This question is answered with a document.');
    case 'site-table':
      return finding('not-a-table', 'Give a table.');
  }
}
