import { AuditTrail } from '@firebreak/audit-trail/server';
import { Companies, People } from '@firebreak/identity/server';
import { AppConfig, Mailer } from '@firebreak/platform/server';
import { SupplierDirectory } from '@firebreak/supply-chain/server';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { QuestionnaireEntity } from '../questionnaire.entity';
import { VaultAnswers } from './vault-answers.service';
import { withdrawalMail } from './withdrawal-mail';

/** Tells people of the current company that a supplier withdrew its consent, within the transaction that notes it. */
@Injectable()
export class WithdrawalNotices {
  constructor(
    private readonly mailer: Mailer,
    private readonly config: AppConfig,
    private readonly people: People,
    private readonly companies: Companies,
    private readonly suppliers: SupplierDirectory,
    private readonly trail: AuditTrail,
    private readonly answers: VaultAnswers,
  ) {}

  /**
   * A mail to whoever sent the questionnaire or, where they may no longer send any, to everybody who may.
   * @param groups that consent was withdrawn for
   */
  async send(tx: EntityManager, questionnaireId: string, groups: readonly string[]): Promise<void> {
    const questionnaire = await tx.findOneBy(QuestionnaireEntity, { id: questionnaireId });
    if (!questionnaire || groups.length === 0) return;
    const recipients = await this.people.toWriteTo('questionnaire:send', [
      await this.sender(questionnaireId),
    ]);
    const { name: company } = await this.companies.get();
    const { name: supplier } = await this.suppliers.supplier(tx, questionnaire.supplierId);
    for (const { name: recipientName, email: to, language } of recipients) {
      const names = await this.answers.groupNames(language);
      const facts = { to, language, recipientName, supplier, company };
      const parts = groups.map((group) => names.find((one) => one.group === group)?.section ?? null);
      const url = `${this.config.publicUrl}/questionnaires/${questionnaireId}`;
      await this.mailer.send(tx, withdrawalMail({ ...facts, parts, url }));
    }
  }

  /** As the trail knows; null for questionnaires that a job sent. */
  private async sender(questionnaireId: string): Promise<string | null> {
    const created = { table: ['questionnaire'], recordId: questionnaireId, action: ['created' as const] };
    const { items } = await this.trail.entries(created, null);
    return items[0]?.actor.id ?? null;
  }
}
