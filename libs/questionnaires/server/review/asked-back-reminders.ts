import { Problem } from '@firebreak/platform/model';
import { CompanyDb, Processes, type JobHandler } from '@firebreak/platform/server';
import { askedBackStep } from '@firebreak/questionnaires/model';
import { SupplierDirectory } from '@firebreak/supply-chain/server';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { MAIL_LIMITS } from '../mail-limits';
import { dayOf } from '../questionnaire-dates';
import { QuestionnaireEntity } from '../questionnaire.entity';
import { RespondentMails } from '../respondent-mails';
import { secondOf, type Respondent } from '../respondents/respondents.query';
import { Respondents } from '../respondents/respondents.service';
import { secondContact } from '../second-contact';
import { askedBackIds, askedBackWaiting } from './asked-back-waiting.query';
import { askedBackAnswers } from './open-answers';
import { RemindAskedBack } from './remind-asked-back.job';

/** What one look came to. */
export interface AskedBackRun {
  readonly reminded: number;
  /** Second contacts written to. */
  readonly escalated: number;
}

/** Reminds suppliers of questions that were asked back, and writes to second contacts, on the days that are theirs. */
@Injectable()
@Processes(RemindAskedBack)
export class AskedBackReminders implements JobHandler<Record<string, never>> {
  constructor(
    private readonly db: CompanyDb,
    private readonly suppliers: SupplierDirectory,
    private readonly mails: RespondentMails,
    private readonly respondents: Respondents,
  ) {}

  run(): Promise<AskedBackRun> {
    return this.remindAll(new Date());
  }

  /**
   * Each mail and the note that it went out are one transaction: a second run on the same day finds nothing to do. Where
   * no more mails may go out today, the rest waits for the next run.
   */
  async remindAll(at: Date): Promise<AskedBackRun> {
    let [reminded, escalated] = [0, 0];
    for (const id of await this.db.inCompany((tx) => askedBackIds(tx, at))) {
      try {
        const done = await this.db.inCompany((tx) => this.one(tx, id, at));
        if (done === 'remind') reminded++;
        if (done === 'escalate') escalated++;
      } catch (error) {
        if (!(error instanceof Problem) || !MAIL_LIMITS.includes(error.code)) throw error;
        // One address had enough for today: others may still be written to.
        if (error.code === 'mails-used-up') break;
      }
    }
    return { reminded, escalated };
  }

  /** @returns what was mailed */
  private async one(tx: EntityManager, id: string, at: Date): Promise<'remind' | 'escalate' | null> {
    // Whoever answers or takes the questions back has the row: what is read now is what counts.
    const lock = { mode: 'pessimistic_write' } as const;
    const row = await tx.findOne(QuestionnaireEntity, { where: { id }, lock });
    const waiting = row && (await askedBackWaiting(tx, row));
    const step = waiting && askedBackStep(waiting, dayOf(at));
    if (!row || !step) return null;
    const second = step === 'escalate' ? await this.escalate(tx, row, at) : null;
    if (step === 'escalate' && !second) return null;
    await tx.update(QuestionnaireEntity, { id }, { askedBackRemindedAt: at });
    const { name: supplier } = await this.suppliers.supplier(tx, row.supplierId);
    const { length: count } = await askedBackAnswers(tx, id);
    if (!second) {
      await this.mails.askBack(tx, row, { supplier, count, kind: 'reminder' }, { inBulk: true });
      return step;
    }
    await this.mails.askBack(tx, row, { supplier, count, kind: 'invitation' }, { inBulk: true, to: second });
    if (!waiting.bounced) await this.mails.tellFirsts(tx, [second], new Map([[row.supplierId, supplier]]));
    return step;
  }

  /** The first one goes on answering. @returns whom to write to; null where the supplier has no second contact */
  private async escalate(tx: EntityManager, row: QuestionnaireEntity, at: Date): Promise<Respondent | null> {
    const others = await this.suppliers.otherContacts(tx, [row.supplierId]);
    const second = secondContact(others.get(row.supplierId) ?? [], row);
    const changes = { askedBackEscalatedAt: at, askedBackEscalatedTo: second?.email ?? null };
    await tx.update(QuestionnaireEntity, { id: row.id }, changes);
    if (!second) return null;
    const [contact] = await this.respondents.record(tx, [{ ...second, questionnaire: row }], at);
    return contact ? secondOf(row, contact) : null;
  }
}
