import { CampaignChanges } from './campaign-changes';
import { CampaignClock } from './campaign-clock';
import { CampaignExport } from './campaign-export';
import { CampaignFiguresService } from './campaign-figures';
import { CampaignMailPreview } from './campaign-mail-preview';
import { CampaignPlanning } from './campaign-planning';
import { CampaignPlans } from './campaign-plans';
import { SendCampaignProcessor, TendCampaignProcessor } from './campaign-processors';
import { CampaignRecipientsService } from './campaign-recipients.service';
import { CampaignReminding } from './campaign-reminding';
import { CampaignRunner } from './campaign-runner';
import { CampaignSending } from './campaign-sending';
import { CampaignsController } from './campaigns.controller';
import { CampaignsService } from './campaigns.service';
import { MailBouncesController } from './mail-bounces.controller';
import { MailBouncesService } from './mail-bounces.service';

/** What the questionnaires' module has for campaigns. */
export const campaignControllers = [CampaignsController, MailBouncesController];

export const campaignProviders = [
  CampaignChanges,
  CampaignClock,
  CampaignExport,
  CampaignFiguresService,
  CampaignMailPreview,
  CampaignPlanning,
  CampaignPlans,
  CampaignRecipientsService,
  CampaignReminding,
  CampaignRunner,
  CampaignSending,
  CampaignsService,
  MailBouncesService,
  SendCampaignProcessor,
  TendCampaignProcessor,
];
