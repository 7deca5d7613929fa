import { CompanyDb } from '@firebreak/platform/server';
import { SupplierDirectory } from '@firebreak/supply-chain/server';
import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { Invitations } from '../invitations';
import { linkExpiry } from '../questionnaire-dates';
import { QuestionnaireEntity, type QuestionnaireStage } from '../questionnaire.entity';
import { CampaignRecipientEntity } from './campaign-recipient.entity';
import { CampaignEntity } from './campaign.entity';
import { withoutFullAddresses, type FullAddresses } from './full-addresses';

const BATCH = 200;
export const OPEN_STAGES: readonly QuestionnaireStage[] = ['sent', 'opened', 'in-progress'];

/** Brings what was decided for a whole campaign to each of its open questionnaires, batch by batch. */
@Injectable()
export class CampaignChanges {
  constructor(
    private readonly db: CompanyDb,
    private readonly suppliers: SupplierDirectory,
    private readonly invitations: Invitations,
  ) {}

  /**
   * Does what is left to do and notes that it is done. A second run finds nothing. Whose address got too many mails today
   * has the new date all the same, and the next mail says it.
   * @throws Problem mails-used-up; the next run goes on
   */
  async settle(campaignId: string, at: Date): Promise<void> {
    await withoutFullAddresses(async (full) => {
      for (let more = true; more;)
        more = await this.db.inCompany((tx) => this.settleBatch(tx, campaignId, at, full));
    });
  }

  /** @returns whether anything may be left */
  private async settleBatch(
    tx: EntityManager,
    campaignId: string,
    at: Date,
    full: FullAddresses,
  ): Promise<boolean> {
    const campaign = await tx.findOne(CampaignEntity, {
      where: { id: campaignId, settled: false },
      lock: { mode: 'pessimistic_write' }, // one at a time
    });
    if (!campaign) return false;
    const changed =
      campaign.state === 'cancelled'
        ? await closeSome(tx, campaign)
        : await this.moveSome(tx, campaign, at, full);
    if (changed > 0) return true;
    await tx.update(CampaignEntity, { id: campaignId }, { settled: true });
    return false;
  }

  private async moveSome(
    tx: EntityManager,
    { id, dueOn, tellDue }: CampaignEntity,
    at: Date,
    full: FullAddresses,
  ): Promise<number> {
    const recipients = await tx
      .createQueryBuilder(CampaignRecipientEntity, 'r')
      .where(`r.campaign_id = :id AND r.state = 'sent' AND r.due_applied IS DISTINCT FROM :dueOn`, {
        id,
        dueOn,
      })
      .orderBy('r.position')
      .limit(BATCH)
      .getMany();
    const open = await tx.find(QuestionnaireEntity, {
      where: {
        id: In(recipients.flatMap(({ questionnaireId }) => questionnaireId ?? [])),
        stage: In([...OPEN_STAGES]),
      },
      order: { id: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
    const change = { dueOn, linkExpiresAt: linkExpiry(dueOn), ...(tellDue && { remindedAt: at }) };
    await tx.update(QuestionnaireEntity, { id: In(open.map((row) => row.id)) }, change);
    if (tellDue) {
      const known = await this.suppliers.suppliers(
        tx,
        open.map(({ supplierId }) => supplierId),
      );
      const told = await full.without(tx, open);
      await this.invitations.writeAgain(tx, told.map((row) => Object.assign(row, change)), known, 'reminder'); // prettier-ignore
    }
    await tx.update(
      CampaignRecipientEntity,
      { id: In(recipients.map((row) => row.id)) },
      { dueApplied: dueOn },
    );
    return recipients.length;
  }
}

async function closeSome(tx: EntityManager, { id, cancelReason }: CampaignEntity): Promise<number> {
  const [, count] = await tx.query<[unknown, number]>(
    `UPDATE questionnaire SET stage = 'closed', closed_reason = $2
      WHERE id IN (
        SELECT q.id FROM questionnaire q
          JOIN campaign_recipient r ON r.company_id = q.company_id AND r.questionnaire_id = q.id
         WHERE r.campaign_id = $1 AND q.stage = ANY ($3) ORDER BY q.id LIMIT ${BATCH} FOR UPDATE OF q)`,
    [id, cancelReason, OPEN_STAGES],
  );
  return count;
}
