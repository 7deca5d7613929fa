import {
  CompanyDb,
  FileStore,
  Processes,
  type JobContext,
  type JobHandler,
} from '@firebreak/platform/server';
import { Injectable } from '@nestjs/common';
import type { Readable } from 'node:stream';
import { DossierDocuments } from './dossier-documents.service';
import { DossierExportEntity } from './dossier-export.entity';
import { DossierFileEntity } from './dossier-file.entity';
import { packDossier } from './pack-dossier';
import { RenderDossier } from './render-dossier.job';

type Format = DossierFileEntity['format'];

const MEDIA_TYPES: Readonly<Record<Format, string>> = { pdf: 'application/pdf', zip: 'application/zip' };

/** PDF, ZIP. */
const STEPS = 2;

/** A ZIP holds up to 300 documents of 20 MB. */
const MOST_BYTES = 7 * 1024 ** 3;

interface MadeFile {
  readonly fileId: string;
  readonly format: Format;
  readonly name: string;
}

/** Makes the files of an exported dossier. A second run finds them made. */
@Injectable()
@Processes(RenderDossier)
export class RenderDossierProcessor implements JobHandler<{ exportId: string }> {
  constructor(
    private readonly db: CompanyDb,
    private readonly files: FileStore,
    private readonly documents: DossierDocuments,
  ) {}

  async run({ exportId }: { exportId: string }, job: JobContext): Promise<object | void> {
    const row = await this.db.inCompany((tx) => tx.findOneBy(DossierExportEntity, { id: exportId }));
    // Its dossier was deleted while the job waited: there is nothing to make.
    if (!row) return;
    await job.progress(0, STEPS);
    const { renderDossierPdf } = await import('./render-dossier-pdf'); // with pdfkit: megabytes for the few who need them
    const pdf = await this.keep(row, 'pdf', async () => renderDossierPdf(row.content, row.createdAt));
    await job.progress(1, STEPS);
    const zip = await this.keep(row, 'zip', () => this.pack(row, pdf.fileId));
    await job.progress(STEPS, STEPS);
    return { dossierId: row.dossierId, exportId, files: [pdf, zip] };
  }

  private async pack({ content, dossierId }: DossierExportEntity, pdfId: string): Promise<Readable> {
    const { file, stream } = await this.db.inCompany((tx) => this.files.open(tx, pdfId));
    const pdf = { sha256: file.sha256, bytes: file.sizeInBytes, open: () => Promise.resolve(stream) };
    return packDossier(content, pdf, async (id) => (await this.documents.open(dossierId, id)).stream);
  }

  private async keep(
    row: DossierExportEntity,
    format: Format,
    make: () => Promise<Readable>,
  ): Promise<MadeFile> {
    const made = await this.find(row.id, format);
    if (made) return made;
    const received = await this.files.receive({
      name: fileName(row, format),
      mediaType: MEDIA_TYPES[format],
      content: await make(),
      maxBytes: MOST_BYTES,
    });
    return this.db.inCompany(async (tx) => {
      // Two runs at once make the same bytes; the first one's file stays, the other's is swept.
      await tx.findOne(DossierExportEntity, { where: { id: row.id }, lock: { mode: 'pessimistic_write' } });
      const other = await this.find(row.id, format);
      if (other) return other;
      const file = await this.files.keep(tx, received);
      const facts = {
        exportId: row.id,
        format,
        fileId: file.id,
        fileName: file.name,
        bytes: file.sizeInBytes,
      };
      await tx.insert(DossierFileEntity, tx.create(DossierFileEntity, facts));
      return { fileId: file.id, format, name: file.name };
    });
  }

  private find(exportId: string, format: Format): Promise<MadeFile | null> {
    return this.db.inCompany(async (tx) => {
      const file = await tx.findOneBy(DossierFileEntity, { exportId, format });
      return file && { fileId: file.fileId, format, name: file.fileName };
    });
  }
}

/** "Dossier UFLPA, T-shirts, v2.zip" */
function fileName({ content, number }: DossierExportEntity, format: Format): string {
  const kind = { 'eu-flr': 'EU FLR', uflpa: 'UFLPA', 'no-request': 'Norway' }[content.content.kind];
  return `Dossier ${kind}, ${content.content.product.name}, v${number}.${format}`;
}
