import { Companies } from '@firebreak/identity/server';
import { AppConfig, currentCompanyId, Mailer } from '@firebreak/platform/server';
import { SupplierDirectory } from '@firebreak/supply-chain/server';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { openUntil } from './questionnaire-dates';
import { QuestionnaireLinkEntity } from './questionnaire-link.entity';
import { invitationMail, receiptMail } from './questionnaire-mails';
import type { QuestionnaireEntity } from './questionnaire.entity';
import { newRespondentLink } from './respondent-link';

/** Writes to respondents, within the transaction that gives the reason. */
@Injectable()
export class RespondentMails {
  constructor(
    private readonly mailer: Mailer,
    private readonly config: AppConfig,
    private readonly companies: Companies,
    private readonly suppliers: SupplierDirectory,
  ) {}

  /** A mail with a link of its own: earlier mails keep working, and no secret has to be kept for them. */
  async invite(tx: EntityManager, to: QuestionnaireEntity, kind: 'invitation' | 'reminder'): Promise<void> {
    const { token, secretHash } = newRespondentLink(currentCompanyId());
    await tx.insert(
      QuestionnaireLinkEntity,
      tx.create(QuestionnaireLinkEntity, { questionnaireId: to.id, secretHash }),
    );
    const supplier = await this.suppliers.supplier(tx, to.supplierId);
    const mail = invitationMail(
      {
        ...this.addressed(to),
        buyer: (await this.companies.get()).name,
        supplier: supplier.name,
        dueOn: to.dueOn,
        openUntil: openUntil(to.dueOn),
        message: to.message,
        url: `${this.config.publicUrl}/answer/${token}`,
      },
      kind,
    );
    await this.mailer.send(tx, mail);
  }

  async confirm(tx: EntityManager, to: QuestionnaireEntity, receipt: string): Promise<void> {
    const { name: buyer } = await this.companies.get();
    await this.mailer.send(tx, receiptMail({ ...this.addressed(to), buyer }, receipt));
  }

  private addressed({ recipientEmail, recipientName, language }: QuestionnaireEntity) {
    return { to: recipientEmail, recipientName, language };
  }
}
