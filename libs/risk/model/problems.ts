import { problemsOf } from '@firebreak/platform/model';

export const riskProblem = problemsOf({
  'risk-score-not-found': { status: 404, title: 'No such score' },
  'risk-score-none-yet': { status: 409, title: 'The supplier had no score on that day yet' },
  'risk-run-not-found': { status: 404, title: 'No such run' },
  'risk-method-unknown': {
    status: 409,
    title: 'The score was made by a method that this version does not know',
  },
  'weights-out-of-bounds': {
    status: 422,
    title: 'A weight may differ from the method by half of its value at most',
  },
  'what-if-not-scored': { status: 409, title: 'There are no scores yet that a what-if could start from' },
  'what-if-too-large': { status: 413, title: 'There are too many suppliers for a what-if in the browser' },
  'what-if-not-possible': {
    status: 422,
    title: 'The changes are about something that is not there, or not possible',
  },
  'scenario-not-found': { status: 404, title: 'No such scenario' },
  'scenario-name-taken': { status: 409, title: 'Another scenario has this name' },
  'too-many-scenarios': { status: 409, title: 'There are too many scenarios: delete some first' },
  'variant-not-found': { status: 404, title: 'No such variant' },
  'variant-changes-nothing': { status: 422, title: 'The scenario changes no weight, so there is no variant' },
  'variant-decided-already': { status: 409, title: 'The variant was decided or withdrawn already' },
  'variant-needs-another-person': { status: 403, title: 'Whoever proposed a variant cannot approve it' },
  'variant-of-older-method': {
    status: 409,
    title: 'The variant was proposed under an older version of the method: propose it again',
  },
  'sector-not-found': { status: 404, title: 'No such sector' },
  'good-not-found': { status: 404, title: 'The good is on none of the lists' },
  'dataset-not-scored': { status: 404, title: 'Scores are not made from such a dataset' },
  'edition-not-of-dataset': { status: 422, title: 'There is no such edition of this dataset' },
  'reference-data-missing': { status: 503, title: 'No country indices are loaded, so nothing can be scored' },
});
