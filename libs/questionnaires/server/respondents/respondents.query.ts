import type { WrittenTo } from '@firebreak/questionnaires/model';
import { In, IsNull, type EntityManager } from 'typeorm';
import { CampaignRecipientEntity } from '../campaigns/campaign-recipient.entity';
import { QuestionnaireMailEntity } from '../campaigns/questionnaire-mail.entity';
import type { QuestionnaireEntity } from '../questionnaire.entity';
import { QuestionnaireContactEntity } from './questionnaire-contact.entity';

/** Somebody who is written to about a questionnaire. */
export interface Respondent {
  readonly questionnaire: QuestionnaireEntity;
  /** Null for the one it was sent to at first. */
  readonly contactId: string | null;
  readonly name: string | null;
  readonly email: string;
  readonly language: string;
}

export function firstOf(questionnaire: QuestionnaireEntity): Respondent {
  const { recipientName: name, recipientEmail: email, language } = questionnaire;
  return { questionnaire, contactId: null, name, email, language };
}

export function secondOf(
  questionnaire: QuestionnaireEntity,
  { id: contactId, name, email, language }: QuestionnaireContactEntity,
): Respondent {
  return { questionnaire, contactId, name, email, language };
}

/**
 * Everybody who answers these questionnaires and whose address takes mails; where none does, the first one all the
 * same. In the order of the questionnaires.
 */
export async function respondentsOf(
  tx: EntityManager,
  rows: readonly QuestionnaireEntity[],
): Promise<Respondent[]> {
  const questionnaireId = In(rows.map(({ id }) => id));
  const contacts = Map.groupBy(
    await tx.find(QuestionnaireContactEntity, { where: { questionnaireId }, order: { id: 'ASC' } }),
    (contact) => contact.questionnaireId,
  );
  if (contacts.size === 0) return rows.map(firstOf);
  const refused = await tx.find(CampaignRecipientEntity, { where: { questionnaireId } });
  const silent = new Set(
    refused.flatMap(({ bouncedAt, questionnaireId: id }) => (bouncedAt && id ? [id] : [])),
  );
  return rows.flatMap((row) => {
    const others = (contacts.get(row.id) ?? []).filter(({ bouncedAt }) => bouncedAt === null);
    const first = silent.has(row.id) && others.length > 0 ? [] : [firstOf(row)];
    return [...first, ...others.map((contact) => secondOf(row, contact))];
  });
}

/** Those of these questionnaires that somebody beside the first one takes mails for. */
export async function reachedByOthers(
  tx: EntityManager,
  questionnaireIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const where = { questionnaireId: In([...questionnaireIds]), bouncedAt: IsNull() };
  const contacts = await tx.find(QuestionnaireContactEntity, { where });
  return new Set(contacts.map(({ questionnaireId }) => questionnaireId));
}

/** By questionnaire id: to whom mails about it went and when, whether or not they can answer now. */
export async function writtenTo(
  tx: EntityManager,
  questionnaires: readonly Pick<QuestionnaireEntity, 'id' | 'recipientName' | 'recipientEmail'>[],
): Promise<Map<string, WrittenTo[]>> {
  const where = { questionnaireId: In(questionnaires.map(({ id }) => id)) };
  const contacts = await tx.find(QuestionnaireContactEntity, { where, order: { id: 'ASC' } });
  const mails = await tx.find(QuestionnaireMailEntity, { where, order: { sentAt: 'ASC', id: 'ASC' } });
  const contactsOf = Map.groupBy(contacts, ({ questionnaireId }) => questionnaireId);
  const mailsOf = Map.groupBy(mails, ({ questionnaireId }) => questionnaireId);
  return new Map(
    questionnaires.map(({ id, recipientName, recipientEmail }) => {
      const byAddress = Map.groupBy(mailsOf.get(id) ?? [], (mail) => mail.recipientEmail.toLowerCase());
      const current = [
        { contactId: id, first: true, name: recipientName, email: recipientEmail },
        ...(contactsOf.get(id) ?? []).map((one) => ({
          contactId: one.id,
          first: false,
          name: one.name,
          email: one.email,
        })),
      ];
      const known = new Set(current.map(({ email }) => email.toLowerCase()));
      const former = [...byAddress].flatMap(([address, [mail]]) =>
        known.has(address) || !mail
          ? []
          : [{ contactId: null, first: false, name: null, email: mail.recipientEmail }],
      );
      return [
        id,
        [...current, ...former].map((one) => ({
          ...one,
          ...timesOf(byAddress.get(one.email.toLowerCase()) ?? []),
        })),
      ];
    }),
  );
}

/** @param mails the oldest first */
function timesOf(mails: readonly QuestionnaireMailEntity[]) {
  return {
    since: mails[0]?.sentAt.toISOString() ?? null,
    lastAt: mails.length > 1 ? (mails.at(-1)?.sentAt.toISOString() ?? null) : null,
    bounced: mails.at(-1)?.bouncedAt != null,
  };
}
