export { GivenFeedback } from './feedback/given-feedback.service';
export { ReleasedFeedback } from './feedback/released-feedback.service';
export { Benchmark } from './insights/benchmark.service';
export { CampaignRunner } from './campaigns/campaign-runner';
export { CampaignsService } from './campaigns/campaigns.service';
export * from './questionnaire-figures';
export * from './questionnaires-tables';
export * from './questionnaires.module';
export * from './questionnaires.service';
export * from './recorded-answers';
export * from './reviews.service';
<<<<<<< HEAD
export * from './vault/hand-overs.service';
export * from './vault/vault-answers.service';
export * from './vault/vault-consents.service';
export * from './vault/vault-links';
export * from './vault/vault.module';
=======
export { OwnTemplatesService } from './templates/own-templates.service';
export { OwnTranslationsService } from './templates/own-translations.service';
export { findTemplates, offeredTemplates } from './templates/find-templates.query';
>>>>>>> 6b5889760db0f5f37cfe6ac9486817ee9596ca69
