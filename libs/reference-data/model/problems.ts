import { problemsOf } from '@firebreak/platform/model';

export const referenceDataProblem = problemsOf({
  'country-not-found': { status: 404, title: 'No such country' },
  'vocabulary-not-found': { status: 404, title: 'No such vocabulary' },
});
