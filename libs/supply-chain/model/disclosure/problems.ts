import { problemsOf } from '@firebreak/platform/model';

export const disclosureProblem = problemsOf({
  'disclosure-not-found': { status: 404, title: 'No such request for disclosure' },
  'disclosure-closed': { status: 409, title: 'This request has been answered, declined or taken back' },
  'disclosure-recipients-incomplete': {
    status: 422,
    title: 'Some suppliers have no e-mail address to send to',
  },
  'disclosure-already-asked': { status: 409, title: 'Some of these suppliers have an open request already' },
  'reminder-too-soon': { status: 409, title: 'A mail about this went out in the last 24 hours' },
  'link-unknown': { status: 404, title: 'This link is not valid' },
  'link-expired': { status: 410, title: 'This link has expired' },
  'link-revoked': { status: 410, title: 'This link has been replaced or withdrawn' },
  'disclosure-sign-in-needed': {
    status: 403,
    title: 'This list belongs to an account: sign in to it, then open the link again',
  },
  'party-not-found': { status: 404, title: 'There is no such row on the list' },
  'party-changed-elsewhere': { status: 409, title: 'This row was changed in another window' },
  'party-not-own': {
    status: 409,
    title: 'A row that came from a supplier can only be changed by that supplier',
  },
  'party-list-full': { status: 409, title: 'The list holds as many rows as it can take' },
  'party-limit': {
    status: 422,
    title: 'A received row cannot be shown to others as more than it was received',
  },
  'disclosure-incomplete': { status: 422, title: 'Something is still missing before this can be sent' },
  'preview-outdated': { status: 409, title: 'The list changed since you checked it: check it once more' },
  'share-not-found': { status: 404, title: 'Nothing has been sent to this customer' },
  'share-not-sent': { status: 409, title: 'Nothing is with this customer any more' },
  'list-already-started': {
    status: 409,
    title: 'This list has rows already; another one cannot take its place',
  },
  'code-wrong': { status: 422, title: 'The code is wrong or too old' },
  'code-too-soon': { status: 429, title: 'A code went out a moment ago: wait for it to arrive' },
  'account-exists-already': { status: 409, title: 'This list belongs to an account already' },
});
