export * from './questionnaire-figures';
export * from './questionnaires-tables';
export * from './questionnaires.module';
export * from './questionnaires.service';
export * from './recorded-answers';
export { AnswerReviewsService } from './review/answer-reviews.service';
export { AskingBackService } from './review/asking-back.service';
export { MeasuresService } from './review/measures.service';
export * from './reviews.service';
