import { problemsOf } from '@firebreak/platform/model';

export const riskProblem = problemsOf({
  'risk-score-not-found': { status: 404, title: 'No such score' },
  'risk-run-not-found': { status: 404, title: 'No such run' },
  'risk-score-none-yet': { status: 409, title: 'The supplier had no score on that day yet' },
  'risk-method-unknown': {
    status: 409,
    title: 'The score was made by a method that this version does not know',
  },
  'dataset-not-scored': { status: 404, title: 'Scores are not made from such a dataset' },
  'edition-not-of-dataset': { status: 422, title: 'There is no such edition of this dataset' },
  'editions-moved-nothing': { status: 404, title: 'No run with other editions has this id' },
  'reference-data-missing': { status: 503, title: 'No country indices are loaded, so nothing can be scored' },
});
