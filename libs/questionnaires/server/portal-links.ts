import { Companies } from '@firebreak/identity/server';
import { CompanyDb, readCompanyLink, type Actor } from '@firebreak/platform/server';
import { questionnaireProblem } from '@firebreak/questionnaires/model';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { QuestionnaireLinkEntity } from './questionnaire-link.entity';
import { QuestionnaireEntity } from './questionnaire.entity';

/** A link that was really sent, with the questionnaire it is for. */
export interface KnownLink {
  readonly companyId: string;
  readonly id: string;
  readonly questionnaire: QuestionnaireEntity;
  /** Names the cookie of a device: links of one person to one questionnaire share it. */
  readonly opens: string;
  /** Whom it was sent to. */
  readonly to: { readonly email: string; readonly name: string | null };
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
   * @throws Problem link-unknown, the same for a wrong secret, a wrong company and a text that is no link; link-revoked
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
    const { recipientEmail: email, recipientName: name } = questionnaire;
    return {
      companyId,
      id: link.id,
      questionnaire,
      opens: questionnaire.id,
      to: { email, name },
      actor: { kind: 'link', id: link.id, name: 'Respondent' },
    };
  }
}
