import { SIMPLE_TYPES, type QuestionType } from '@firebreak/questionnaires/model';

/** Every type of question, in the order in which they are offered. */
export const QUESTION_TYPES: readonly QuestionType[] = [...SIMPLE_TYPES, 'money', 'file', 'site-table'];
