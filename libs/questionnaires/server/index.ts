export { CampaignRunner } from './campaigns/campaign-runner';
export { CampaignsService } from './campaigns/campaigns.service';
export * from './questionnaire-figures';
export * from './questionnaires-tables';
export * from './questionnaires.module';
export * from './questionnaires.service';
export * from './recorded-answers';
export * from './reviews.service';
