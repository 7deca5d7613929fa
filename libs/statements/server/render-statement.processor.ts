import { CompanyDb, Processes, type JobContext, type JobHandler } from '@firebreak/platform/server';
import { RENDITION_FORMATS, type RenditionFormat } from '@firebreak/statements/model';
import { Injectable, Logger } from '@nestjs/common';
import type { Readable } from 'node:stream';
import type { EntityManager } from 'typeorm';
import { StatementBrands } from './brand/statement-brands.service';
import { renderStatementDocx } from './docx/render-statement-docx';
import { MadeFiles } from './files/made-files';
import { MEDIA_TYPES } from './files/media-types';
import { renderStatementHtml } from './html/render-statement-html';
import { renderStatementJson } from './json/render-statement-json';
import { RenderStatement } from './render-statement.job';
import type { StatementDocument } from './statement-document';
import { StatementEvidence } from './statement-evidence.service';
import { StatementRenditionEntity } from './statement-rendition.entity';
import { StatementVersionEntity } from './statement-version.entity';
import { renderStatementWorkbook } from './workbook/render-statement-workbook';

interface RenderedFile {
  readonly fileId: string;
  readonly format: RenditionFormat;
  readonly name: string;
}

/** Makes the files of a version, one after the other. A second run finds those that are made, and makes the others. */
@Injectable()
@Processes(RenderStatement)
export class RenderStatementProcessor implements JobHandler<{ versionId: string }> {
  private readonly log = new Logger(RenderStatementProcessor.name);

  constructor(
    private readonly db: CompanyDb,
    private readonly evidence: StatementEvidence,
    private readonly brands: StatementBrands,
    private readonly made: MadeFiles,
  ) {}

  async run({ versionId }: { versionId: string }, job: JobContext): Promise<object | void> {
    const version = await this.db.inCompany((tx) => tx.findOneBy(StatementVersionEntity, { id: versionId }));
    // Its statement was deleted while the job waited: there is nothing to make.
    if (!version) return;
    const files: RenderedFile[] = [];
    const faults: unknown[] = [];
    for (const [index, format] of RENDITION_FORMATS.entries()) {
      await job.progress(index, RENDITION_FORMATS.length);
      try {
        const file = await this.keep(version, format);
        if (!file) return;
        files.push(file);
      } catch (error) {
        // One that cannot be made keeps nobody from the others; the next try is for it alone.
        this.log.error(
          `${format} of version ${versionId}: ${error instanceof Error ? error.message : 'failed'}`,
        );
        faults.push(error);
      }
    }
    if (faults.length > 0) throw faults[0];
    await job.progress(RENDITION_FORMATS.length, RENDITION_FORMATS.length);
    return { statementId: version.statementId, versionId, files };
  }

  private keep(version: StatementVersionEntity, format: RenditionFormat): Promise<RenderedFile | null> {
    const { id: versionId } = version;
    return this.made.once<RenderedFile>({
      name: fileName(version, format),
      mediaType: MEDIA_TYPES[format],
      make: () => this.render(version, format),
      find: (tx) => find(tx, versionId, format),
      hold: async (tx) => {
        const lock = { mode: 'pessimistic_write' } as const;
        return (await tx.findOne(StatementVersionEntity, { where: { id: versionId }, lock })) !== null;
      },
      record: async (tx, { id: fileId, name, sizeInBytes, sha256 }) => {
        const rendition = { versionId, format, fileId, fileName: name, bytes: sizeInBytes, sha256 };
        await tx.insert(StatementRenditionEntity, tx.create(StatementRenditionEntity, rendition));
        return { fileId, format, name };
      },
    });
  }

  private async render(version: StatementVersionEntity, format: RenditionFormat): Promise<Readable> {
    const brand = await this.db.inCompany((tx) => this.brands.load(tx, version.content));
    const document = { ...documentOf(version), ...(brand && { brand }) };
    switch (format) {
      case 'pdf': {
        const { renderStatementPdf } = await import('./pdf/render-statement-pdf'); // with pdfkit: megabytes for the few who need them
        return renderStatementPdf(document);
      }
      case 'docx':
        return renderStatementDocx(document);
      case 'html':
        return renderStatementHtml(document);
      case 'json':
        return renderStatementJson(document);
      case 'xlsx':
        return renderStatementWorkbook(document, await this.evidence.gather(version));
    }
  }
}

async function find(
  tx: EntityManager,
  versionId: string,
  format: RenditionFormat,
): Promise<RenderedFile | null> {
  const rendition = await tx.findOneBy(StatementRenditionEntity, { versionId, format });
  return rendition && { fileId: rendition.fileId, format, name: rendition.fileName };
}

function documentOf({ checks, frameworks, ...version }: StatementVersionEntity): StatementDocument {
  const { content, legalBasis, createdAt, number, contentHash, outcomes } = version;
  // Versions from before names were frozen tell the codes.
  const named =
    frameworks.length > 0
      ? frameworks
      : content.frameworkIds.map((id) => ({ id, name: id, jurisdiction: '' }));
  return {
    content,
    legalBasis,
    criteria: checks,
    createdAt,
    number,
    contentHash,
    frameworks: named,
    outcomes,
  };
}

/** "Modern slavery statement, Harbour & Hill, 2026-03-31, v2.pdf" */
function fileName({ content, number }: StatementVersionEntity, format: RenditionFormat): string {
  const { organisation, period } = content;
  return `Modern slavery statement, ${organisation.name}, ${period.to}, v${number}.${format}`;
}
