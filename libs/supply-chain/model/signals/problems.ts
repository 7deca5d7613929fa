import { problemsOf } from '@firebreak/platform/model';

export const signalProblem = problemsOf({
  'signal-not-found': { status: 404, title: 'No such signal' },
  'signal-cleared': {
    status: 409,
    title: 'The facts behind this signal are gone; there is nothing to decide',
  },
  'signal-question-open': { status: 409, title: 'The supplier has been asked and can still answer' },
  'signal-question-not-found': { status: 404, title: 'No such question to a supplier' },
  'signal-question-answered': { status: 409, title: 'The supplier has already answered' },
  'signal-due-date-invalid': {
    status: 422,
    title: 'The deadline must lie between tomorrow and 90 days from now',
  },
  'signal-reply-link-unknown': { status: 404, title: 'This link is not known' },
  'signal-reply-link-over': { status: 410, title: 'This link no longer takes an answer' },
  'signal-reply-sent': { status: 409, title: 'This question has already been answered' },
});
