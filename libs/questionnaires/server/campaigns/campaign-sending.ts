import { Companies } from '@firebreak/identity/server';
import { Problem } from '@firebreak/platform/model';
import { CompanyDb } from '@firebreak/platform/server';
import type { SentParts } from '@firebreak/questionnaires/model';
import { partCodes } from '@firebreak/questionnaires/model/campaigns';
import { SupplierDirectory } from '@firebreak/supply-chain/server';
import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { Invitations } from '../invitations';
import { linkExpiry } from '../questionnaire-dates';
import { QuestionnaireEntity } from '../questionnaire.entity';
import { findTemplates } from '../templates/find-templates.query';
import { noteFor } from './campaign-note';
import { CampaignRecipientEntity } from './campaign-recipient.entity';
import { CampaignEntity } from './campaign.entity';
import { supplierHistories } from './supplier-histories.query';

/** Few enough that a pause waits less than a second for what is under way. */
const BATCH = 100;
/** Suppliers may be merged between finding and locking them. */
const TRIES = 3;

/** What became of a campaign's sending: `waiting` where today's mails are used up and the rest goes out later. */
export interface Sent {
  readonly sent: number;
  readonly waiting: boolean;
}

type Queued = CampaignRecipientEntity & { readonly parts: SentParts; readonly email: string };

/**
 * Sends what a campaign has queued. Questionnaire, link, mail and the note that it was sent are one transaction a batch:
 * whoever kills the job loses nothing and repeats nothing.
 */
@Injectable()
export class CampaignSending {
  constructor(
    private readonly db: CompanyDb,
    private readonly suppliers: SupplierDirectory,
    private readonly invitations: Invitations,
    private readonly companies: Companies,
  ) {}

  /** @param progress told how many of all recipients have been dealt with */
  async sendAll(
    campaignId: string,
    at: Date,
    progress: (done: number, total: number) => Promise<void>,
  ): Promise<Sent> {
    for (let sent = 0; ;) {
      const batch = await this.nextBatch(campaignId, at);
      if (batch === 'used-up') return { sent, waiting: true };
      sent += batch;
      const { queued, total } = await this.db.inCompany((tx) => progressOf(tx, campaignId));
      await progress(total - queued, total);
      if (queued === 0 || !(await this.goesOn(campaignId))) return { sent, waiting: false };
    }
  }

  /** @returns how many were sent */
  private async nextBatch(campaignId: string, at: Date): Promise<number | 'used-up'> {
    for (let tries = 1; ; tries++) {
      try {
        return await this.db.inCompany((tx) => this.sendBatch(tx, campaignId, at));
      } catch (error) {
        if (!(error instanceof Problem)) throw error;
        if (error.code === 'mails-used-up') return 'used-up';
        const { email } = error.details;
        if (error.code === 'recipient-mailed-enough') await this.leaveOut(campaignId, String(email));
        else if (tries === TRIES) throw error;
      }
    }
  }

  private async sendBatch(tx: EntityManager, campaignId: string, at: Date): Promise<number> {
    const campaign = await tx.findOne(CampaignEntity, {
      where: { id: campaignId, state: 'sending' },
      lock: { mode: 'pessimistic_read' }, // a pause waits until this batch is out
    });
    if (!campaign) return 0;
    const rows = await this.lockQueued(tx, campaignId);
    const histories = await supplierHistories(
      tx,
      rows.map(({ supplierId }) => supplierId),
    );
    // Records that were merged meanwhile are one supplier, which may be in the batch twice.
    const taken = new Set<string>();
    const [again, fresh] = partition(rows, ({ supplierId, parts }) => {
      const codes = partCodes(parts);
      const known = codes.some(
        (code) => histories.get(supplierId)?.waiting.includes(code) || taken.has(`${supplierId} ${code}`),
      );
      if (!known) codes.forEach((code) => taken.add(`${supplierId} ${code}`));
      return known;
    });
    await tx.update(
      CampaignRecipientEntity,
      { id: In(again.map(({ id }) => id)) },
      { state: 'left-out', leftOut: 'already-asked' },
    );
    if (fresh.length > 0) await this.send(tx, campaign, fresh, at);
    return fresh.length;
  }

  /** Suppliers first, as a merge does; then the recipients that nobody sent to meanwhile. */
  private async lockQueued(tx: EntityManager, campaignId: string): Promise<Queued[]> {
    const next = await tx.find(CampaignRecipientEntity, {
      where: { campaignId, state: 'queued' },
      order: { position: 'ASC' },
      take: BATCH,
    });
    const supplierOf = new Map(next.map(({ id, supplierId }) => [id, supplierId]));
    await this.suppliers.checkChangeable(tx, [...supplierOf.values()]);
    const locked = await tx.find(CampaignRecipientEntity, {
      where: { id: In([...supplierOf.keys()]), state: 'queued' },
      order: { position: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
    return locked.flatMap((row) => {
      const { templateCode, templateVersion, asked, email } = row;
      if (!templateCode || !templateVersion || !email || supplierOf.get(row.id) !== row.supplierId) return [];
      return [Object.assign(row, { email, parts: { templateCode, templateVersion, asked } })];
    });
  }

  private async send(
    tx: EntityManager,
    { content, dueOn, startedBy }: CampaignEntity,
    recipients: readonly Queued[],
    at: Date,
  ): Promise<void> {
    const { name: buyer } = await this.companies.get();
    const known = await this.suppliers.suppliers(
      tx,
      recipients.map(({ supplierId }) => supplierId),
    );
    const find = await findTemplates(
      tx,
      recipients.map(({ parts }) => parts),
    );
    const questionnaires = recipients.map(({ supplierId, parts, language, recipientName: contact, email }) =>
      tx.create(QuestionnaireEntity, {
        ...parts,
        scope: find(parts.templateCode, parts.templateVersion).scope ?? 'whole',
        followsId: null,
        supplierId,
        language,
        recipientName: contact?.trim() || null,
        recipientEmail: email,
        message: noteFor(content, {
          supplier: known.get(supplierId)?.name ?? '',
          contact,
          buyer,
          dueOn,
          language,
          parts,
          find,
        }),
        dueOn,
        stage: 'draft',
        answeredRatio: 0,
        linkExpiresAt: linkExpiry(dueOn),
      }),
    );
    await tx.insert(QuestionnaireEntity, questionnaires);
    await this.invitations.send(tx, questionnaires, known, at, { startedBy });
    await tx.query(
      `UPDATE campaign_recipient r SET state = 'sent', questionnaire_id = v.questionnaire_id, due_applied = $3
         FROM unnest($1::uuid[], $2::uuid[]) AS v (id, questionnaire_id) WHERE r.id = v.id`,
      [recipients.map(({ id }) => id), questionnaires.map(({ id }) => id), dueOn],
    );
  }

  private leaveOut(campaignId: string, email: string): Promise<unknown> {
    return this.db.inCompany((tx) =>
      tx.update(
        CampaignRecipientEntity,
        { campaignId, state: 'queued', email },
        { state: 'left-out', leftOut: 'mailed-enough' },
      ),
    );
  }

  /** Not where it was paused or cancelled. */
  private goesOn(campaignId: string): Promise<boolean> {
    return this.db.inCompany((tx) => tx.existsBy(CampaignEntity, { id: campaignId, state: 'sending' }));
  }
}

async function progressOf(tx: EntityManager, campaignId: string): Promise<{ queued: number; total: number }> {
  const [counts] = await tx.query<{ queued: number; total: number }[]>(
    `SELECT count(*) FILTER (WHERE state = 'queued')::int AS queued, count(*)::int AS total
       FROM campaign_recipient WHERE campaign_id = $1 AND state <> 'left-out'`,
    [campaignId],
  );
  return counts ?? { queued: 0, total: 0 };
}

/** Asks for each once, in order. */
function partition<T>(rows: readonly T[], of: (row: T) => boolean): [T[], T[]] {
  const [yes, no]: [T[], T[]] = [[], []];
  for (const row of rows) (of(row) ? yes : no).push(row);
  return [yes, no];
}
