/* What a form is worked out with: a part of the page of its own, as nobody needs it at the door. */
export { FormState, isAnswered, placedQuestion, progressOfQuestions } from '@firebreak/questionnaires/model';
