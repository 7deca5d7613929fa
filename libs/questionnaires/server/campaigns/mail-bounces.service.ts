import { CompanyDb, MailRefused, on } from '@firebreak/platform/server';
import type { BounceNotice, BouncesNoted } from '@firebreak/questionnaires/model/campaigns';
import { Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { IsNull, type EntityManager } from 'typeorm';
import { QuestionnaireContactEntity } from '../respondents/questionnaire-contact.entity';
import { CampaignRecipientEntity } from './campaign-recipient.entity';
import { QuestionnaireMailEntity } from './questionnaire-mail.entity';
import { QuestionnaireEntity } from '../questionnaire.entity';

const MAIL_ID = /^<?([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})@[^@<>\s]+>?$/i;
const REASON_LENGTH = 300;

interface Bounce {
  readonly code: string | null;
  readonly reason: string | null;
}

/** Keeps which mails about questionnaires did not arrive: refused while being sent, or returned later. */
@Injectable()
export class MailBouncesService implements OnModuleInit, OnModuleDestroy {
  private stop = () => {};

  constructor(private readonly db: CompanyDb) {}

  onModuleInit(): void {
    this.stop = on(MailRefused, async (tx, { mailId, code, reason, heard }) => {
      if (await note(tx, mailId, { code, reason })) heard();
    });
  }

  onModuleDestroy(): void {
    this.stop();
  }

  /** Notes each in the company whose mail it was; a notice told twice changes nothing. */
  async noteAll(notices: readonly BounceNotice[]): Promise<BouncesNoted> {
    const lasting = notices.filter(({ permanent }) => permanent);
    let noted = 0;
    for (const notice of lasting) if (await this.noteOne(notice)) noted++;
    return { noted, passing: notices.length - lasting.length, unknown: lasting.length - noted };
  }

  private async noteOne({ messageId, code, reason }: BounceNotice): Promise<boolean> {
    const mailId = MAIL_ID.exec(messageId.trim())?.[1]?.toLowerCase();
    if (!mailId) return false;
    const [found] = await this.db.global((tx) =>
      tx.query<{ companyId: string | null }[]>(`SELECT company_of_questionnaire_mail($1) AS "companyId"`, [
        mailId,
      ]),
    );
    if (!found?.companyId) return false;
    const bounce = { code: code ?? null, reason: reason?.slice(0, REASON_LENGTH) ?? null };
    return this.db.runAs(found.companyId, () => this.db.inCompany((tx) => note(tx, mailId, bounce)));
  }
}

/** @returns whether it is a mail about a questionnaire */
async function note(tx: EntityManager, id: string, { code, reason }: Bounce): Promise<boolean> {
  const mail = await tx.findOneBy(QuestionnaireMailEntity, { id });
  if (!mail) return false;
  const bounce = { bouncedAt: new Date(), bounceCode: code, bounceReason: reason };
  const { affected } = await tx.update(QuestionnaireMailEntity, { id, bouncedAt: IsNull() }, bounce);
  const { questionnaireId, recipientEmail } = mail;
  // Somebody may have given another address meanwhile: that one is not known to be bad.
  const isCurrent = await tx.existsBy(QuestionnaireEntity, { id: questionnaireId, recipientEmail });
  if (affected && isCurrent) {
    const bounceReason = [code, reason].filter(Boolean).join(' ') || null;
    await tx.update(
      CampaignRecipientEntity,
      { questionnaireId },
      { bouncedAt: bounce.bouncedAt, bounceReason },
    );
  }
  if (affected && !isCurrent) {
    await tx.update(
      QuestionnaireContactEntity,
      { questionnaireId, email: recipientEmail },
      { bouncedAt: bounce.bouncedAt },
    );
  }
  return true;
}
