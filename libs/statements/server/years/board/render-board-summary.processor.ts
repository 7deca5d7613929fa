import { CompanyDb, Processes, type JobContext, type JobHandler } from '@firebreak/platform/server';
import { Injectable } from '@nestjs/common';
import { StatementBrands } from '../../brand/statement-brands.service';
import { MadeFiles } from '../../files/made-files';
import { BoardSummaryEntity } from './board-summary.entity';
import { RenderBoardSummary } from './render-board-summary.job';

/** Makes the file of a summary. A second run finds it made. */
@Injectable()
@Processes(RenderBoardSummary)
export class RenderBoardSummaryProcessor implements JobHandler<{ summaryId: string }> {
  constructor(
    private readonly db: CompanyDb,
    private readonly brands: StatementBrands,
    private readonly made: MadeFiles,
  ) {}

  async run({ summaryId: id }: { summaryId: string }, job: JobContext): Promise<object | void> {
    const summary = await this.db.inCompany((tx) => tx.findOneBy(BoardSummaryEntity, { id }));
    // It was deleted while the job waited: there is nothing to make.
    if (!summary) return;
    await job.progress(0, 1);
    const { renderBoardSummary } = await import('./render-board-summary'); // with pdfkit: megabytes for the few who need them
    const { content, createdAt } = summary;
    const brand = await this.db.inCompany((tx) => this.brands.load(tx, content));
    const made = await this.made.once<{ readonly summaryId: string }>({
      name: `Board summary, ${content.company}, ${content.period.to}.pdf`,
      mediaType: 'application/pdf',
      make: () => renderBoardSummary({ content, createdAt, ...(brand && { brand }) }),
      find: async (tx) => {
        const row = await tx.findOneBy(BoardSummaryEntity, { id });
        return row?.fileId ? { summaryId: id } : null;
      },
      hold: async (tx) => {
        const lock = { mode: 'pessimistic_write' } as const;
        return (await tx.findOne(BoardSummaryEntity, { where: { id }, lock })) !== null;
      },
      record: async (tx, { id: fileId, name: fileName, sizeInBytes: bytes }) => {
        await tx.update(BoardSummaryEntity, { id }, { fileId, fileName, bytes });
        return { summaryId: id };
      },
    });
    await job.progress(1, 1);
    return made ?? undefined;
  }
}
