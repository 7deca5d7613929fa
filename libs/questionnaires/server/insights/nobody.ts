import type { AnswerGroup } from '@firebreak/questionnaires/model';

/** The group of a question that nobody was asked. */
export const NOBODY: AnswerGroup = {
  key: 'all',
  asked: 0,
  skipped: 0,
  unknown: 0,
  chosen: {},
  quartiles: null,
  details: [],
};
