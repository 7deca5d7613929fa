import { problemsOf } from '@firebreak/platform/model';

export const riskProblem = problemsOf({
  'risk-score-not-found': { status: 404, title: 'No such score' },
  'risk-run-not-found': { status: 404, title: 'No such run' },
  'risk-method-unknown': {
    status: 409,
    title: 'The score was made by a method that this version does not know',
  },
  'reference-data-missing': { status: 503, title: 'No country indices are loaded, so nothing can be scored' },
});
