import { CompanyDb, newId } from '@firebreak/platform/server';
import type { PlannedRecipient } from '@firebreak/questionnaires/model/campaigns';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CampaignPlans } from './campaign-plans';
import { CampaignEntity } from './campaign.entity';

const BATCH = 5000;

/** Writes down whom a campaign asks, once. */
@Injectable()
export class CampaignPlanning {
  constructor(
    private readonly db: CompanyDb,
    private readonly plans: CampaignPlans,
  ) {}

  /** All recipients in one transaction: a job that was killed begins anew, and a second one finds them there. */
  writeDown(campaignId: string, at: Date): Promise<void> {
    return this.db.inCompany(async (tx) => {
      const campaign = await tx.findOne(CampaignEntity, {
        where: { id: campaignId, state: 'sending' },
        lock: { mode: 'pessimistic_write' },
      });
      if (!campaign || campaign.plannedAt) return;
      const planned = await this.plans.plan(tx, campaign.content, campaignId);
      // Who is asked stands before who is not: on the board there may be hundreds of them.
      const plan = planned.toSorted((a, b) => Number(a.leftOut !== null) - Number(b.leftOut !== null));
      for (let from = 0; from < plan.length; from += BATCH)
        await insertRecipients(tx, campaignId, plan.slice(from, from + BATCH), from);
      await tx.update(CampaignEntity, { id: campaignId }, { plannedAt: at });
    });
  }
}

function insertRecipients(
  tx: EntityManager,
  campaignId: string,
  plan: readonly PlannedRecipient[],
  from: number,
): Promise<unknown> {
  const rows = plan.map(({ candidate, parts, language, leftOut }, index) => ({
    id: newId(),
    campaign_id: campaignId,
    supplier_id: candidate.id,
    position: from + index + 1,
    state: leftOut ? 'left-out' : 'queued',
    left_out: leftOut,
    template_code: parts?.templateCode ?? null,
    template_version: parts?.templateVersion ?? null,
    asked: parts?.asked ?? null,
    language,
    email: candidate.contactEmail || null,
    recipient_name: candidate.contactName,
  }));
  return tx.query(
    `INSERT INTO campaign_recipient (id, campaign_id, supplier_id, position, state, left_out, template_code,
                                     template_version, asked, language, email, recipient_name)
     SELECT id, campaign_id, supplier_id, position, state, left_out, template_code, template_version,
            nullif(asked, 'null'), language, email, recipient_name
       FROM jsonb_populate_recordset(NULL::campaign_recipient, $1::jsonb)`,
    [JSON.stringify(rows)],
  );
}
