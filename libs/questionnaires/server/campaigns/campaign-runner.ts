import { Problem } from '@firebreak/platform/model';
import { CompanyDb } from '@firebreak/platform/server';
import { Injectable } from '@nestjs/common';
import { CampaignChanges } from './campaign-changes';
import { CampaignPlanning } from './campaign-planning';
import { CampaignRecipientEntity } from './campaign-recipient.entity';
import { CampaignReminding } from './campaign-reminding';
import { CampaignSending } from './campaign-sending';
import { CampaignEntity } from './campaign.entity';

/** What one look after a campaign came to. */
export interface CampaignRun {
  readonly sent: number;
  readonly reminded: number;
  readonly escalated: number;
  /** True where no more mails may go out today; the rest follows by itself. */
  readonly waiting: boolean;
}

type Progress = (done: number, total: number) => Promise<void>;

const UNSEEN: Progress = () => Promise.resolve();

/** Does for one campaign whatever is to be done at this time. Safe to run twice, and at once. */
@Injectable()
export class CampaignRunner {
  constructor(
    private readonly db: CompanyDb,
    private readonly planning: CampaignPlanning,
    private readonly sending: CampaignSending,
    private readonly changes: CampaignChanges,
    private readonly reminding: CampaignReminding,
  ) {}

  async run(campaignId: string, at = new Date(), progress: Progress = UNSEEN): Promise<CampaignRun> {
    await this.noteTended(campaignId, at);
    await this.planning.writeDown(campaignId, at);
    const { sent, waiting } = await this.sending.sendAll(campaignId, at, progress);
    await this.noteAllSent(campaignId);
    if (waiting) return { sent, reminded: 0, escalated: 0, waiting };
    try {
      await this.changes.settle(campaignId, at);
      return { sent, waiting, ...(await this.reminding.remindAll(campaignId, at)) };
    } catch (error) {
      if (error instanceof Problem && error.code === 'mails-used-up')
        return { sent, reminded: 0, escalated: 0, waiting: true };
      throw error;
    }
  }

  private noteTended(id: string, tendedAt: Date): Promise<unknown> {
    return this.db.inCompany((tx) => tx.update(CampaignEntity, { id }, { tendedAt }));
  }

  private noteAllSent(id: string): Promise<void> {
    return this.db.inCompany(async (tx) => {
      const campaign = await tx.findOne(CampaignEntity, {
        where: { id, state: 'sending' },
        lock: { mode: 'pessimistic_write' },
      });
      const left = await tx.existsBy(CampaignRecipientEntity, { campaignId: id, state: 'queued' });
      if (campaign?.plannedAt && !left) await tx.update(CampaignEntity, { id }, { state: 'running' });
    });
  }
}
