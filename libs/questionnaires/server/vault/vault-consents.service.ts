import { CompanyDb, currentActor, enqueue } from '@firebreak/platform/server';
import {
  DOCUMENTS_GROUP,
  questionnaireProblem,
  type ConsentView,
  type VaultCustomerView,
  type VaultQuestionnaireView,
} from '@firebreak/questionnaires/model';
import { Injectable } from '@nestjs/common';
import { In, IsNull, type EntityManager } from 'typeorm';
import { VaultConsentEntity } from './vault-consent.entity';
import { VaultCustomerEntity } from './vault-customer.entity';
import { VaultHandOverEntity } from './vault-hand-over.entity';
import { TellWithdrawal } from './vault-jobs';
import { VaultQuestionnaireEntity } from './vault-questionnaire.entity';

/** Who may have which groups of answers. Nobody has any until somebody says so. */
@Injectable()
export class VaultConsents {
  constructor(private readonly db: CompanyDb) {}

  /** Every customer with its questionnaires, and all that was ever consented to. By name. */
  customers(): Promise<VaultCustomerView[]> {
    return this.db.inCompany(async (tx) => {
      const customers = await tx.find(VaultCustomerEntity, { order: { name: 'ASC', id: 'ASC' } });
      const questionnaires = await tx.find(VaultQuestionnaireEntity, { order: { createdAt: 'DESC' } });
      const consents = await tx.find(VaultConsentEntity, { order: { givenAt: 'DESC', id: 'DESC' } });
      return customers.map(({ id, name }) => ({
        id,
        name,
        questionnaires: questionnaires.filter((one) => one.customerId === id).map(toQuestionnaireView),
        consents: consents.filter((one) => one.customerId === id).map(toConsentView),
      }));
    });
  }

  /**
   * Lets a customer have these groups from now on. Nothing goes by this alone.
   * @throws Problem vault-customer-not-found, vault-group-unknown for one that it never asked
   */
  give(customerId: string, groups: readonly string[]): Promise<void> {
    return this.db.inCompany(async (tx) => {
      await lockCustomer(tx, customerId);
      const asked = await tx.findBy(VaultQuestionnaireEntity, { customerId });
      const known = new Set([DOCUMENTS_GROUP, ...asked.flatMap((one) => one.groups)]);
      if (groups.some((group) => !known.has(group))) throw questionnaireProblem('vault-group-unknown');
      const given = new Set((await inForce(tx, customerId)).map(({ group }) => group));
      const [givenBy, givenAt] = [currentActor().name, new Date()];
      for (const group of new Set(groups)) {
        if (given.has(group)) continue;
        await tx.save(tx.create(VaultConsentEntity, { customerId, group, givenBy, givenAt }));
      }
    });
  }

  /**
   * From now on nothing of these groups goes to the customer: what was on its way is stopped. What it has stays its
   * copy; it is told.
   * @throws Problem vault-customer-not-found
   */
  withdraw(customerId: string, groups: readonly string[]): Promise<void> {
    return this.db.inCompany(async (tx) => {
      await lockCustomer(tx, customerId);
      const ending = (await inForce(tx, customerId)).filter(({ group }) => groups.includes(group));
      if (ending.length === 0) return;
      const ids = ending.map(({ id }) => id);
      await tx.update(
        VaultConsentEntity,
        { id: In(ids) },
        { withdrawnAt: new Date(), withdrawnBy: currentActor().name },
      );
      const queued = await tx.findBy(VaultHandOverEntity, { customerId, state: 'queued' });
      const stopped = queued.filter(({ consentIds }) => consentIds.some((id) => ids.includes(id)));
      if (stopped.length > 0)
        await tx.update(VaultHandOverEntity, { id: In(stopped.map(({ id }) => id)) }, { state: 'stopped' });
      await enqueue(tx, TellWithdrawal, { customerId }, { subject: customerId });
    });
  }
}

/**
 * One step at a time for what may go to a customer: consents, and hand-overs while they leave.
 * @throws Problem vault-customer-not-found
 */
export async function lockCustomer(tx: EntityManager, id: string): Promise<VaultCustomerEntity> {
  const lock = { mode: 'pessimistic_write' } as const;
  const customer = await tx.findOne(VaultCustomerEntity, { where: { id }, lock });
  if (!customer) throw questionnaireProblem('vault-customer-not-found', { customerId: id });
  return customer;
}

export function inForce(tx: EntityManager, customerId: string): Promise<VaultConsentEntity[]> {
  return tx.find(VaultConsentEntity, {
    where: { customerId, withdrawnAt: IsNull() },
    order: { group: 'ASC' },
  });
}

function toConsentView(row: VaultConsentEntity): ConsentView {
  return {
    group: row.group,
    givenAt: row.givenAt.toISOString(),
    givenBy: row.givenBy,
    withdrawnAt: row.withdrawnAt?.toISOString() ?? null,
    toldAt: row.toldAt?.toISOString() ?? null,
  };
}

function toQuestionnaireView(row: VaultQuestionnaireEntity): VaultQuestionnaireView {
  const { id, title, dueOn, groups, copy, answersCopied, documentsCopied, answersKept } = row;
  return { id, title, dueOn, groups, copy, answersCopied, documentsCopied, answersKept };
}
