import { CompanyDb } from '@firebreak/platform/server';
import { questionnaireProblem, REMINDER_GAP_IN_HOURS } from '@firebreak/questionnaires/model';
import type {
  CampaignState,
  ChangeAddress,
  RecipientsDone,
  RecipientsPassedOver,
} from '@firebreak/questionnaires/model/campaigns';
import { SupplierDirectory } from '@firebreak/supply-chain/server';
import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { Invitations } from '../invitations';
import { earliestDayAnywhere, linkExpiry, statusAt } from '../questionnaire-dates';
import { QuestionnaireEntity } from '../questionnaire.entity';
import { reachedByOthers } from '../respondents/respondents.query';
import { Respondents } from '../respondents/respondents.service';
import { checkDueOn, checkOpen } from '../sending-rules';
import { CampaignRecipientEntity } from './campaign-recipient.entity';
import { CampaignEntity } from './campaign.entity';
import { findIn, order } from './campaigns.service';

const HOUR_IN_MS = 3_600_000;
const UNDER_WAY: readonly CampaignState[] = ['sending', 'running', 'paused'];

interface Chosen {
  readonly recipient: CampaignRecipientEntity;
  /** Null where nothing was sent. */
  readonly questionnaire: QuestionnaireEntity | null;
  /** Whether anybody's address takes mails. */
  readonly reached: boolean;
}

/** What people do by hand to some of a campaign's recipients. */
@Injectable()
export class CampaignRecipientsService {
  constructor(
    private readonly db: CompanyDb,
    private readonly suppliers: SupplierDirectory,
    private readonly invitations: Invitations,
    private readonly respondents: Respondents,
  ) {}

  /**
   * Reminds those who have not answered and got no mail for a day; says of the others why not.
   * @throws Problem campaign-not-found, campaign-not-running, mails-used-up, recipient-mailed-enough
   */
  remind(campaignId: string, ids: readonly string[], at = new Date()): Promise<RecipientsDone> {
    const passOver = ({ questionnaire, reached }: Chosen) => {
      const fault = faultOf(questionnaire, at);
      if (fault) return fault;
      if (!reached) return 'not-delivered';
      const last = questionnaire?.remindedAt ?? questionnaire?.sentAt;
      const soon = last && at.getTime() - last.getTime() < REMINDER_GAP_IN_HOURS * HOUR_IN_MS;
      return soon ? 'too-soon' : null;
    };
    return this.each(campaignId, ids, passOver, async (tx, rows) => {
      await tx.update(QuestionnaireEntity, { id: In(rows.map(({ id }) => id)) }, { remindedAt: at });
      await this.write(tx, rows, 'reminder');
    });
  }

  /**
   * Gives some more time; an expired link works again.
   * @param tell whether they get a mail
   * @throws Problem campaign-not-found, campaign-not-running, input-invalid, mails-used-up, recipient-mailed-enough
   */
  extend(
    campaignId: string,
    ids: readonly string[],
    { dueOn, tell }: { readonly dueOn: string; readonly tell: boolean },
    at = new Date(),
  ): Promise<RecipientsDone> {
    checkDueOn(dueOn, earliestDayAnywhere(at));
    const passOver = ({ questionnaire }: Chosen) => {
      const fault = faultOf(questionnaire, at);
      return fault === 'expired' ? null : fault;
    };
    return this.each(campaignId, ids, passOver, async (tx, rows) => {
      const change = { dueOn, linkExpiresAt: linkExpiry(dueOn), ...(tell && { remindedAt: at }) };
      await tx.update(QuestionnaireEntity, { id: In(rows.map(({ id }) => id)) }, change);
      await tx.query(`UPDATE campaign SET last_due_on = greatest(last_due_on, $2) WHERE id = $1`, [
        campaignId,
        dueOn,
      ]);
      if (tell) await this.write(tx, rows.map((row) => Object.assign(row, change)), 'reminder'); // prettier-ignore
    });
  }

  /**
   * Writes to somebody else, instead of the first one or beside: at once where a questionnaire is open, with the next batch where nothing was sent for want
   * of an address.
   * @throws Problem campaign-not-found, campaign-not-running, campaign-recipient-not-found,
   *   questionnaire-already-submitted, questionnaire-closed, link-expired, contact-known, mails-used-up, recipient-mailed-enough
   */
  changeAddress(campaignId: string, id: string, to: ChangeAddress, at = new Date()): Promise<void> {
    return this.db.inCompany(async (tx) => {
      const campaign = await findIn(tx, campaignId, UNDER_WAY);
      const [chosen] = await this.chosen(tx, campaignId, [id]);
      if (!chosen) throw questionnaireProblem('campaign-recipient-not-found', { recipientId: id });
      const { recipient, questionnaire } = chosen;
      const name = to.name?.trim() || null;
      if (questionnaire) {
        checkOpen(statusAt(questionnaire, at));
        if (to.beside) return this.addBeside(tx, chosen, questionnaire, to, at);
        const change = { recipientEmail: to.email, recipientName: name, remindedAt: at };
        await tx.update(QuestionnaireEntity, { id: questionnaire.id }, change);
        await this.respondents.replaceFirst(tx, questionnaire, to);
        await this.write(tx, [Object.assign(questionnaire, change)], 'invitation');
      } else {
        await this.queue(tx, campaign, recipient, to.email, name);
      }
    });
  }

  private async addBeside(
    tx: EntityManager,
    { recipient }: Chosen,
    questionnaire: QuestionnaireEntity,
    { email, name }: ChangeAddress,
    at: Date,
  ): Promise<void> {
    const { items } = await this.respondents.list(questionnaire.id);
    const known = items.some((one) => one.contactId && one.email.toLowerCase() === email.toLowerCase());
    if (known) throw questionnaireProblem('contact-known');
    const firstIsReached = recipient.bouncedAt === null;
    const another = { questionnaire, name: name ?? null, email, language: null, firstIsReached };
    await tx.update(QuestionnaireEntity, { id: questionnaire.id }, { remindedAt: at });
    await tx.update(CampaignRecipientEntity, { id: recipient.id }, { escalatedAt: at });
    await this.respondents.add(tx, [another], at);
  }

  private async queue(
    tx: EntityManager,
    campaign: CampaignEntity,
    recipient: CampaignRecipientEntity,
    email: string,
    recipientName: string | null,
  ): Promise<void> {
    const reachable = recipient.leftOut === null || ADDRESS_REASONS.includes(recipient.leftOut);
    if (recipient.state === 'sent' || !reachable || !recipient.templateCode)
      throw questionnaireProblem('campaign-recipient-not-found', { recipientId: recipient.id });
    const change = { email, recipientName, state: 'queued', leftOut: null } as const;
    await tx.update(CampaignRecipientEntity, { id: recipient.id }, change);
    if (campaign.state === 'paused') return;
    await tx.update(CampaignEntity, { id: campaign.id }, { state: 'sending' });
    await order(tx, campaign.id);
  }

  private each(
    campaignId: string,
    ids: readonly string[],
    passOver: (chosen: Chosen) => RecipientsPassedOver | null,
    change: (tx: EntityManager, rows: readonly QuestionnaireEntity[]) => Promise<void>,
  ): Promise<RecipientsDone> {
    return this.db.inCompany(async (tx) => {
      await findIn(tx, campaignId, UNDER_WAY);
      const passedOver: Partial<Record<RecipientsPassedOver, number>> = {};
      const rows = (await this.chosen(tx, campaignId, ids)).flatMap((one) => {
        const reason = passOver(one);
        if (reason) passedOver[reason] = (passedOver[reason] ?? 0) + 1;
        return reason || !one.questionnaire ? [] : [one.questionnaire];
      });
      if (rows.length > 0) await change(tx, rows);
      return { done: rows.length, passedOver };
    });
  }

  /** In the order of the board; ids of other campaigns are passed over. */
  private async chosen(tx: EntityManager, campaignId: string, ids: readonly string[]): Promise<Chosen[]> {
    const recipients = await tx.find(CampaignRecipientEntity, {
      where: { campaignId, id: In([...ids]) },
      order: { position: 'ASC' },
    });
    const questionnaires = await tx.find(QuestionnaireEntity, {
      where: { id: In(recipients.flatMap(({ questionnaireId }) => questionnaireId ?? [])) },
      order: { id: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
    const byId = new Map(questionnaires.map((row) => [row.id, row]));
    const reachedOthers = await reachedByOthers(tx, [...byId.keys()]);
    return recipients.map((recipient) => ({
      recipient,
      questionnaire: byId.get(recipient.questionnaireId ?? '') ?? null,
      reached: recipient.bouncedAt === null || reachedOthers.has(recipient.questionnaireId ?? ''),
    }));
  }

  private async write(
    tx: EntityManager,
    rows: readonly QuestionnaireEntity[],
    kind: 'invitation' | 'reminder',
  ): Promise<void> {
    const known = await this.suppliers.suppliers(
      tx,
      rows.map(({ supplierId }) => supplierId),
    );
    await this.invitations.writeAgain(tx, rows, known, kind);
  }
}

/** Left out for these, a supplier can be asked once somebody gives an address. */
const ADDRESS_REASONS: readonly string[] = ['no-address', 'mailed-enough'];

function faultOf(questionnaire: QuestionnaireEntity | null, at: Date): RecipientsPassedOver | null {
  if (!questionnaire) return 'not-sent';
  const status = statusAt(questionnaire, at);
  if (status === 'expired') return 'expired';
  return status === 'sent' || status === 'opened' || status === 'in-progress' ? null : 'not-open';
}
