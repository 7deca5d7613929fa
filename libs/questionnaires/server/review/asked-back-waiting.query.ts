import type { AskedBackWaiting, CampaignSchedule } from '@firebreak/questionnaires/model';
import type { EntityManager } from 'typeorm';
import { dayOf } from '../questionnaire-dates';
import type { QuestionnaireEntity } from '../questionnaire.entity';

interface WaitingRow {
  readonly bounced: boolean;
  readonly campaign: CampaignSchedule | null;
}

/** Questionnaires with questions that their suppliers can still answer. */
export async function askedBackIds(tx: EntityManager, at: Date): Promise<string[]> {
  const rows = await tx.query<{ id: string }[]>(
    `SELECT id FROM questionnaire WHERE asked_back_at IS NOT NULL AND link_expires_at > $1 ORDER BY id`,
    [at],
  );
  return rows.map(({ id }) => id);
}

/** How it stands with what was asked back of one questionnaire; null where nothing is with the supplier. */
export async function askedBackWaiting(
  tx: EntityManager,
  row: QuestionnaireEntity,
): Promise<AskedBackWaiting | null> {
  const { id, askedBackAt, askedBackDueOn, askedBackRemindedAt, askedBackEscalatedAt } = row;
  if (!askedBackAt || !askedBackDueOn) return null;
  const [found] = await tx.query<WaitingRow[]>(
    `SELECT EXISTS (SELECT FROM questionnaire_mail m
                     WHERE m.questionnaire_id = $1 AND m.recipient_email = $2 AND m.sent_at >= $3
                       AND m.bounced_at IS NOT NULL)
              AND NOT EXISTS (SELECT FROM questionnaire_contact k
                               WHERE k.questionnaire_id = $1 AND k.bounced_at IS NULL) AS bounced,
            (SELECT jsonb_build_object('state', c.state, 'reminders', c.content -> 'reminders',
                      'escalateAfterDays', c.content -> 'escalateAfterDays')
               FROM campaign_recipient r JOIN campaign c ON c.company_id = r.company_id AND c.id = r.campaign_id
              WHERE r.questionnaire_id = $1 LIMIT 1) AS campaign`,
    [id, row.recipientEmail, askedBackAt],
  );
  return {
    askedOn: dayOf(askedBackAt),
    dueOn: askedBackDueOn,
    remindedOn: askedBackRemindedAt && dayOf(askedBackRemindedAt),
    escalated: askedBackEscalatedAt !== null,
    bounced: found?.bounced ?? false,
    campaign: found?.campaign ?? null,
  };
}
