import { problemsOf } from '@firebreak/platform/model';

export const statementProblem = problemsOf({
  'statement-not-found': { status: 404, title: 'No such statement' },
  'statement-section-not-found': { status: 404, title: 'The statement has no such section' },
  'law-facts-changed': { status: 409, title: 'Somebody else changed these facts in the meantime' },
  'statement-framework-not-found': { status: 404, title: 'No such framework' },
  'statement-framework-unsupported': {
    status: 422,
    title: 'None of these frameworks asks for a written statement, only for forms or files',
  },
  'statement-file-not-found': { status: 404, title: 'No such file' },
  'statement-changed': { status: 409, title: 'Somebody else changed this in the meantime' },
  'statement-exists': {
    status: 409,
    title: 'There is already a statement for these frameworks, period and language',
  },
  'statement-result-gone': {
    status: 409,
    title: 'The checker no longer shows this result: look at the text as it is now',
  },
  'statement-verdict-unfit': { status: 422, title: 'This cannot be decided about such a result' },
  'statement-locked': {
    status: 409,
    title: 'The statement is submitted or approved: take it back to change it',
  },
  'statement-step-impossible': { status: 409, title: 'The statement is not where this step begins' },
  'statement-same-person': { status: 403, title: 'Somebody else than the one who submitted it must decide' },
  'statement-approval-incomplete': { status: 422, title: 'The laws ask more of the approval' },
  'statement-published': {
    status: 409,
    title: 'A published statement is not deleted: withdraw it, its page then says so',
  },
  'publication-not-approved': { status: 409, title: 'Only an approved version can be published' },
  'publication-not-ready': { status: 409, title: 'The files of this version are still being made' },
  'publication-exists': { status: 409, title: 'This version is published already' },
  'publication-ended': { status: 409, title: 'This version is not on show any more' },
  'publication-reason-missing': { status: 422, title: 'Say what the new version corrects' },
  'public-slug-missing': { status: 422, title: 'The first publication chooses the address' },
  'public-slug-taken': { status: 409, title: 'Another company has this address' },
  'public-page-not-found': { status: 404, title: 'No such page' },
  'dossier-not-found': { status: 404, title: 'No such dossier' },
  'dossier-changed': { status: 409, title: 'Somebody else changed this dossier in the meantime' },
  'dossier-document-not-found': { status: 404, title: 'The dossier has no such document' },
  'dossier-file-not-found': { status: 404, title: 'No such file' },
  'dossier-full': { status: 422, title: 'The dossier has as many documents as it can hold' },
  'dossier-not-open': {
    status: 409,
    title: 'A dossier that was sent or closed is opened again before it changes',
  },
  'dossier-reference-unknown': {
    status: 422,
    title: 'A step, a yield or an answer names something that the dossier does not have',
  },
  'dossier-export-running': {
    status: 409,
    title: 'Files of this dossier are being made: a document can be removed when they are there',
  },
  'dossier-term-unfit': { status: 422, title: 'This term is not one of this kind of dossier' },
  'statement-period-invalid': { status: 422, title: 'The period must end after it begins, within 18 months' },
  'kpi-not-found': { status: 404, title: 'No such indicator' },
  'kpi-changed': { status: 409, title: 'Somebody else changed this indicator in the meantime' },
  'kpi-not-measurable': {
    status: 422,
    title: 'An indicator follows a figure that is a number, or the ratio of two counts',
  },
  'kpi-value-frozen': {
    status: 409,
    title: 'A statement gives the value of this period: nobody can type another one',
  },
  'commitment-not-found': { status: 404, title: 'No such commitment' },
  'commitment-changed': { status: 409, title: 'Somebody else changed this commitment in the meantime' },
  'commitment-explanation-missing': {
    status: 422,
    title: 'Say what was done, or why it was not',
  },
  'board-summary-not-found': { status: 404, title: 'No such board summary' },
  'board-summary-no-figures': { status: 422, title: 'There is no statement for this period' },
});
