import { CompanyDb, currentActor, enqueue } from '@firebreak/platform/server';
import {
  questionnaireProblem,
  type QuestionComments,
  type WriteComment,
} from '@firebreak/questionnaires/model';
import { Injectable } from '@nestjs/common';
import { noteHandled } from '../note-handled';
import { QuestionnaireEntity } from '../questionnaire.entity';
import { commentsFor, addComment } from './stored-comments';
import { TellSupplierOfComments } from './tell-of-comments.job';

/** What the buyer reads and writes about single questions. */
@Injectable()
export class CommentsService {
  constructor(private readonly db: CompanyDb) {}

  /** @throws Problem questionnaire-not-found */
  list(id: string): Promise<QuestionComments> {
    return this.db.inCompany(async (tx) => {
      const known = await tx.existsBy(QuestionnaireEntity, { id });
      if (!known) throw questionnaireProblem('questionnaire-not-found', { questionnaireId: id });
      return { items: await commentsFor(tx, id, 'buyer') };
    });
  }

  /**
   * Writes to the supplier, who is told by mail within the hour.
   * @throws Problem questionnaire-not-found, questionnaire-not-sent, questionnaire-closed, question-unknown,
   *   comments-used-up, comments-too-fast
   */
  write(id: string, { question, text }: WriteComment, at = new Date()): Promise<QuestionComments> {
    return this.db.inCompany(async (tx) => {
      const lock = { mode: 'pessimistic_write' } as const;
      const row = await tx.findOne(QuestionnaireEntity, { where: { id }, lock });
      if (!row) throw questionnaireProblem('questionnaire-not-found', { questionnaireId: id });
      if (row.stage === 'draft') throw questionnaireProblem('questionnaire-not-sent');
      if (row.stage === 'closed') throw questionnaireProblem('questionnaire-closed');
      const by = { side: 'buyer', name: currentActor().name, isTold: true } as const;
      await addComment(tx, row, by, { question, text, audience: 'buyer' }, at);
      await noteHandled(tx, row);
      await enqueue(tx, TellSupplierOfComments, { questionnaireId: id }, { dedupeKey: id });
      return { items: await commentsFor(tx, id, 'buyer') };
    });
  }

  /**
   * Puts on record what the supplier asked the buyer by another way, a call or a mail.
   * @param by the name of who asked
   * @throws Problem questionnaire-not-found, question-unknown, comments-used-up, comments-too-fast
   */
  record(
    id: string,
    by: string,
    { question, text }: WriteComment,
    at = new Date(),
  ): Promise<QuestionComments> {
    return this.db.inCompany(async (tx) => {
      const lock = { mode: 'pessimistic_write' } as const;
      const row = await tx.findOne(QuestionnaireEntity, { where: { id }, lock });
      if (!row) throw questionnaireProblem('questionnaire-not-found', { questionnaireId: id });
      await addComment(
        tx,
        row,
        { side: 'supplier', name: by, isTold: true },
        { question, text, audience: 'buyer' },
        at,
      );
      return { items: await commentsFor(tx, id, 'buyer') };
    });
  }
}
