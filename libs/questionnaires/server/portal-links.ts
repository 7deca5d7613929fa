import { Companies } from '@firebreak/identity/server';
import { CompanyDb, readCompanyLink, type Actor } from '@firebreak/platform/server';
import { questionnaireProblem } from '@firebreak/questionnaires/model';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { QuestionnaireDelegationEntity } from './questionnaire-delegation.entity';
import { QuestionnaireLinkEntity } from './questionnaire-link.entity';
import { QuestionnaireEntity } from './questionnaire.entity';
import { QuestionnaireContactEntity } from './respondents/questionnaire-contact.entity';
import { firstOf, secondOf } from './respondents/respondents.query';

/** Sections of a questionnaire that a colleague may see and answer. */
export interface Part {
  readonly delegationId: string;
  readonly sections: readonly string[];
  /** The colleague's, as the respondent wrote it. */
  readonly name: string;
  readonly note: string | null;
  readonly openedAt: Date | null;
}

/** A link that was really sent, with the questionnaire it is for. */
export interface KnownLink {
  readonly companyId: string;
  readonly id: string;
  readonly questionnaire: QuestionnaireEntity;
  /** Names the cookie of a device: links of one person to one questionnaire share it. */
  readonly opens: string;
  /** What a colleague was given; null for the respondent, whose the whole questionnaire is. */
  readonly part: Part | null;
  /** Somebody who answers beside the first one; null for that one, and for a colleague with a part. */
  readonly contactId: string | null;
  /** Whom it was sent to. */
  readonly to: { readonly email: string; readonly name: string | null; readonly language: string };
  readonly actor: Actor;
}

/** Finds out what a link's token is for. Holding one proves nothing yet about who holds it. */
@Injectable()
export class PortalLinks {
  constructor(
    private readonly db: CompanyDb,
    private readonly companies: Companies,
  ) {}

  /**
   * Runs `fn` in the company whose questionnaire it is, in one transaction.
   * @throws Problem link-unknown, the same for a wrong secret, a wrong company and a text that is no link;
   *   link-revoked, part-withdrawn
   */
  async with<T>(token: string, fn: (tx: EntityManager, link: KnownLink) => Promise<T>): Promise<T> {
    const read = readCompanyLink(token);
    if (!read) throw questionnaireProblem('link-unknown');
    const { companyId, secretHash } = read;
    return this.db.runAs(companyId, () =>
      this.db.inCompany(async (tx) => fn(tx, await this.find(tx, companyId, secretHash))),
    );
  }

  private async find(tx: EntityManager, companyId: string, secretHash: Buffer): Promise<KnownLink> {
    const link = await tx.findOneBy(QuestionnaireLinkEntity, { secretHash });
    const questionnaire = link && (await tx.findOneBy(QuestionnaireEntity, { id: link.questionnaireId }));
    if (!link || !questionnaire || questionnaire.stage === 'draft')
      throw questionnaireProblem('link-unknown');
    if (questionnaire.stage === 'closed') {
      throw questionnaireProblem('link-revoked', { buyer: (await this.companies.get()).name });
    }
    const contact =
      link.contactId === null
        ? null
        : await tx.findOneByOrFail(QuestionnaireContactEntity, { id: link.contactId });
    const { email, name, language } = contact ? secondOf(questionnaire, contact) : firstOf(questionnaire);
    const delegation = await this.delegation(tx, link);
    return {
      companyId,
      id: link.id,
      questionnaire,
      opens: delegation?.id ?? contact?.id ?? questionnaire.id,
      contactId: contact?.id ?? null,
      part: delegation && {
        delegationId: delegation.id,
        sections: delegation.sections,
        name: delegation.name,
        note: delegation.note,
        openedAt: delegation.openedAt,
      },
      to: { email: delegation?.email ?? email, name: delegation?.name ?? name, language },
      actor: { kind: 'link', id: link.id, name: 'Respondent' },
    };
  }

  private async delegation(
    tx: EntityManager,
    { delegationId }: QuestionnaireLinkEntity,
  ): Promise<QuestionnaireDelegationEntity | null> {
    if (delegationId === null) return null;
    const delegation = await tx.findOneByOrFail(QuestionnaireDelegationEntity, { id: delegationId });
    if (delegation.withdrawnAt) {
      throw questionnaireProblem('part-withdrawn', { buyer: (await this.companies.get()).name });
    }
    return delegation;
  }
}
