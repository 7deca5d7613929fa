import { AppConfig, CompanyDb, enqueue, RegularLook } from '@firebreak/platform/server';
import { Injectable } from '@nestjs/common';
import { TendCampaign } from './campaign-jobs';

/** Orders a look after every campaign that wants one: also what was under way when the last process ended. */
@Injectable()
export class CampaignClock extends RegularLook {
  protected readonly subject = 'campaigns';
  protected readonly everyMs = 10 * 60_000;

  constructor(
    config: AppConfig,
    private readonly db: CompanyDb,
  ) {
    super(config);
  }

  /** @returns how many were ordered */
  async orderDue(): Promise<number> {
    const due = await this.db.global((tx) =>
      tx.query<{ company_id: string; campaign_id: string }[]>(
        `SELECT company_id, campaign_id FROM campaigns_due()`,
      ),
    );
    for (const { company_id: companyId, campaign_id: campaignId } of due) {
      await this.db.runAs(companyId, () =>
        this.db.inCompany((tx) =>
          enqueue(tx, TendCampaign, { campaignId }, { subject: campaignId, dedupeKey: campaignId }),
        ),
      );
    }
    return due.length;
  }

  protected look(): Promise<unknown> {
    return this.orderDue();
  }
}
