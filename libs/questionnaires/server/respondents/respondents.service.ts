import { CompanyDb } from '@firebreak/platform/server';
import {
  closestOf,
  languagesOfParts,
  questionnaireProblem,
  type WrittenToList,
} from '@firebreak/questionnaires/model';
import { SupplierDirectory } from '@firebreak/supply-chain/server';
import { Injectable } from '@nestjs/common';
import { In, IsNull, type EntityManager } from 'typeorm';
import { CampaignRecipientEntity } from '../campaigns/campaign-recipient.entity';
import { QuestionnaireMailEntity } from '../campaigns/questionnaire-mail.entity';
import { QuestionnaireLinkEntity } from '../questionnaire-link.entity';
import { QuestionnaireEntity } from '../questionnaire.entity';
import { RespondentMails } from '../respondent-mails';
import { namesOf } from '../sending-rules';
import { findTemplates } from '../templates/find-templates.query';
import { QuestionnaireContactEntity } from './questionnaire-contact.entity';
import { writtenTo } from './respondents.query';

/** Somebody to ask beside the first one. */
export interface AnotherContact {
  readonly questionnaire: QuestionnaireEntity;
  readonly name: string | null;
  readonly email: string;
  /** BCP 47; that of the first one's mails where absent. */
  readonly language: string | null;
  /** Whether mails to the first one arrive. */
  readonly firstIsReached: boolean;
}

/** The people of a supplier who can answer one questionnaire. Who brings others in holds the questionnaire's lock. */
@Injectable()
export class Respondents {
  constructor(
    private readonly db: CompanyDb,
    private readonly suppliers: SupplierDirectory,
    private readonly mails: RespondentMails,
  ) {}

  /** @throws Problem questionnaire-not-found */
  list(questionnaireId: string): Promise<WrittenToList> {
    return this.db.inCompany(async (tx) => listOf(tx, await find(tx, questionnaireId)));
  }

  /**
   * Writes to others beside the first ones, who are told of it and go on answering by their own links.
   * @throws Problem mails-used-up, recipient-mailed-enough
   */
  async add(tx: EntityManager, others: readonly AnotherContact[], at: Date): Promise<void> {
    if (others.length === 0) return;
    const contacts = await this.record(tx, others, at);
    const suppliers = await this.suppliers.suppliers(
      tx,
      others.map(({ questionnaire }) => questionnaire.supplierId),
    );
    const added = others.map(({ questionnaire, firstIsReached }, index) => {
      const contact = contacts[index];
      if (!contact) throw new Error('each has a contact');
      return { questionnaire, contact, firstIsReached };
    });
    await this.mails.bringIn(tx, added, namesOf(suppliers));
  }

  /** Notes others beside the first ones, whom the caller writes to. @returns in the order given */
  async record(
    tx: EntityManager,
    others: readonly Omit<AnotherContact, 'firstIsReached'>[],
    at: Date,
  ): Promise<QuestionnaireContactEntity[]> {
    const rows = others.map(({ questionnaire }) => questionnaire);
    const find = await findTemplates(tx, rows);
    const contacts = others.map(({ questionnaire, name, email, language }) =>
      tx.create(QuestionnaireContactEntity, {
        questionnaireId: questionnaire.id,
        name: name?.trim() || null,
        email,
        language: language
          ? closestOf(languagesOfParts(questionnaire, find), language)
          : questionnaire.language,
        addedAt: at,
        bouncedAt: null,
      }),
    );
    await tx.insert(QuestionnaireContactEntity, contacts);
    return contacts;
  }

  /**
   * Gives the questionnaire another first contact. Whoever has the links of the one before is let in no more, also where
   * it is open on a device.
   */
  async replaceFirst(
    tx: EntityManager,
    { id: questionnaireId }: QuestionnaireEntity,
    to: { readonly email: string },
  ): Promise<void> {
    await tx.delete(QuestionnaireLinkEntity, ofFirst(questionnaireId));
    const contacts = await tx.findBy(QuestionnaireContactEntity, { questionnaireId });
    const same = contacts.find(({ email }) => isSame(email, to.email));
    if (same) await this.makeFirst(tx, same);
    await tx.update(CampaignRecipientEntity, { questionnaireId }, { bouncedAt: null, bounceReason: null });
  }

  /**
   * Takes somebody out: their links and devices stop working at once, and name, address and mails are gone from here.
   * Where it is the first one, the next takes the place.
   * @throws Problem questionnaire-not-found, contact-not-found, contact-only-one
   */
  remove(questionnaireId: string, contactId: string): Promise<WrittenToList> {
    return this.db.inCompany(async (tx) => {
      const row = await find(tx, questionnaireId, { mode: 'pessimistic_write' });
      const contacts = await tx.find(QuestionnaireContactEntity, {
        where: { questionnaireId },
        order: { id: 'ASC' },
      });
      const leaves = contacts.find(({ id }) => id === contactId);
      if (!leaves && contactId !== questionnaireId)
        throw questionnaireProblem('contact-not-found', { contactId });
      await forget(tx, questionnaireId, leaves?.email ?? row.recipientEmail);
      if (leaves) await tx.delete(QuestionnaireContactEntity, { id: leaves.id });
      else Object.assign(row, await this.removeFirst(tx, questionnaireId, contacts));
      return listOf(tx, row);
    });
  }

  private async removeFirst(
    tx: EntityManager,
    questionnaireId: string,
    [next]: readonly QuestionnaireContactEntity[],
  ) {
    if (!next) throw questionnaireProblem('contact-only-one');
    await tx.delete(QuestionnaireLinkEntity, ofFirst(questionnaireId));
    await this.makeFirst(tx, next);
    const { name: recipientName, email: recipientEmail, language, bouncedAt } = next;
    const change = { recipientName, recipientEmail, language };
    await tx.update(QuestionnaireEntity, { id: questionnaireId }, change);
    await tx.update(CampaignRecipientEntity, { questionnaireId }, { bouncedAt, bounceReason: null });
    return change;
  }

  /** Links of the contact are the first one's from now on. */
  private async makeFirst(tx: EntityManager, { id: contactId }: QuestionnaireContactEntity): Promise<void> {
    await tx.update(QuestionnaireLinkEntity, { contactId }, { contactId: null });
    await tx.delete(QuestionnaireContactEntity, { id: contactId });
  }
}

async function find(
  tx: EntityManager,
  id: string,
  lock?: { readonly mode: 'pessimistic_write' },
): Promise<QuestionnaireEntity> {
  const row = await tx.findOne(QuestionnaireEntity, { where: { id }, ...(lock && { lock }) });
  if (!row) throw questionnaireProblem('questionnaire-not-found', { questionnaireId: id });
  return row;
}

async function listOf(tx: EntityManager, row: QuestionnaireEntity): Promise<WrittenToList> {
  return { items: (await writtenTo(tx, [row])).get(row.id) ?? [] };
}

function ofFirst(questionnaireId: string) {
  return { questionnaireId, delegationId: IsNull(), contactId: IsNull() };
}

function isSame(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

/** Mails say to whom they went. */
async function forget(tx: EntityManager, questionnaireId: string, email: string): Promise<void> {
  const mails = await tx.findBy(QuestionnaireMailEntity, { questionnaireId });
  const theirs = mails.filter(({ recipientEmail }) => isSame(recipientEmail, email)).map(({ id }) => id);
  await tx.delete(QuestionnaireMailEntity, { id: In(theirs) });
}
