import { AppConfig, CompanyDb, enqueue } from '@firebreak/platform/server';
import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { TendCampaign } from './campaign-jobs';

const EVERY_MS = 10 * 60_000;

/** Orders a look after every campaign that wants one: also what was under way when the last process ended. */
@Injectable()
export class CampaignClock implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly log = new Logger('campaigns');
  private timer: NodeJS.Timeout | undefined;
  private looking: Promise<void> = Promise.resolve();

  constructor(
    private readonly config: AppConfig,
    private readonly db: CompanyDb,
  ) {}

  onApplicationBootstrap(): void {
    if (!this.config.workers) return;
    const look = () => (this.looking = this.look());
    this.timer = setInterval(look, EVERY_MS);
    look();
  }

  async onModuleDestroy(): Promise<void> {
    clearInterval(this.timer);
    await this.looking;
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

  private async look(): Promise<void> {
    try {
      await this.orderDue();
    } catch (error) {
      // The next look makes good.
      this.log.warn(
        `looking for due campaigns failed: ${error instanceof Error ? error.message : String(error)}`,
      );
    }
  }
}
