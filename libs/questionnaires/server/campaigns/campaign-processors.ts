import { Processes, type JobContext, type JobHandler } from '@firebreak/platform/server';
import { Injectable } from '@nestjs/common';
import { SendCampaign, TendCampaign } from './campaign-jobs';
import { CampaignRunner, type CampaignRun } from './campaign-runner';

interface OfCampaign {
  readonly campaignId: string;
}

/** Sends a campaign in sight of people. */
@Injectable()
@Processes(SendCampaign)
export class SendCampaignProcessor implements JobHandler<OfCampaign> {
  constructor(private readonly runner: CampaignRunner) {}

  run({ campaignId }: OfCampaign, job: JobContext): Promise<CampaignRun> {
    return this.runner.run(campaignId, new Date(), (done, total) => job.progress(done, total));
  }
}

/** Looks after a campaign unseen. */
@Injectable()
@Processes(TendCampaign)
export class TendCampaignProcessor implements JobHandler<OfCampaign> {
  constructor(private readonly runner: CampaignRunner) {}

  run({ campaignId }: OfCampaign): Promise<CampaignRun> {
    return this.runner.run(campaignId);
  }
}
