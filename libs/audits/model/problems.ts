import { problemsOf } from '@firebreak/platform/model';

/** What callers of the audits API can act on. */
export const auditProblem = problemsOf({
  'audit-not-found': { status: 404, title: 'No such audit' },
  'finding-not-found': { status: 404, title: 'No such finding' },
  'evidence-not-found': { status: 404, title: 'No such evidence file' },
  'finding-state-forbids': { status: 409, title: 'The finding is in a state that does not allow this' },
  'action-missing': { status: 422, title: 'Name who does what by when before action starts' },
  'note-missing': { status: 422, title: 'Say in a few words why' },
  'evidence-missing': { status: 422, title: 'A critical finding is closed with a file that proves it' },
  'verifier-is-claimant': {
    status: 409,
    title: 'Somebody other than the person who claimed the closure has to verify it',
  },
});
