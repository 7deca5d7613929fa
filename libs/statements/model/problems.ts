import { problemsOf } from '@firebreak/platform/model';

export const statementProblem = problemsOf({
  'statement-not-found': { status: 404, title: 'No such statement' },
  'statement-section-not-found': { status: 404, title: 'The statement has no such section' },
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
  'statement-period-invalid': { status: 422, title: 'The period must end after it begins, within 18 months' },
});
