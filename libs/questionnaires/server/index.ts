export * from './questionnaire-figures';
export * from './questionnaires-tables';
export * from './questionnaires.module';
export * from './questionnaires.service';
export * from './recorded-answers';
export * from './reviews.service';
