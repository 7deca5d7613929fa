import { CompanyDb } from '@firebreak/platform/server';
import { escalationDue, reminderDue } from '@firebreak/questionnaires/model/campaigns';
import { SupplierDirectory } from '@firebreak/supply-chain/server';
import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { Invitations } from '../invitations';
import { dayOf } from '../questionnaire-dates';
import { QuestionnaireEntity } from '../questionnaire.entity';
import { reachedByOthers } from '../respondents/respondents.query';
import { Respondents, type AnotherContact } from '../respondents/respondents.service';
import { secondContact } from '../second-contact';
import { OPEN_STAGES } from './campaign-changes';
import { CampaignRecipientEntity } from './campaign-recipient.entity';
import { CampaignEntity } from './campaign.entity';
import { withoutFullAddresses, type FullAddresses } from './full-addresses';

const BATCH = 100;

interface Batch {
  /** Position of the last recipient before. */
  readonly from: number;
  readonly at: Date;
  readonly full: FullAddresses;
}

interface Waiting {
  readonly recipient: CampaignRecipientEntity;
  readonly questionnaire: QuestionnaireEntity;
  /** Whether anybody's address takes mails. */
  readonly reached: boolean;
}

/** Reminds whoever has not answered, and writes to second contacts, on the days that the campaign says. */
@Injectable()
export class CampaignReminding {
  constructor(
    private readonly db: CompanyDb,
    private readonly suppliers: SupplierDirectory,
    private readonly invitations: Invitations,
    private readonly respondents: Respondents,
  ) {}

  /**
   * Each mail and the note that it went out are one transaction: a second run on the same day finds nothing to do. Whose
   * address got too many mails today is left to the next run.
   * @throws Problem mails-used-up; the next run goes on
   */
  async remindAll(campaignId: string, at: Date): Promise<{ reminded: number; escalated: number }> {
    const total = { reminded: 0, escalated: 0 };
    let after: number | null = 0;
    await withoutFullAddresses(async (full) => {
      while (after !== null) {
        const from = after;
        const done = await this.db.inCompany((tx) => this.batch(tx, campaignId, { from, at, full }));
        total.reminded += done.reminded;
        total.escalated += done.escalated;
        after = done.next;
      }
    });
    return total;
  }

  private async batch(tx: EntityManager, campaignId: string, { from, at, full }: Batch) {
    const campaign = await tx.findOne(CampaignEntity, {
      where: { id: campaignId, state: In(['sending', 'running'] as const) },
      lock: { mode: 'pessimistic_read' },
    });
    if (!campaign) return { next: null, reminded: 0, escalated: 0 };
    const { reminders, escalateAfterDays } = campaign.content;
    const { waiting: open, next } = await this.openAfter(tx, campaignId, from);
    const writable = new Set(
      await full.without(
        tx,
        open.map(({ questionnaire }) => questionnaire),
      ),
    );
    const waiting = open.filter(({ questionnaire }) => writable.has(questionnaire));
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
        one.reached &&
        !toEscalate.includes(one) &&
        reminderDue(datesOf(one.questionnaire), reminders, today) !== null,
    );
    await this.remind(tx, toRemind, at);
    const escalated = await this.escalate(tx, toEscalate, at, full);
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
    const reachedOthers = await reachedByOthers(tx, [...byId.keys()]);
    const waiting = recipients.flatMap((recipient): Waiting[] => {
      const questionnaire = byId.get(recipient.questionnaireId ?? '');
      if (!questionnaire) return [];
      const reached = recipient.bouncedAt === null || reachedOthers.has(questionnaire.id);
      return [{ recipient, questionnaire, reached }];
    });
    return { waiting, next: recipients.length < BATCH ? null : (recipients.at(-1)?.position ?? null) };
  }

  private async remind(tx: EntityManager, waiting: readonly Waiting[], at: Date): Promise<void> {
    if (waiting.length === 0) return;
    const rows = waiting.map(({ questionnaire }) => questionnaire);
    await tx.update(QuestionnaireEntity, { id: In(rows.map(({ id }) => id)) }, { remindedAt: at });
    await this.invitations.writeAgain(tx, rows, await this.knownOf(tx, rows), 'reminder');
  }

  /** The first one goes on answering; whoever has nobody else is noted, so that nobody looks again. */
  private async escalate(
    tx: EntityManager,
    toEscalate: readonly Waiting[],
    at: Date,
    full: FullAddresses,
  ): Promise<number> {
    if (toEscalate.length === 0) return 0;
    const others = await this.suppliers.otherContacts(
      tx,
      toEscalate.map(({ questionnaire }) => questionnaire.supplierId),
    );
    const found = toEscalate.map((one) => ({
      ...one,
      second: secondContact(others.get(one.questionnaire.supplierId) ?? [], one.questionnaire),
    }));
    const waiting = found.filter(({ second }) => !second || !full.has(second.email));
    const seconds = waiting.flatMap(({ recipient, questionnaire, second }): AnotherContact[] => {
      const firstIsReached = recipient.bouncedAt === null;
      return second ? [{ ...second, questionnaire, firstIsReached }] : [];
    });
    const ids = waiting.map(({ recipient }) => recipient.id);
    await tx.update(CampaignRecipientEntity, { id: In(ids) }, { escalatedAt: at });
    const written = seconds.map(({ questionnaire }) => questionnaire.id);
    await tx.update(QuestionnaireEntity, { id: In(written) }, { remindedAt: at });
    await this.respondents.add(tx, seconds, at);
    return seconds.length;
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
