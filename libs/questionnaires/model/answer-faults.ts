import { answerFinding, type AnswerFaultCode, type Finding } from './answer-finding';
import { NOTHING_KNOWN, type Circumstances } from './circumstances';
import { placeAt, type Place } from './place';
import { answerAt, isGiven, type AnswerValue, type Response } from './response';
import { tableFinding, tableGap } from './table-finding';
import type { Question, Template } from './template';
import { askedPlaces, isAnswered } from './visibility';

/** What is wrong with the answer at one place, and what would be right. */
export interface AnswerFault {
  /** Key of the place. */
  readonly question: string;
  readonly code: AnswerFaultCode;
  /** English; clients translate by code. */
  readonly message: string;
  /** Of a table: the row, from 1, and the code of the column. */
  readonly row?: number;
  readonly column?: string;
}

/** Longest part of an unknown key that a message repeats. */
const SHOWN_OF_KEY = 80;

function faultAt(
  { key, question, site }: Pick<Place, 'key' | 'question' | 'site'>,
  found: Finding,
): AnswerFault {
  const where = site ? `${question.code} (${site.name})` : question.code;
  return { question: key, ...found, message: `${where}: ${found.message}` };
}

function valueFinding(question: Question, value: AnswerValue, asOf: string, circumstances: Circumstances) {
  return question.type === 'site-table' && question.table
    ? tableFinding(question.table, value, asOf, circumstances)
    : answerFinding(question, value, asOf);
}

/**
 * Whether one given answer fits its question; says nothing about required ones.
 * @param key of the place: the question's code, with the site in a section that repeats
 * @param asOf calendar date of answering, YYYY-MM-DD
 */
export function answerFault(
  template: Template,
  key: string,
  value: AnswerValue,
  asOf: string,
  circumstances: Circumstances = NOTHING_KNOWN,
): AnswerFault | null {
  const place = placeAt(template, key, circumstances);
  if (!place) {
    const shown = key.slice(0, SHOWN_OF_KEY);
    return { question: shown, code: 'question-unknown', message: `There is no question ${shown}.` };
  }
  const found = isGiven(value) ? valueFinding(place.question, value, asOf, circumstances) : null;
  return found && faultAt(place, found);
}

/**
 * What stands in the way of submitting at one asked place.
 * @param value what was given there, if anything
 * @param answered whether it counts as answered: a file question does by its document
 */
export function placeFault(
  place: Place,
  value: AnswerValue | undefined,
  answered: boolean,
  asOf: string,
  circumstances: Circumstances,
): AnswerFault | null {
  const { question } = place;
  if (isGiven(value)) {
    const found =
      valueFinding(question, value, asOf, circumstances) ??
      (question.table ? tableGap(question.table, value, circumstances) : null);
    if (found) return faultAt(place, found);
  }
  if (!question.required || answered) return null;
  return question.type === 'file'
    ? faultAt(place, { code: 'document-missing', message: 'Add a document.' })
    : faultAt(place, { code: 'answer-missing', message: 'This question needs an answer.' });
}

/** All that stands in the way of submitting, in the order of the questions. */
export function responseFaults(
  template: Template,
  response: Response,
  asOf: string,
  circumstances: Circumstances = NOTHING_KNOWN,
): readonly AnswerFault[] {
  return askedPlaces(template, response.answers, circumstances).flatMap((place) => {
    const value = answerAt(response.answers, place.key);
    const answered = isAnswered(place.question, response, place.key);
    const fault = placeFault(place, value, answered, asOf, circumstances);
    return fault ? [fault] : [];
  });
}
