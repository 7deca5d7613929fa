import { People } from '@firebreak/identity/server';
import { AppConfig, CompanyDb, Mailer, Processes, type JobHandler } from '@firebreak/platform/server';
import { partsOfKey } from '@firebreak/questionnaires/model';
import { SupplierDirectory } from '@firebreak/supply-chain/server';
import { Injectable } from '@nestjs/common';
import { In, IsNull, type EntityManager } from 'typeorm';
import { LocalTemplates } from '../local-templates';
import { QuestionnaireEntity } from '../questionnaire.entity';
import { QuestionCommentEntity } from './question-comment.entity';
import { supplierWroteMail } from './supplier-wrote-mail';
import { TellBuyerOfComments } from './tell-buyer.job';

/**
 * Tells whoever sent the questionnaire and whoever works on it that the supplier wrote. Each comment is told once, and
 * none that was answered meanwhile.
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
      const waiting = row ? await this.takeUntold(tx, id) : [];
      return { mailed: row && waiting.length > 0 ? await this.mail(tx, row, waiting) : 0 };
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

  private async mail(
    tx: EntityManager,
    row: QuestionnaireEntity,
    waiting: readonly QuestionCommentEntity[],
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
      const counts = { comments: waiting.length, questions };
      const urls = {
        url: `${this.config.publicUrl}/questionnaires/${row.id}`,
        settingsUrl: `${this.config.publicUrl}/settings/account`,
      };
      await this.mailer.send(tx, supplierWroteMail({ ...facts, ...counts, ...urls }));
    }
    return recipients.length;
  }
}
