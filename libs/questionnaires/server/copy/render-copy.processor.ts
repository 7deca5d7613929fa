import { Companies } from '@firebreak/identity/server';
import { CompanyDb, FileStore, Processes, type JobHandler } from '@firebreak/platform/server';
import { SupplierDirectory } from '@firebreak/supply-chain/server';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { LocalTemplates } from '../local-templates';
import { fileTexts, fillText } from '../offline/file-texts';
import { circumstancesOf, openForm } from '../open-form';
import { dayOf } from '../questionnaire-dates';
import { QuestionnaireSubmissionEntity } from '../questionnaire-submission.entity';
import { QuestionnaireEntity } from '../questionnaire.entity';
import { storedResponse } from '../stored-response.query';
import { Submissions } from '../submissions';
import { copiedSections, dayText, type AnswersCopy } from './copied-answers';
import { QuestionnaireCopyEntity } from './questionnaire-copy.entity';
import { RenderCopy } from './render-copy.job';

/** Makes the PDF of a copy. A second run finds it made, or replaced by a newer one. */
@Injectable()
@Processes(RenderCopy)
export class RenderCopyProcessor implements JobHandler<{ copyId: string }> {
  constructor(
    private readonly db: CompanyDb,
    private readonly files: FileStore,
    private readonly locals: LocalTemplates,
    private readonly companies: Companies,
    private readonly suppliers: SupplierDirectory,
    private readonly submissions: Submissions,
  ) {}

  async run({ copyId }: { copyId: string }): Promise<void> {
    const { renderCopyPdf } = await import('./render-copy-pdf'); // with pdfkit: megabytes for the few who need them
    const copy = await this.db.inCompany(async (tx) => {
      const row = await tx.findOneBy(QuestionnaireCopyEntity, { id: copyId, state: 'waiting' });
      return row && this.read(tx, row, row.language);
    });
    if (!copy) return;
    const name = `${fileTexts(copy.language).copyTitle}, ${copy.buyer}.pdf`;
    const received = await this.files.receive({ name, content: renderCopyPdf(copy) });
    await this.db.inCompany(async (tx) => {
      const lock = { mode: 'pessimistic_write' } as const;
      const row = await tx.findOne(QuestionnaireCopyEntity, {
        where: { id: copyId, state: 'waiting' },
        lock,
      });
      if (!row) return; // replaced meanwhile; the file is swept
      const { id: fileId } = await this.files.keep(tx, received);
      await tx.update(QuestionnaireCopyEntity, { id: copyId }, { state: 'ready', fileId });
    });
  }

  async gaveUp({ copyId }: { copyId: string }): Promise<void> {
    await this.db.inCompany((tx) =>
      tx.update(QuestionnaireCopyEntity, { id: copyId, state: 'waiting' }, { state: 'failed' }),
    );
  }

  private async read(
    tx: EntityManager,
    row: QuestionnaireCopyEntity,
    language: string,
  ): Promise<AnswersCopy> {
    const open = await tx.findOneByOrFail(QuestionnaireEntity, { id: row.questionnaireId });
    const { template } = await this.locals.view(tx, open, language, open.sentAt);
    const submission = await this.submissions.find(tx, open.id);
    const stored = await storedResponse(tx, open.id);
    const response = submission ? { ...stored.response, answers: submission.answers } : stored.response;
    const form = await openForm(tx, open, response, submission?.answeredOn ?? dayOf(row.createdAt));
    const circumstances = circumstancesOf(open);
    return {
      language: template.language,
      title: template.title,
      buyer: (await this.companies.get()).name,
      supplier: (await this.suppliers.supplier(tx, open.supplierId)).name,
      standing: await this.standing(tx, submission, template.language, row.createdAt),
      sections: copiedSections(template, form.asked(), { ...stored, response }, circumstances),
      madeAt: row.createdAt,
    };
  }

  private async standing(
    tx: EntityManager,
    submission: QuestionnaireSubmissionEntity | null,
    language: string,
    at: Date,
  ): Promise<string> {
    const texts = fileTexts(language);
    if (!submission) return fillText(texts.notSent, { day: dayText(dayOf(at), language) });
    const { receipt } = await this.submissions.receipt(tx, submission);
    const day = dayText(submission.answeredOn, language);
    return fillText(texts.sent, {
      day,
      name: submission.submittedBy,
      role: submission.submitterRole,
      receipt,
    });
  }
}
