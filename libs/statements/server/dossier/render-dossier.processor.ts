import {
  CompanyDb,
  FileStore,
  Processes,
  type JobContext,
  type JobHandler,
} from '@firebreak/platform/server';
import { fill } from '@firebreak/statements/model';
import { Injectable } from '@nestjs/common';
import type { Readable } from 'node:stream';
import { StatementBrands } from '../brand/statement-brands.service';
import { MadeFiles } from '../files/made-files';
import { DossierDocuments } from './dossier-documents.service';
import { DossierExportEntity } from './dossier-export.entity';
import { DossierFileEntity } from './dossier-file.entity';
import { packDossier } from './pack-dossier';
import { RenderDossier } from './render-dossier.job';
import { dossierWords } from './words/in-language';

type Format = DossierFileEntity['format'];

const MEDIA_TYPES: Readonly<Record<Format, string>> = { pdf: 'application/pdf', zip: 'application/zip' };

/** PDF, ZIP. */
const STEPS = 2;

/** All documents that a dossier holds, with the PDF. */
const MOST_BYTES = 4 * 1024 ** 3;

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
    private readonly brands: StatementBrands,
    private readonly made: MadeFiles,
  ) {}

  async run({ exportId }: { exportId: string }, job: JobContext): Promise<object | void> {
    const row = await this.db.inCompany((tx) => tx.findOneBy(DossierExportEntity, { id: exportId }));
    // Its dossier was deleted while the job waited: there is nothing to make.
    if (!row) return;
    await job.progress(0, STEPS);
    const { renderDossierPdf } = await import('./render-dossier-pdf'); // with pdfkit: megabytes for the few who need them
    const pdf = await this.keep(row, 'pdf', async () => {
      const brand = await this.db.inCompany((tx) => this.brands.load(tx, row.content));
      return renderDossierPdf(row.content, row.createdAt, brand);
    });
    if (!pdf) return;
    await job.progress(1, STEPS);
    const zip = await this.keep(row, 'zip', () => this.pack(row, pdf.fileId));
    if (!zip) return;
    await job.progress(STEPS, STEPS);
    return { dossierId: row.dossierId, exportId, files: [pdf, zip] };
  }

  private async pack({ content, dossierId }: DossierExportEntity, pdfId: string): Promise<Readable> {
    const { file, stream } = await this.db.inCompany((tx) => this.files.open(tx, pdfId));
    const pdf = { sha256: file.sha256, bytes: file.sizeInBytes, open: () => Promise.resolve(stream) };
    return packDossier(content, pdf, async (id) => (await this.documents.open(dossierId, id)).stream);
  }

  private keep(
    row: DossierExportEntity,
    format: Format,
    make: () => Promise<Readable>,
  ): Promise<MadeFile | null> {
    const { id: exportId } = row;
    return this.made.once<MadeFile>({
      name: fileName(row, format),
      mediaType: MEDIA_TYPES[format],
      maxBytes: MOST_BYTES,
      make,
      find: async (tx) => {
        const file = await tx.findOneBy(DossierFileEntity, { exportId, format });
        return file && { fileId: file.fileId, format, name: file.fileName };
      },
      hold: async (tx) => {
        const lock = { mode: 'pessimistic_write' } as const;
        return (await tx.findOne(DossierExportEntity, { where: { id: exportId }, lock })) !== null;
      },
      record: async (tx, { id: fileId, name, sizeInBytes: bytes }) => {
        const facts = { exportId, format, fileId, fileName: name, bytes };
        await tx.insert(DossierFileEntity, tx.create(DossierFileEntity, facts));
        return { fileId, format, name };
      },
    });
  }
}

/** "Dossier UFLPA, T-shirts, v2.zip" */
function fileName({ content, number }: DossierExportEntity, format: Format): string {
  const { kind, language, product } = content.content;
  const { shortTitles, phrases } = dossierWords(language);
  const name = fill(phrases.fileName, { kind: shortTitles[kind], product: product.name, number });
  return `${name}.${format}`;
}
