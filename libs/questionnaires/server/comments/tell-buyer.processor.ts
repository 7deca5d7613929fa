import { People } from '@firebreak/identity/server';
import { AppConfig, CompanyDb, Mailer, Processes, type JobHandler } from '@firebreak/platform/server';
import { partsOfKey } from '@firebreak/questionnaires/model';
import { SupplierDirectory } from '@firebreak/supply-chain/server';
import { Injectable } from '@nestjs/common';
import { In, IsNull, type EntityManager } from 'typeorm';
import { LocalTemplates } from '../local-templates';
import { QuestionnaireEntity } from '../questionnaire.entity';
import { ReplyEntity } from '../review/reply.entity';
import { QuestionCommentEntity } from './question-comment.entity';
import { supplierWroteMail } from './supplier-wrote-mail';
import { TellBuyerOfComments } from './tell-buyer.job';

/**
 * Tells whoever sent the questionnaire and whoever works on it that the supplier wrote. Each comment and each reply to the
 * result is told once, and no comment that was answered meanwhile.
 */
@Injectable()
@Processes(TellBuyerOfComments)
export class TellBuyerProcessor implements JobHandler<{ readonly questionnaireId: string }> {
  constructor(
    private readonly db: CompanyDb,
    private readonly people: People,
    private readonly suppliers: SupplierDirectory,
    private readonly locals: LocalTemplates,
    private readonly mailer: Mailer,
    private readonly config: AppConfig,
  ) {}

  /** @returns how many people were written to */
  run({ questionnaireId: id }: { readonly questionnaireId: string }): Promise<{ mailed: number }> {
    return this.db.inCompany(async (tx) => {
      const row = await tx.findOne(QuestionnaireEntity, {
        where: { id },
        lock: { mode: 'pessimistic_write' }, // a comment that is being written belongs to the next mail
      });
      if (!row) return { mailed: 0 };
      const waiting = await this.takeUntold(tx, id);
      const replies = await this.takeReplies(tx, id);
      const news = waiting.length + replies > 0;
      return { mailed: news ? await this.mail(tx, row, waiting, replies) : 0 };
    });
  }

  /** Those that wait for an answer; from now on they are told, like those that were answered before. */
  private async takeUntold(tx: EntityManager, questionnaireId: string): Promise<QuestionCommentEntity[]> {
    const where = { questionnaireId, audience: 'buyer' as const };
    const all = await tx.find(QuestionCommentEntity, { where, order: { id: 'ASC' } });
    const answered = new Map(
      all.flatMap(({ side, question, id }) => (side === 'buyer' ? [[question, id]] : [])),
    );
    const untold = all.filter(({ side, toldAt }) => side === 'supplier' && toldAt === null);
    const ids = untold.map(({ id }) => id);
    await tx.update(QuestionCommentEntity, { id: In(ids), toldAt: IsNull() }, { toldAt: new Date() });
    return untold.filter(({ question, id }) => (answered.get(question) ?? '') < id);
  }

  /** @returns how many replies to the result nobody was told of; from now on they are told */
  private async takeReplies(tx: EntityManager, questionnaireId: string): Promise<number> {
    const untold = { questionnaireId, toldAt: IsNull() };
    const { affected } = await tx.update(ReplyEntity, untold, { toldAt: new Date() });
    return affected ?? 0;
  }

  private async mail(
    tx: EntityManager,
    row: QuestionnaireEntity,
    waiting: readonly QuestionCommentEntity[],
    replies: number,
  ): Promise<number> {
    const recipients = await this.people.toWriteTo(
      'questionnaire:review',
      [row.sentBy, row.handledBy],
      'comments',
    );
    const { name: supplier } = await this.suppliers.supplier(tx, row.supplierId);
    const questions = new Set(waiting.map(({ question }) => partsOfKey(question).question)).size;
    for (const { name: recipientName, email: to, language } of recipients) {
      const { template } = await this.locals.view(tx, row, language, row.sentAt);
      const facts = { to, language, recipientName, supplier, title: template.title };
      const counts = { comments: waiting.length, questions, replies };
      const urls = {
        // Replies are read beside the points that they are about, in the review.
        url: `${this.config.publicUrl}/questionnaires/${row.id}${replies > 0 ? '/review' : ''}`,
        settingsUrl: `${this.config.publicUrl}/settings/account`,
      };
      await this.mailer.send(tx, supplierWroteMail({ ...facts, ...counts, ...urls }));
    }
    return recipients.length;
  }
}
