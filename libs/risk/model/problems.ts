import { problemsOf } from '@firebreak/platform/model';

export const riskProblem = problemsOf({
  'risk-score-not-found': { status: 404, title: 'No such score' },
  'risk-method-unknown': {
    status: 409,
    title: 'The score was made by a method that this version does not know',
  },
  'sector-not-found': { status: 404, title: 'No such sector' },
  'good-not-found': { status: 404, title: 'The good is on none of the lists' },
  'reference-data-missing': { status: 503, title: 'No country indices are loaded, so nothing can be scored' },
});
