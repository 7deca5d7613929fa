import { problemsOf } from '@firebreak/platform/model';

export const fileProblem = problemsOf({
  'file-not-found': { status: 404, title: 'No such file' },
  'file-empty': { status: 422, title: 'The file is empty' },
  'file-too-large': { status: 413, title: 'The file is too large' },
  'file-type-refused': { status: 415, title: 'Files of this type are not accepted here' },
});
