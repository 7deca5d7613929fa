import { Companies } from '@firebreak/identity/server';
import { CompanyDb, readCompanyLink } from '@firebreak/platform/server';
import { questionnaireProblem } from '@firebreak/questionnaires/model';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { QuestionnaireLinkEntity } from './questionnaire-link.entity';
import { QuestionnaireEntity } from './questionnaire.entity';
import { Submissions } from './submissions';

/** Lets a link do what it may: only its questionnaire, only while that is open. */
@Injectable()
export class RespondentAccess {
  constructor(
    private readonly db: CompanyDb,
    private readonly companies: Companies,
    private readonly submissions: Submissions,
  ) {}

  /**
   * Runs `fn` as the respondent, in the company whose questionnaire it is, without a transaction.
   * @throws Problem link-unknown, the same for a wrong secret, a wrong company and a text that is no link
   */
  async as<T>(token: string, fn: (questionnaireId: string) => Promise<T>): Promise<T> {
    const read = readCompanyLink(token);
    if (!read) throw questionnaireProblem('link-unknown');
    const { companyId, secretHash } = read;
    const link = await this.db.runAs(companyId, () =>
      this.db.inCompany((tx) => tx.findOneBy(QuestionnaireLinkEntity, { secretHash })),
    );
    if (!link) throw questionnaireProblem('link-unknown');
    const actor = { kind: 'link', id: link.id, name: 'Respondent' } as const;
    return this.db.runAs(companyId, () => fn(link.questionnaireId), actor);
  }

  /** Reading changes nothing: mail programs open links before people do. */
  read<T>(token: string, fn: (tx: EntityManager, open: QuestionnaireEntity) => Promise<T>): Promise<T> {
    return this.as(token, (id) => this.db.inCompany(async (tx) => fn(tx, await this.open(tx, id, 'read'))));
  }

  /** One change at a time to a questionnaire. */
  change<T>(token: string, fn: (tx: EntityManager, open: QuestionnaireEntity) => Promise<T>): Promise<T> {
    return this.as(token, (id) => this.db.inCompany(async (tx) => fn(tx, await this.open(tx, id, 'change'))));
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
    if (questionnaire.linkExpiresAt <= new Date()) {
      throw questionnaireProblem('link-expired', {
        buyer,
        dueOn: questionnaire.askedBackDueOn ?? questionnaire.dueOn,
      });
    }
    return questionnaire;
  }
}
