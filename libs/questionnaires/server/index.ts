export * from './questionnaire-figures';
export * from './questionnaires-tables';
export * from './questionnaires.module';
export * from './questionnaires.service';
export * from './recorded-answers';
export * from './reviews.service';
export { OwnTemplatesService } from './templates/own-templates.service';
export { OwnTranslationsService } from './templates/own-translations.service';
export { findTemplates, offeredTemplates } from './templates/find-templates.query';
