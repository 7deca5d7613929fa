import { problemsOf } from '@firebreak/platform/model';

export const statementProblem = problemsOf({
  'statement-not-found': { status: 404, title: 'No such statement' },
  'statement-section-not-found': { status: 404, title: 'The statement has no such section' },
  'law-facts-changed': { status: 409, title: 'Somebody else changed these facts in the meantime' },
  'statement-framework-not-found': { status: 404, title: 'No such framework' },
  'statement-framework-unsupported': {
    status: 422,
    title: 'None of these frameworks asks for a written statement, only for forms or files',
  },
  'statement-file-not-found': { status: 404, title: 'No such file' },
  'statement-changed': { status: 409, title: 'Somebody else changed this in the meantime' },
  'statement-exists': {
    status: 409,
    title: 'There is already a statement for these frameworks, period and language',
  },
  'statement-result-gone': {
    status: 409,
    title: 'The checker no longer shows this result: look at the text as it is now',
  },
  'statement-verdict-unfit': { status: 422, title: 'This cannot be decided about such a result' },
  'statement-period-invalid': { status: 422, title: 'The period must end after it begins, within 18 months' },
  'kpi-not-found': { status: 404, title: 'No such indicator' },
  'kpi-changed': { status: 409, title: 'Somebody else changed this indicator in the meantime' },
  'kpi-not-measurable': {
    status: 422,
    title: 'An indicator follows a figure that is a number, or the ratio of two counts',
  },
  'kpi-value-frozen': {
    status: 409,
    title: 'A statement gives the value of this period: nobody can type another one',
  },
  'commitment-not-found': { status: 404, title: 'No such commitment' },
  'commitment-changed': { status: 409, title: 'Somebody else changed this commitment in the meantime' },
  'commitment-explanation-missing': {
    status: 422,
    title: 'Say what was done, or why it was not',
  },
  'board-summary-not-found': { status: 404, title: 'No such board summary' },
  'board-summary-no-figures': { status: 422, title: 'There is no statement for this period' },
});
