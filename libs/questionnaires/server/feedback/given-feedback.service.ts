import { Companies } from '@firebreak/identity/server';
import { CompanyDb } from '@firebreak/platform/server';
import {
  questionnaireProblem,
  saysSomething,
  takesFeedback,
  type FeedbackInvitation,
  type GiveFeedback,
} from '@firebreak/questionnaires/model';
import { SupplierDirectory } from '@firebreak/supply-chain/server';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { KnownLink } from '../portal-links';
import { PortalSessions } from '../portal-sessions';
import { QuestionnaireEntity } from '../questionnaire.entity';
import { RespondentAccess } from '../respondent-access';

/**
 * Takes what suppliers say about the buyer to where nobody reads it (see the migrations that create and guard it). The
 * app may only hand it over: there is no function that finds it again. It belongs to whoever gave it first for a supplier
 * and year; for others nothing happens, which the answer does not tell.
 */
@Injectable()
export class GivenFeedback {
  constructor(
    private readonly db: CompanyDb,
    private readonly access: RespondentAccess,
    private readonly sessions: PortalSessions,
    private readonly companies: Companies,
    private readonly suppliers: SupplierDirectory,
  ) {}

  /** @throws Problem link-unknown, feedback-not-open */
  invitation(token: string): Promise<FeedbackInvitation> {
    return this.asSupplier(token, async (tx, supplierId) => ({
      buyer: (await this.companies.get()).name,
      supplier: (await this.suppliers.supplier(tx, supplierId)).name,
      year: new Date().getUTCFullYear(),
    }));
  }

  /** @throws Problem link-unknown, feedback-not-open, feedback-empty */
  give(token: string, feedback: GiveFeedback): Promise<void> {
    return this.asSupplier(token, async (tx, supplierId, link) =>
      handIn(tx, supplierId, await this.sessions.personAt(tx, link), feedback),
    );
  }

  /** @throws Problem link-unknown, feedback-not-open */
  withdraw(token: string): Promise<void> {
    return this.asSupplier(token, async (tx, supplierId, link) => {
      const author = await this.sessions.personAt(tx, link);
      await tx.query(`SELECT withdraw_supplier_feedback($1, $2)`, [supplierId, author]);
    });
  }

  /**
   * Feedback that came on another way than the link, for the demo company.
   * @param author address of whoever gives it
   * @throws Problem feedback-empty
   */
  record(supplierId: string, author: string, feedback: GiveFeedback): Promise<void> {
    return this.db.inCompany((tx) => handIn(tx, supplierId, author, feedback));
  }

  private asSupplier<T>(
    token: string,
    fn: (tx: EntityManager, supplierId: string, link: KnownLink) => Promise<T>,
  ): Promise<T> {
    return this.access.as(token, (id, link) =>
      this.db.inCompany(async (tx) => {
        const questionnaire = await tx.findOneBy(QuestionnaireEntity, { id });
        if (!questionnaire) throw questionnaireProblem('link-unknown');
        if (!takesFeedback(questionnaire.submittedAt, new Date())) {
          throw questionnaireProblem('feedback-not-open', { submitted: questionnaire.submittedAt !== null });
        }
        return fn(tx, questionnaire.supplierId, link);
      }),
    );
  }
}

async function handIn(
  tx: EntityManager,
  supplierId: string,
  author: string,
  feedback: GiveFeedback,
): Promise<void> {
  if (!saysSomething(feedback)) throw questionnaireProblem('feedback-empty');
  const comment = feedback.comment?.trim() || null;
  await tx.query(`SELECT give_supplier_feedback($1, $2, $3, $4)`, [
    supplierId,
    author,
    JSON.stringify(feedback.answers),
    comment,
  ]);
}
