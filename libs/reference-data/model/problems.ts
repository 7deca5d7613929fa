import { problemsOf } from '@firebreak/platform/model';

export const referenceDataProblem = problemsOf({
  'country-not-found': { status: 404, title: 'No such country' },
  'edition-not-found': { status: 404, title: 'No such edition' },
  'editions-not-comparable': { status: 422, title: 'These two editions cannot be laid side by side' },
  'edition-not-correctable': { status: 422, title: 'Rows of this edition cannot be corrected one by one' },
  'publisher-file-invalid': { status: 422, title: 'The file cannot be used as it is' },
  'publisher-file-too-large': { status: 413, title: 'The file is too large' },
  'file-not-the-checked-one': { status: 409, title: 'This is not the file that was checked' },
  'current-edition-changed': {
    status: 409,
    title: 'Another edition came into use since the file was checked',
  },
  'warnings-not-seen': { status: 409, title: 'The edition looks unusual: look at the warnings first' },
  'vocabulary-not-found': { status: 404, title: 'No such vocabulary' },
});
