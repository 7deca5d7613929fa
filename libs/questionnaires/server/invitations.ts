import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { currentPerson } from './current-person';
import { KnownCircumstances } from './known-circumstances';
import { QuestionnaireEntity } from './questionnaire.entity';
import { RespondentMails } from './respondent-mails';
import { namesOf, type Known } from './sending-rules';

/** Brings stored questionnaires on their way. */
@Injectable()
export class Invitations {
  constructor(
    private readonly mails: RespondentMails,
    private readonly circumstances: KnownCircumstances,
  ) {}

  /**
   * @param at when it was sent
   * @param campaign with whoever started it; absent where a person sends it now
   */
  async send(
    tx: EntityManager,
    rows: readonly QuestionnaireEntity[],
    suppliers: Known,
    at: Date,
    campaign?: { readonly startedBy: string | null },
  ): Promise<void> {
    const sentBy = campaign ? campaign.startedBy : currentPerson();
    const ids = In(rows.map(({ id }) => id));
    await tx.update(QuestionnaireEntity, { id: ids }, { stage: 'sent', sentAt: at, sentBy });
    await this.circumstances.take(tx, rows);
    await this.mails.invite(tx, rows, namesOf(suppliers), 'invitation', campaign !== undefined);
  }

  async remind(tx: EntityManager, row: QuestionnaireEntity, suppliers: Known): Promise<void> {
    await this.mails.invite(tx, [row], namesOf(suppliers), 'reminder');
  }

  /** To questionnaires of a campaign; each as it is to be addressed. */
  async writeAgain(
    tx: EntityManager,
    rows: readonly QuestionnaireEntity[],
    suppliers: Known,
    kind: 'invitation' | 'reminder',
  ): Promise<void> {
    if (rows.length > 0) await this.mails.invite(tx, rows, namesOf(suppliers), kind, true);
  }
}
