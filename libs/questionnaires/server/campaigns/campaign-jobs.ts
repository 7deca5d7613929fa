import { defineJob } from '@firebreak/platform/server';

interface OfCampaign {
  readonly campaignId: string;
}

/** Sends what a campaign has queued; people see how far it is. */
export const SendCampaign = defineJob<OfCampaign>('send-campaign', { queue: 'campaigns', attempts: 5 });

/** Looks after a campaign: what is still to send, changed dates, reminders, second contacts. */
export const TendCampaign = defineJob<OfCampaign>('tend-campaign', { queue: 'campaigns', visible: false });
