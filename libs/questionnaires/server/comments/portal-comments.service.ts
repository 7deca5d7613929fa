import { CompanyDb, enqueue } from '@firebreak/platform/server';
import {
  isInPart,
  questionnaireProblem,
  type QuestionComments,
  type WritePortalComment,
} from '@firebreak/questionnaires/model';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { templateOf } from '../open-form';
import type { KnownLink } from '../portal-links';
import { QuestionnaireEntity } from '../questionnaire.entity';
import { RespondentAccess } from '../respondent-access';
import { addComment, commentsFor } from './stored-comments';
import { TellBuyerOfComments } from './tell-buyer.job';

/**
 * What those who answer read and write about single questions. It goes on after answers were submitted: a question of
 * the buyer's may come at any time.
 */
@Injectable()
export class PortalCommentsService {
  constructor(
    private readonly db: CompanyDb,
    private readonly access: RespondentAccess,
  ) {}

  /** @throws Problem as for whoever holds the link */
  list(token: string): Promise<QuestionComments> {
    return this.access.asHolder(token, (link) =>
      this.db.inCompany(async (tx) => this.seenBy(tx, link, await this.row(tx, link))),
    );
  }

  /** The buyer's people are told by mail. @throws Problem as `list`, question-unknown, comments-used-up, comments-too-fast */
  write(token: string, written: WritePortalComment, at = new Date()): Promise<QuestionComments> {
    return this.access.asHolder(token, (link) =>
      this.db.inCompany(async (tx) => {
        const lock = { mode: 'pessimistic_write' } as const;
        const row = await this.row(tx, link, lock);
        const { part } = link;
        if (part && !isInPart(await templateOf(tx, row), part.sections, written.question)) {
          throw questionnaireProblem('question-unknown', { question: written.question });
        }
        await addComment(tx, row, { side: 'supplier', name: link.to.name, isTold: false }, written, at);
        if (written.audience === 'buyer')
          await enqueue(tx, TellBuyerOfComments, { questionnaireId: row.id }, { dedupeKey: row.id });
        return this.seenBy(tx, link, row);
      }),
    );
  }

  private async row(
    tx: EntityManager,
    { questionnaire: { id } }: KnownLink,
    lock?: { readonly mode: 'pessimistic_write' },
  ): Promise<QuestionnaireEntity> {
    const row = await tx.findOne(QuestionnaireEntity, { where: { id }, ...(lock && { lock }) });
    if (!row || row.stage === 'draft' || row.stage === 'closed') throw questionnaireProblem('link-unknown');
    return row;
  }

  private async seenBy(
    tx: EntityManager,
    { part }: KnownLink,
    row: QuestionnaireEntity,
  ): Promise<QuestionComments> {
    const items = await commentsFor(tx, row.id, 'supplier');
    if (!part) return { items };
    const template = await templateOf(tx, row);
    return { items: items.filter(({ question }) => isInPart(template, part.sections, question)) };
  }
}
