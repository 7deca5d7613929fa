import { problemsOf } from '@firebreak/platform/model';

/** What can go wrong with people and their access. The codes are public and never change. */
export const identityProblem = problemsOf({
  'sign-in-failed': { status: 401, title: 'E-mail or password is wrong' },
  'company-missing': { status: 403, title: 'You do not belong to a company' },
  'too-many-attempts': { status: 429, title: 'Too many attempts: wait before the next one' },
  'account-exists': { status: 409, title: 'There is an account with this e-mail: sign in instead' },
  'password-wrong': { status: 422, title: 'The current password is wrong' },
  'company-not-found': { status: 404, title: 'No such company' },
  'person-not-found': { status: 404, title: 'No such person' },
  'session-not-found': { status: 404, title: 'No such session' },
  'last-admin': { status: 409, title: 'A company needs an admin: make somebody else admin first' },
  'already-member': { status: 409, title: 'This person belongs to the company already' },
  'invitation-not-found': { status: 404, title: 'No such invitation' },
  'logo-damaged': { status: 422, title: 'This picture cannot be drawn: save it once more as PNG or JPEG' },
  'logo-type-refused': { status: 415, title: 'A logo is a PNG or a JPEG picture' },
  'logo-too-wide': { status: 422, title: 'The picture has too many pixels' },
  'logo-not-found': { status: 404, title: 'The company has no logo' },
  'link-unknown': { status: 404, title: 'This link is not known: check that it is complete' },
  'link-used': { status: 410, title: 'This link has been used already' },
  'link-expired': { status: 410, title: 'This link is too old: ask for a new one' },
});
