import { Companies, People } from '@firebreak/identity/server';
import { AppConfig, Mailer } from '@firebreak/platform/server';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { askedParty } from './disclosure-access';
import type { DisclosureRequestEntity } from './disclosure-request.entity';
import { withdrawalMail } from './withdrawal-mail';

/** Tells people of the current company that an answer was taken back, within the transaction that notes it. */
@Injectable()
export class WithdrawalNotices {
  constructor(
    private readonly mailer: Mailer,
    private readonly config: AppConfig,
    private readonly companies: Companies,
    private readonly people: People,
  ) {}

  /**
   * A mail to whoever asked, or, where they may no longer ask, to everybody who may. A list that nobody keeps in
   * an account has nobody to write to: its page says so.
   */
  async send(tx: EntityManager, request: DisclosureRequestEntity): Promise<void> {
    const recipients = await this.people.toWriteTo('supplier:write', [request.askedBy]);
    if (recipients.length === 0) return;
    const { name: company } = await this.companies.get();
    const { name: supplier } = await askedParty(tx, request);
    const page = request.supplierId === null ? null : `${this.config.publicUrl}/suppliers/cascade`;
    for (const { name: recipientName, email: to, language } of recipients) {
      await this.mailer.send(
        tx,
        withdrawalMail({ to, language, recipientName, supplier, company, url: page }),
      );
    }
  }
}
