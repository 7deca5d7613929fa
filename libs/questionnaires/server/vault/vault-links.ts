import { Companies } from '@firebreak/identity/server';
import { CompanyDb, currentActor, currentCompanyId, enqueue } from '@firebreak/platform/server';
import {
  askedSites,
  askedTemplate,
  groupsOf,
  questionnaireProblem,
  sharedPlaces,
  type SharedPlace,
  type Template,
} from '@firebreak/questionnaires/model';
import { SupplierDirectory } from '@firebreak/supply-chain/server';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { circumstancesOf } from '../open-form';
import { QuestionnaireEntity } from '../questionnaire.entity';
import { findTemplates } from '../templates/find-templates.query';
import { VaultCustomerEntity } from './vault-customer.entity';
import { KeepSubmission } from './vault-jobs';
import { VaultQuestionnaireEntity } from './vault-questionnaire.entity';

/** A customer's questionnaire, as whoever may answer it sees it. */
export interface Linkable {
  readonly buyerCompanyId: string;
  readonly buyer: string;
  readonly supplier: string;
  readonly questionnaire: QuestionnaireEntity;
  /** Everything that it asks; templates of the customer's own are in its rows only. */
  readonly template: Template;
  /** Its places that ask what everybody knows. */
  readonly places: readonly SharedPlace[];
}

/**
 * Links questionnaires to vaults. Callers have made sure that the person who asks may answer the questionnaire, and may
 * write the vault: neither company's rows can tell.
 */
@Injectable()
export class VaultLinks {
  constructor(
    private readonly db: CompanyDb,
    private readonly companies: Companies,
    private readonly suppliers: SupplierDirectory,
  ) {}

  /** A questionnaire of the current company. @throws Problem link-unknown, link-revoked */
  linkable(questionnaireId: string): Promise<Linkable> {
    return this.db.inCompany(async (tx) => {
      const questionnaire = await tx.findOneBy(QuestionnaireEntity, { id: questionnaireId });
      if (!questionnaire || questionnaire.stage === 'draft') throw questionnaireProblem('link-unknown');
      const { name: buyer } = await this.companies.get();
      if (questionnaire.stage === 'closed') throw questionnaireProblem('link-revoked', { buyer });
      const { name: supplier } = await this.suppliers.supplier(tx, questionnaire.supplierId);
      const find = await findTemplates(tx, [questionnaire]);
      return {
        buyerCompanyId: currentCompanyId(),
        ...{ buyer, supplier, questionnaire },
        template: askedTemplate(questionnaire, find),
        places: sharedPlaces(questionnaire, find, circumstancesOf(questionnaire)),
      };
    });
  }

  /** Notes the customer and its questionnaire in the vault, and orders a copy of what was submitted. */
  async link(linkable: Linkable, vaultCompanyId: string): Promise<void> {
    const actor = currentActor();
    const inCompany = <T>(companyId: string, fn: (tx: EntityManager) => Promise<T>) =>
      this.db.runAs(companyId, () => this.db.inCompany(fn), actor);
    const waits = await inCompany(vaultCompanyId, (tx) => note(tx, linkable));
    if (!waits) return;
    const { id: questionnaireId } = linkable.questionnaire;
    await inCompany(linkable.buyerCompanyId, async (tx) => {
      await enqueue(tx, KeepSubmission, { questionnaireId, vaultCompanyId }, { subject: questionnaireId });
    });
  }
}

/** Writes the customer and its questionnaire down. @returns whether a submission is to be copied */
async function note(
  tx: EntityManager,
  { buyerCompanyId, buyer, questionnaire, places, template: { title } }: Linkable,
): Promise<boolean> {
  await tx
    .createQueryBuilder()
    .insert()
    .into(VaultCustomerEntity)
    .values(tx.create(VaultCustomerEntity, { buyerCompanyId, name: buyer }))
    .orIgnore()
    .execute();
  const customer = await tx.findOneOrFail(VaultCustomerEntity, {
    where: { buyerCompanyId },
    lock: { mode: 'pessimistic_write' },
  });
  const { id, dueOn, submittedAt, recipientEmail: invitedEmail } = questionnaire;
  const known = await tx.findOneBy(VaultQuestionnaireEntity, { id });
  const copy = submittedAt ? 'copying' : 'none';
  const asked = { groups: [...groupsOf(places)], places, sites: askedSites(circumstancesOf(questionnaire)) };
  await tx.save(
    tx.create(VaultQuestionnaireEntity, {
      ...known,
      id,
      customerId: customer.id,
      ...asked,
      title,
      dueOn,
      invitedEmail,
      copy,
    }),
  );
  return copy === 'copying';
}
