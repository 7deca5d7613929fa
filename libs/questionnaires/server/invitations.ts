import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
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
   * @param inBulk for a campaign
   */
  async send(
    tx: EntityManager,
    rows: readonly QuestionnaireEntity[],
    suppliers: Known,
    at: Date,
    inBulk = false,
  ): Promise<void> {
    await tx.update(QuestionnaireEntity, { id: In(rows.map(({ id }) => id)) }, { stage: 'sent', sentAt: at });
    await this.circumstances.take(tx, rows);
    await this.mails.invite(tx, rows, namesOf(suppliers), 'invitation', inBulk);
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
