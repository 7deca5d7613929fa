import {
  CompanyDb,
  FileStore,
  Processes,
  type JobContext,
  type JobHandler,
} from '@firebreak/platform/server';
import { Injectable } from '@nestjs/common';
import { BoardSummaryEntity } from './board-summary.entity';
import { RenderBoardSummary } from './render-board-summary.job';

/** Makes the file of a summary. A second run finds it made. */
@Injectable()
@Processes(RenderBoardSummary)
export class RenderBoardSummaryProcessor implements JobHandler<{ summaryId: string }> {
  constructor(
    private readonly db: CompanyDb,
    private readonly files: FileStore,
  ) {}

  async run({ summaryId: id }: { summaryId: string }, job: JobContext): Promise<object | void> {
    const summary = await this.db.inCompany((tx) => tx.findOneBy(BoardSummaryEntity, { id }));
    // It was deleted while the job waited, or a run before made the file.
    if (!summary || summary.fileId) return summary ? { summaryId: id } : undefined;
    await job.progress(0, 1);
    const { renderBoardSummary } = await import('./render-board-summary'); // with pdfkit: megabytes for the few who need them
    const { content, createdAt } = summary;
    const received = await this.files.receive({
      name: `Board summary, ${content.company}, ${content.period.to}.pdf`,
      mediaType: 'application/pdf',
      content: renderBoardSummary({ content, createdAt }),
    });
    await this.db.inCompany(async (tx) => {
      const row = await tx.findOne(BoardSummaryEntity, {
        where: { id },
        lock: { mode: 'pessimistic_write' },
      });
      // Two runs at once make the same bytes; the first one's file stays, the other's is swept.
      if (!row || row.fileId) return;
      const file = await this.files.keep(tx, received);
      const kept = { fileId: file.id, fileName: file.name, bytes: file.sizeInBytes };
      await tx.update(BoardSummaryEntity, { id }, kept);
    });
    await job.progress(1, 1);
    return { summaryId: id };
  }
}
