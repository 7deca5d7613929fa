import { Companies } from '@firebreak/identity/server';
import { CompanyDb } from '@firebreak/platform/server';
import { hiddenAddress, questionnaireProblem, type PortalDoor } from '@firebreak/questionnaires/model';
import { SupplierDirectory } from '@firebreak/supply-chain/server';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { PortalLinks, type KnownLink } from './portal-links';
import { PortalSessions } from './portal-sessions';
import { statusAt } from './questionnaire-dates';
import { QuestionnaireEntity } from './questionnaire.entity';
import { Submissions } from './submissions';

/** Lets a link do what it may on a device that proved itself: only its questionnaire, only while that is open. */
@Injectable()
export class RespondentAccess {
  constructor(
    private readonly db: CompanyDb,
    private readonly links: PortalLinks,
    private readonly sessions: PortalSessions,
    private readonly companies: Companies,
    private readonly suppliers: SupplierDirectory,
    private readonly submissions: Submissions,
  ) {}

  /**
   * Runs `fn` as the respondent, in the company whose questionnaire it is, without a transaction.
   * @throws Problem as `asHolder`; part-only for a colleague, who may do only what asks for a holder
   */
  as<T>(token: string, fn: (questionnaireId: string, link: KnownLink) => Promise<T>): Promise<T> {
    return this.asHolder(token, async (link) => {
      if (link.part) throw questionnaireProblem('part-only');
      return fn(link.questionnaire.id, link);
    });
  }

  /**
   * Runs `fn` as whoever holds the link, the respondent or a colleague with a part, without a transaction.
   * @throws Problem link-unknown, the same for a wrong secret, a wrong company and a text that is no link;
   *   link-revoked, link-expired, part-withdrawn; portal-code-needed on a device where it is not open
   */
  async asHolder<T>(token: string, fn: (link: KnownLink) => Promise<T>): Promise<T> {
    const link = await this.links.with(token, async (tx, known) => {
      await this.checkDevice(tx, known);
      return known;
    });
    return this.db.runAs(link.companyId, () => fn(link), link.actor);
  }

  /** Reading changes nothing. */
  read<T>(token: string, fn: (tx: EntityManager, open: QuestionnaireEntity) => Promise<T>): Promise<T> {
    return this.as(token, (id) => this.db.inCompany(async (tx) => fn(tx, await this.open(tx, id, 'read'))));
  }

  /** One change at a time to a questionnaire. */
  change<T>(token: string, fn: (tx: EntityManager, open: QuestionnaireEntity) => Promise<T>): Promise<T> {
    return this.as(token, (id) => this.db.inCompany(async (tx) => fn(tx, await this.open(tx, id, 'change'))));
  }

  /** What a colleague may read too; `link.part` says how much of it. */
  readAsHolder<T>(
    token: string,
    fn: (tx: EntityManager, open: QuestionnaireEntity, link: KnownLink) => Promise<T>,
  ): Promise<T> {
    return this.asHolder(token, (link) =>
      this.db.inCompany(async (tx) => fn(tx, await this.open(tx, link.questionnaire.id, 'read'), link)),
    );
  }

  /** What a colleague may change too. */
  changeAsHolder<T>(
    token: string,
    fn: (tx: EntityManager, open: QuestionnaireEntity, link: KnownLink) => Promise<T>,
  ): Promise<T> {
    return this.asHolder(token, (link) =>
      this.db.inCompany(async (tx) => fn(tx, await this.open(tx, link.questionnaire.id, 'change'), link)),
    );
  }

  /**
   * The questionnaire, if it still takes answers.
   * @throws Problem link-revoked, link-expired, questionnaire-already-submitted: each with what the page has to say
   */
  async open(tx: EntityManager, id: string, intent: 'read' | 'change'): Promise<QuestionnaireEntity> {
    const lock = intent === 'change' ? ({ lock: { mode: 'pessimistic_write' } } as const) : {};
    const questionnaire = await tx.findOne(QuestionnaireEntity, { where: { id }, ...lock });
    if (!questionnaire || questionnaire.stage === 'draft') throw questionnaireProblem('link-unknown');
    const { name: buyer } = await this.companies.get();
    if (questionnaire.stage === 'closed') throw questionnaireProblem('link-revoked', { buyer });
    if (questionnaire.submittedAt && !questionnaire.askedBackAt) {
      const submission = await this.submissions.find(tx, id);
      const receipt = submission && (await this.submissions.receipt(tx, submission));
      throw questionnaireProblem('questionnaire-already-submitted', { buyer, ...receipt });
    }
    if (questionnaire.askedBackAt && questionnaire.linkExpiresAt <= new Date()) {
      throw questionnaireProblem('link-expired', { buyer, dueOn: questionnaire.askedBackDueOn });
    }
    await this.checkTime(questionnaire, new Date());
    return questionnaire;
  }

  private async checkDevice(tx: EntityManager, link: KnownLink): Promise<void> {
    const at = new Date();
    await this.checkTime(link.questionnaire, at);
    if (await this.sessions.isOpen(tx, link, at)) return;
    const { supplierId } = link.questionnaire;
    const door: PortalDoor = {
      buyer: (await this.companies.get()).name,
      supplier: (await this.suppliers.supplier(tx, supplierId)).name,
      sentTo: hiddenAddress(link.to.email),
      language: link.to.language,
    };
    throw questionnaireProblem('portal-code-needed', { ...door });
  }

  private async checkTime(questionnaire: QuestionnaireEntity, at: Date): Promise<void> {
    if (statusAt(questionnaire, at) !== 'expired') return;
    const { name: buyer } = await this.companies.get();
    throw questionnaireProblem('link-expired', { buyer, dueOn: questionnaire.dueOn });
  }
}
