export { GivenFeedback } from './feedback/given-feedback.service';
export { ReleasedFeedback } from './feedback/released-feedback.service';
export { Benchmark } from './insights/benchmark.service';
export * from './questionnaire-figures';
export * from './questionnaires-tables';
export * from './questionnaires.module';
export * from './questionnaires.service';
export * from './recorded-answers';
export * from './reviews.service';
