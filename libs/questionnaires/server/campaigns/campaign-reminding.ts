import { CompanyDb } from '@firebreak/platform/server';
import { escalationDue, reminderDue } from '@firebreak/questionnaires/model/campaigns';
import { SupplierDirectory } from '@firebreak/supply-chain/server';
import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { Invitations } from '../invitations';
import { dayOf } from '../questionnaire-dates';
import { QuestionnaireEntity } from '../questionnaire.entity';
import { addressedTo, secondContact } from '../second-contact';
import { findTemplates } from '../templates/find-templates.query';
import { OPEN_STAGES } from './campaign-changes';
import { CampaignRecipientEntity } from './campaign-recipient.entity';
import { CampaignEntity } from './campaign.entity';

const BATCH = 100;

interface Waiting {
  readonly recipient: CampaignRecipientEntity;
  readonly questionnaire: QuestionnaireEntity;
}

/** Reminds whoever has not answered, and writes to second contacts, on the days that the campaign says. */
@Injectable()
export class CampaignReminding {
  constructor(
    private readonly db: CompanyDb,
    private readonly suppliers: SupplierDirectory,
    private readonly invitations: Invitations,
  ) {}

  /**
   * Each mail and the note that it went out are one transaction: a second run on the same day finds nothing to do.
   * @throws Problem mails-used-up, recipient-mailed-enough; the next run goes on
   */
  async remindAll(campaignId: string, at: Date): Promise<{ reminded: number; escalated: number }> {
    const total = { reminded: 0, escalated: 0 };
    for (let after: number | null = 0; after !== null;) {
      const from: number = after;
      const done = await this.db.inCompany((tx) => this.batch(tx, campaignId, from, at));
      total.reminded += done.reminded;
      total.escalated += done.escalated;
      after = done.next;
    }
    return total;
  }

  private async batch(tx: EntityManager, campaignId: string, after: number, at: Date) {
    const campaign = await tx.findOne(CampaignEntity, {
      where: { id: campaignId, state: In(['sending', 'running'] as const) },
      lock: { mode: 'pessimistic_read' },
    });
    if (!campaign) return { next: null, reminded: 0, escalated: 0 };
    const { reminders, escalateAfterDays } = campaign.content;
    const { waiting, next } = await this.openAfter(tx, campaignId, after);
    const today = dayOf(at);
    const toEscalate = waiting.filter(({ recipient, questionnaire }) =>
      escalationDue(
        {
          ...datesOf(questionnaire),
          escalated: recipient.escalatedAt !== null,
          bounced: recipient.bouncedAt !== null,
        },
        escalateAfterDays,
        today,
      ),
    );
    const toRemind = waiting.filter(
      (one) =>
        one.recipient.bouncedAt === null &&
        !toEscalate.includes(one) &&
        reminderDue(datesOf(one.questionnaire), reminders, today) !== null,
    );
    await this.remind(tx, toRemind, at);
    const escalated = await this.escalate(tx, toEscalate, at);
    return { next, reminded: toRemind.length, escalated };
  }

  private async openAfter(tx: EntityManager, campaignId: string, after: number) {
    const recipients = await tx
      .createQueryBuilder(CampaignRecipientEntity, 'r')
      .where(`r.campaign_id = :campaignId AND r.state = 'sent' AND r.position > :after`, {
        campaignId,
        after,
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
    const byId = new Map(open.map((questionnaire) => [questionnaire.id, questionnaire]));
    const waiting = recipients.flatMap((recipient): Waiting[] => {
      const questionnaire = byId.get(recipient.questionnaireId ?? '');
      return questionnaire ? [{ recipient, questionnaire }] : [];
    });
    return { waiting, next: recipients.length < BATCH ? null : (recipients.at(-1)?.position ?? null) };
  }

  private async remind(tx: EntityManager, waiting: readonly Waiting[], at: Date): Promise<void> {
    if (waiting.length === 0) return;
    const rows = waiting.map(({ questionnaire }) => questionnaire);
    await tx.update(QuestionnaireEntity, { id: In(rows.map(({ id }) => id)) }, { remindedAt: at });
    await this.invitations.writeAgain(tx, rows, await this.knownOf(tx, rows), 'reminder');
  }

  private async escalate(tx: EntityManager, waiting: readonly Waiting[], at: Date): Promise<number> {
    const others = await this.suppliers.otherContacts(
      tx,
      waiting.map(({ questionnaire }) => questionnaire.supplierId),
    );
    const find = await findTemplates(
      tx,
      waiting.map(({ questionnaire }) => questionnaire),
    );
    const rows: QuestionnaireEntity[] = [];
    for (const { recipient, questionnaire } of waiting) {
      const second = secondContact(others.get(questionnaire.supplierId) ?? [], questionnaire);
      await tx.update(
        CampaignRecipientEntity,
        { id: recipient.id },
        { escalatedAt: at, escalatedTo: second?.email ?? null, ...(second && { bouncedAt: null }) },
      );
      if (!second) continue;
      const change = { ...addressedTo(second, questionnaire, find), remindedAt: at };
      await tx.update(QuestionnaireEntity, { id: questionnaire.id }, change);
      rows.push(Object.assign(questionnaire, change));
    }
    await this.invitations.writeAgain(tx, rows, await this.knownOf(tx, rows), 'invitation');
    return rows.length;
  }

  private knownOf(tx: EntityManager, rows: readonly QuestionnaireEntity[]) {
    return this.suppliers.suppliers(
      tx,
      rows.map(({ supplierId }) => supplierId),
    );
  }
}

function datesOf({ dueOn, sentAt, remindedAt }: QuestionnaireEntity) {
  return {
    dueOn,
    sentOn: sentAt ? dayOf(sentAt) : dueOn,
    remindedOn: remindedAt ? dayOf(remindedAt) : null,
  };
}
