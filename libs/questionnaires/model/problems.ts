import { problemsOf } from '@firebreak/platform/model';

export const questionnaireProblem = problemsOf({
  'questionnaire-not-found': { status: 404, title: 'No such questionnaire' },
  'questionnaire-not-draft': { status: 409, title: 'The questionnaire has already been sent' },
  'questionnaire-not-sent': { status: 409, title: 'The questionnaire has not been sent yet' },
  'questionnaire-closed': { status: 409, title: 'The questionnaire is closed' },
  'questionnaire-already-submitted': { status: 409, title: 'The answers have already been submitted' },
  'questionnaire-not-submitted': { status: 409, title: 'The supplier has not submitted answers yet' },
  'reminder-too-soon': { status: 409, title: 'A reminder went out in the last 24 hours' },
  'template-not-found': { status: 404, title: 'No such questionnaire template' },
  'question-not-found': { status: 404, title: 'The template has no such question' },
  'translation-not-found': {
    status: 404,
    title: 'There is no translation of this template into that language',
  },
  'texts-changed-elsewhere': { status: 409, title: 'Some texts were decided on by somebody else meanwhile' },
  'not-a-quick-check': { status: 409, title: 'Only a quick check calls for a follow-up' },
  'follow-up-already-sent': { status: 409, title: 'The follow-up to this quick check has already been sent' },
  'recipients-incomplete': { status: 422, title: 'Some suppliers have no e-mail address to send to' },
  'answers-incomplete': { status: 422, title: 'Some answers are missing or not valid' },
  'answer-invalid': { status: 422, title: 'The answer does not fit the question' },
  'answer-changed-elsewhere': { status: 409, title: 'This answer was changed in another window' },
  'document-not-found': { status: 404, title: 'No such document' },
  'document-limit-reached': {
    status: 409,
    title: 'This question already has the most documents it can take',
  },
  'answer-not-given': { status: 409, title: 'There is no answer to verify' },
  'feedback-not-open': {
    status: 409,
    title: 'Feedback is open for a year after the questionnaire was submitted',
  },
  'feedback-empty': { status: 422, title: 'The feedback answers none of the questions' },
  'link-unknown': { status: 404, title: 'This link is not valid' },
  'link-expired': { status: 410, title: 'This link has expired' },
  'link-revoked': { status: 410, title: 'This link has been withdrawn' },
});
