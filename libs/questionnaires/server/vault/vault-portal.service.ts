import { isLanguage, type SignUp } from '@firebreak/identity/model';
import { Accounts, Companies, Visitors, type Origin } from '@firebreak/identity/server';
import { CompanyDb } from '@firebreak/platform/server';
import {
  hiddenAddress,
  questionnaireProblem,
  respondentTemplate,
  vaultProposals,
  type KeepInVault,
  type PortalVaultView,
  type AnswerProposal,
} from '@firebreak/questionnaires/model';
import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { EntityManager } from 'typeorm';
import { circumstancesOf } from '../open-form';
import { dayOf } from '../questionnaire-dates';
import { RespondentAccess } from '../respondent-access';
import { VaultLinks, type Linkable } from './vault-links';
import { VaultQuestionnaireEntity } from './vault-questionnaire.entity';
import { vaultAnswers } from './vault-rows.query';

/**
 * Between a questionnaire's link and the vault of whoever answers it: both keys are needed, the link and, for a vault, a
 * session. Each step runs in one company's rows, the customer's or the supplier's.
 */
@Injectable()
export class VaultPortal {
  constructor(
    private readonly db: CompanyDb,
    private readonly access: RespondentAccess,
    private readonly companies: Companies,
    private readonly accounts: Accounts,
    private readonly visitors: Visitors,
    private readonly links: VaultLinks,
  ) {}

  /** Changes nothing. @throws Problem link-unknown, link-revoked */
  async view(token: string, http: FastifyRequest): Promise<PortalVaultView> {
    const { linkable, to } = await this.access.as(token, async (id, link) => ({
      linkable: await this.links.linkable(id),
      to: link.to,
    }));
    const { supplier } = linkable;
    const companyId = await this.signedInTo(http, linkable);
    const found = companyId && (await this.inVault(companyId, (tx) => this.offers(tx, linkable)));
    return {
      ...(found || { company: null, linked: false, kept: false, proposals: [] }),
      maskedEmail: hiddenAddress(to.email),
      supplier,
      recipientName: to.name,
    };
  }

  /**
   * Links the questionnaire to the vault of the company that the reader is signed in to, and copies what was submitted.
   * @throws Problem link-unknown, link-revoked, vault-sign-in-needed
   */
  link(token: string, http: FastifyRequest): Promise<void> {
    return this.access.as(token, async (id) => {
      const linkable = await this.links.linkable(id);
      const companyId = await this.signedInTo(http, linkable);
      if (!companyId) throw questionnaireProblem('vault-sign-in-needed');
      await this.links.link(linkable, companyId);
    });
  }

  /**
   * Opens a company for the supplier, with the invited address as its first person's, and copies the submission into
   * its vault. Whoever opened the link by the code in a mail has proven the address.
   * @throws Problem link-unknown, link-revoked, vault-nothing-submitted, account-exists, input-invalid for a weak
   *   password, too-many-attempts
   */
  openAccount(
    token: string,
    { companyName, name, password }: KeepInVault,
    origin: Origin,
  ): Promise<{ email: string }> {
    return this.access.as(token, async (id, { to: { email, language } }) => {
      const linkable = await this.links.linkable(id);
      const { submittedAt } = linkable.questionnaire;
      if (!submittedAt) throw questionnaireProblem('vault-nothing-submitted');
      const person: SignUp = {
        ...{ companyName, name, email, password },
        ...(isLanguage(language) && { language }),
      };
      const { companyId } = await this.accounts.signUp(person, origin);
      await this.links.link(linkable, companyId);
      return { email };
    });
  }

  /** The company whose vault the reader may write; null for nobody, and for the customer who looks at its own link. */
  private async signedInTo(http: FastifyRequest, { buyerCompanyId }: Linkable): Promise<string | null> {
    const companyId = await this.visitors.companyWith(http, 'vault:write');
    return companyId === buyerCompanyId ? null : companyId;
  }

  private async offers(
    tx: EntityManager,
    linkable: Linkable,
  ): Promise<Pick<PortalVaultView, 'company' | 'linked' | 'kept' | 'proposals'>> {
    const { questionnaire } = linkable;
    const { name: company } = await this.companies.get();
    const link = await tx.findOneBy(VaultQuestionnaireEntity, { id: questionnaire.id });
    const kept = link !== null && link.copy !== 'none';
    const open = questionnaire.submittedAt === null || questionnaire.askedBackAt !== null;
    return { company, linked: link !== null, kept, proposals: open ? await proposals(tx, linkable) : [] };
  }

  private inVault<T>(companyId: string, fn: (tx: EntityManager) => Promise<T>): Promise<T> {
    return this.db.runAs(companyId, () => this.db.inCompany(fn));
  }
}

async function proposals(
  tx: EntityManager,
  { questionnaire, template: asked, places }: Linkable,
): Promise<readonly AnswerProposal[]> {
  const today = dayOf(new Date());
  const entries = (await vaultAnswers(tx, today)).map((one) => ({ ...one, customer: one.source.customer }));
  const circumstances = circumstancesOf(questionnaire);
  const { template } = respondentTemplate(asked, circumstances);
  return vaultProposals(template, places, circumstances, entries, today);
}
