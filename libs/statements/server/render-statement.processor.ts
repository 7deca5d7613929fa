import {
  CompanyDb,
  FileStore,
  Processes,
  type JobContext,
  type JobHandler,
} from '@firebreak/platform/server';
import type { RenditionFormat } from '@firebreak/statements/model';
import { Injectable } from '@nestjs/common';
import type { Readable } from 'node:stream';
import type { StatementRendering } from './pdf/statement-rendering';
import { RenderStatement } from './render-statement.job';
import { StatementEvidence } from './statement-evidence.service';
import { StatementRenditionEntity } from './statement-rendition.entity';
import { StatementVersionEntity } from './statement-version.entity';
import { renderStatementWorkbook } from './workbook/render-statement-workbook';

const MEDIA_TYPES: Readonly<Record<RenditionFormat, string>> = {
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** Gather, PDF, workbook. */
const STEPS = 3;

interface RenderedFile {
  readonly fileId: string;
  readonly format: RenditionFormat;
  readonly name: string;
}

/** Makes the files of a version. A second run finds them made. */
@Injectable()
@Processes(RenderStatement)
export class RenderStatementProcessor implements JobHandler<{ versionId: string }> {
  constructor(
    private readonly db: CompanyDb,
    private readonly evidence: StatementEvidence,
    private readonly files: FileStore,
  ) {}

  async run({ versionId }: { versionId: string }, job: JobContext): Promise<object | void> {
    const version = await this.db.inCompany((tx) => tx.findOneBy(StatementVersionEntity, { id: versionId }));
    // Its statement was deleted while the job waited: there is nothing to make.
    if (!version) return;
    const { content, legalBasis, checks, createdAt } = version;
    const rendering: StatementRendering = { content, legalBasis, criteria: checks, createdAt };
    await job.progress(0, STEPS);
    const rows = await this.evidence.gather(version);
    await job.progress(1, STEPS);
    const { renderStatementPdf } = await import('./pdf/render-statement-pdf'); // with pdfkit: megabytes for the few who need them
    const pdf = await this.keep(version, 'pdf', () => renderStatementPdf(rendering));
    await job.progress(2, STEPS);
    const xlsx = await this.keep(version, 'xlsx', () => renderStatementWorkbook(rendering, rows));
    await job.progress(STEPS, STEPS);
    return { statementId: version.statementId, versionId, files: [pdf, xlsx] };
  }

  private async keep(
    version: StatementVersionEntity,
    format: RenditionFormat,
    render: () => Readable,
  ): Promise<RenderedFile> {
    const made = await this.find(version.id, format);
    if (made) return made;
    const name = fileName(version, format);
    const received = await this.files.receive({
      name,
      mediaType: MEDIA_TYPES[format],
      content: render(),
    });
    return this.db.inCompany(async (tx) => {
      // Two runs at once make the same bytes; the first one's file stays, the other's is swept.
      await tx.findOne(StatementVersionEntity, {
        where: { id: version.id },
        lock: { mode: 'pessimistic_write' },
      });
      const other = await this.find(version.id, format);
      if (other) return other;
      const file = await this.files.keep(tx, received);
      const rendition = {
        versionId: version.id,
        format,
        fileId: file.id,
        fileName: file.name,
        bytes: file.sizeInBytes,
      };
      await tx.insert(StatementRenditionEntity, tx.create(StatementRenditionEntity, rendition));
      return { fileId: file.id, format, name: file.name };
    });
  }

  private find(versionId: string, format: RenditionFormat): Promise<RenderedFile | null> {
    return this.db.inCompany(async (tx) => {
      const rendition = await tx.findOneBy(StatementRenditionEntity, { versionId, format });
      return rendition && { fileId: rendition.fileId, format, name: rendition.fileName };
    });
  }
}

/** "Modern slavery statement, Harbour & Hill, 2026-03-31, v2.pdf" */
function fileName({ content, number }: StatementVersionEntity, format: RenditionFormat): string {
  const { organisation, period } = content;
  return `Modern slavery statement, ${organisation.name}, ${period.to}, v${number}.${format}`;
}
