import type { Page } from '@firebreak/platform/model';
import { CompanyDb, currentActor, enqueue } from '@firebreak/platform/server';
import { questionnaireProblem } from '@firebreak/questionnaires/model';
import {
  summarisePlan,
  type CampaignContent,
  type CampaignListItem,
  type CampaignPreview,
  type CampaignRecipientView,
  type CampaignState,
  type CampaignView,
  type LeftOutReason,
} from '@firebreak/questionnaires/model/campaigns';
import { parseSupplierFilter, supplierFilterParams } from '@firebreak/supply-chain/model';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { currentPerson } from '../current-person';
import { LocalTemplates } from '../local-templates';
import { earliestDayAnywhere } from '../questionnaire-dates';
import { checkDueOn } from '../sending-rules';
import { campaignBoard, NOBODY, recipientCounts, type BoardQuery } from './campaign-board.query';
import { SendCampaign, TendCampaign } from './campaign-jobs';
import { CampaignPlans } from './campaign-plans';
import { CampaignRecipientEntity } from './campaign-recipient.entity';
import { CampaignEntity } from './campaign.entity';
import { checkCampaign } from './check-campaign';
import { listCampaigns } from './list-campaigns.query';

const LEFT_OUT_PAGE = 50;

/** Which of those left out to show. */
export interface LeftOutQuery {
  readonly reason?: LeftOutReason;
  /** How many come before the page. */
  readonly from?: number;
}

/** Rounds of questionnaires to many suppliers. */
@Injectable()
export class CampaignsService {
  constructor(
    private readonly db: CompanyDb,
    private readonly plans: CampaignPlans,
    private readonly locals: LocalTemplates,
  ) {}

  list(cursor?: string): Promise<Page<CampaignListItem>> {
    return this.db.inCompany((tx) => listCampaigns(tx, cursor));
  }

  /** @throws Problem campaign-not-found */
  get(id: string): Promise<CampaignView> {
    return this.db.inCompany(async (tx) => viewOf(tx, await find(tx, id)));
  }

  /**
   * @param language of the questionnaires' titles; their own where absent
   * @throws Problem campaign-not-found
   */
  board(id: string, query: BoardQuery, language?: string): Promise<Page<CampaignRecipientView>> {
    return this.db.inCompany(async (tx) => {
      await find(tx, id);
      return campaignBoard(tx, id, query, this.locals.finder(language));
    });
  }

  /**
   * Whom the campaign would ask what if it was started now.
   * @throws Problem input-invalid
   */
  preview(
    content: CampaignContent,
    query: LeftOutQuery = {},
    id: string | null = null,
  ): Promise<CampaignPreview> {
    return this.db.inCompany(async (tx) => {
      await checkCampaign(tx, content, null);
      const plan = await this.plans.plan(tx, content, id);
      const from = query.from ?? 0;
      const leftOut = plan.flatMap(({ candidate, leftOut: reason }) =>
        reason && (!query.reason || query.reason === reason)
          ? [{ supplierId: candidate.id, supplierName: candidate.name, reason }]
          : [],
      );
      return {
        ...summarisePlan(plan),
        leftOutItems: leftOut.slice(from, from + LEFT_OUT_PAGE),
        nextLeftOut: leftOut.length > from + LEFT_OUT_PAGE ? from + LEFT_OUT_PAGE : null,
      };
    });
  }

  /** @throws Problem input-invalid */
  create(content: CampaignContent): Promise<CampaignView> {
    return this.db.inCompany(async (tx) => {
      await checkCampaign(tx, content, null);
      const columns = columnsOf(content);
      const campaign = tx.create(CampaignEntity, {
        ...columns,
        state: 'draft',
        createdBy: currentActor().name,
      });
      await tx.insert(CampaignEntity, campaign);
      return viewOf(tx, await find(tx, campaign.id));
    });
  }

  /**
   * @param seen the version that the change was made to; absent: whichever there is
   * @throws Problem input-invalid, campaign-not-found, campaign-not-draft, campaign-changed-elsewhere
   */
  replace(id: string, content: CampaignContent, seen?: number): Promise<CampaignView> {
    return this.change(id, ['draft'], async (tx, campaign) => {
      checkSeen(campaign, seen);
      await checkCampaign(tx, content, null);
      await tx.update(CampaignEntity, { id }, { ...columnsOf(content), version: campaign.version + 1 });
    });
  }

  /** Only a draft: what was sent stays on record. @throws Problem campaign-not-found, campaign-not-draft */
  async remove(id: string): Promise<void> {
    await this.db.inCompany(async (tx) => {
      await findIn(tx, id, ['draft']);
      await tx.delete(CampaignEntity, { id });
    });
  }

  /**
   * Sends it by a job.
   * @param at now, unless somebody brings records from elsewhere
   * @param seen the version that whoever starts it has seen; absent: whichever there is
   * @throws Problem input-invalid, campaign-not-found, campaign-not-draft, campaign-changed-elsewhere,
   *   campaign-asks-nobody
   */
  start(id: string, at = new Date(), seen?: number): Promise<CampaignView> {
    return this.change(id, ['draft'], async (tx, campaign) => {
      checkSeen(campaign, seen);
      const content = contentOf(campaign);
      await checkCampaign(tx, content, earliestDayAnywhere(at));
      const plan = await this.plans.plan(tx, content, id);
      if (!plan.some(({ leftOut }) => leftOut === null)) throw questionnaireProblem('campaign-asks-nobody');
      await tx.update(
        CampaignEntity,
        { id },
        { state: 'sending', startedAt: at, startedBy: currentPerson() },
      );
      await order(tx, id);
    });
  }

  /** Nothing goes out until it is resumed; links already sent go on working. @throws Problem campaign-not-running */
  pause(id: string): Promise<CampaignView> {
    return this.change(id, ['sending', 'running'], async (tx) => {
      await tx.update(CampaignEntity, { id }, { state: 'paused' });
    });
  }

  /** @throws Problem campaign-not-paused; input-invalid where mails are left and the due date has passed */
  resume(id: string): Promise<CampaignView> {
    return this.change(id, ['paused'], async (tx, { dueOn, plannedAt }) => {
      const left = await tx.existsBy(CampaignRecipientEntity, { campaignId: id, state: 'queued' });
      const sends = left || !plannedAt;
      if (sends) checkDueOn(dueOn, earliestDayAnywhere(new Date()));
      await tx.update(CampaignEntity, { id }, { state: sends ? 'sending' : 'running' });
      await order(tx, id);
    });
  }

  /**
   * Gives every questionnaire that is open the new date, by a job.
   * @param tell whether suppliers get a mail
   * @throws Problem campaign-not-found, campaign-not-running, input-invalid
   */
  extend(id: string, dueOn: string, tell: boolean): Promise<CampaignView> {
    return this.change(id, ['sending', 'running', 'paused'], async (tx) => {
      checkDueOn(dueOn, earliestDayAnywhere(new Date()));
      await tx.update(CampaignEntity, { id }, { dueOn, tellDue: tell, settled: false });
      await tend(tx, id);
    });
  }

  /** Withdraws what is open, by a job; answers that came in stay. @throws Problem campaign-not-found, campaign-not-running */
  cancel(id: string, reason?: string): Promise<CampaignView> {
    return this.change(id, ['sending', 'running', 'paused'], async (tx) => {
      const cancelReason = reason?.trim() || null;
      await tx.update(CampaignEntity, { id }, { state: 'cancelled', cancelReason, settled: false });
      await tend(tx, id);
    });
  }

  private change(
    id: string,
    from: readonly CampaignState[],
    fn: (tx: EntityManager, campaign: CampaignEntity) => Promise<void>,
  ): Promise<CampaignView> {
    return this.db.inCompany(async (tx) => {
      await fn(tx, await findIn(tx, id, from));
      return viewOf(tx, await find(tx, id));
    });
  }
}

async function find(tx: EntityManager, id: string): Promise<CampaignEntity> {
  const campaign = await tx.findOneBy(CampaignEntity, { id });
  if (!campaign) throw questionnaireProblem('campaign-not-found', { campaignId: id });
  return campaign;
}

/** Locked, and in one of these states. @throws Problem campaign-not-found, campaign-not-draft, -not-paused, -not-running */
export async function findIn(
  tx: EntityManager,
  id: string,
  states: readonly CampaignState[],
): Promise<CampaignEntity> {
  const campaign = await tx.findOne(CampaignEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (!campaign) throw questionnaireProblem('campaign-not-found', { campaignId: id });
  if (states.includes(campaign.state)) return campaign;
  const wanted = states.includes('draft') ? 'draft' : states.includes('running') ? 'running' : 'paused';
  throw questionnaireProblem(`campaign-not-${wanted}`, { state: campaign.state });
}

/** @throws Problem campaign-changed-elsewhere */
function checkSeen({ version }: CampaignEntity, seen: number | undefined): void {
  if (seen !== undefined && seen !== version)
    throw questionnaireProblem('campaign-changed-elsewhere', { version });
}

/** Sends in sight of people. */
export async function order(tx: EntityManager, campaignId: string): Promise<void> {
  const jobRunId = await enqueue(
    tx,
    SendCampaign,
    { campaignId },
    { subject: campaignId, dedupeKey: campaignId },
  );
  await tx.update(CampaignEntity, { id: campaignId }, { jobRunId });
}

async function tend(tx: EntityManager, campaignId: string): Promise<void> {
  await enqueue(tx, TendCampaign, { campaignId }, { subject: campaignId, dedupeKey: campaignId });
}

function columnsOf({ name, dueOn, ...content }: CampaignContent) {
  const filter = supplierFilterParams(parseSupplierFilter(content.audience.filter));
  const messages = Object.fromEntries(
    Object.entries(content.messages).filter(([, text]) => text.trim() !== ''),
  );
  const reminders = content.reminders.toSorted((a, b) => a - b);
  return {
    name: name.trim(),
    dueOn,
    content: { ...content, messages, reminders, audience: { ...content.audience, filter } },
  };
}

export function contentOf({ name, dueOn, content }: CampaignEntity): CampaignContent {
  return { name, dueOn, ...content };
}

async function viewOf(tx: EntityManager, campaign: CampaignEntity): Promise<CampaignView> {
  const { id, state, version, createdBy, createdAt, startedAt, jobRunId } = campaign;
  return {
    ...contentOf(campaign),
    id,
    state,
    version,
    createdBy,
    createdAt: createdAt.toISOString(),
    startedAt: startedAt?.toISOString() ?? null,
    jobRunId,
    counts: (await recipientCounts(tx, [id])).get(id) ?? NOBODY,
  };
}
