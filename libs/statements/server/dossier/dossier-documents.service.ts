import { CompanyDb, currentActor, FileStore, type StoredFile } from '@firebreak/platform/server';
import {
  MAX_DOCUMENT_BYTES,
  MAX_DOSSIER_BYTES,
  MAX_DOSSIER_DOCUMENTS,
  statementProblem,
  type DescribeDocument,
  type DossierDocument,
} from '@firebreak/statements/model';
import { Injectable } from '@nestjs/common';
import type { Readable } from 'node:stream';
import type { EntityManager } from 'typeorm';
import { DossierDocumentEntity } from './dossier-document.entity';
import { DossierEntity } from './dossier.entity';
import { toDocument } from './find-dossiers.query';

/** Documents and pictures, by their own bytes. */
const ACCEPTED = [
  'application/pdf',
  'image/png',
  'image/jpeg',
  'image/webp',
  'image/heic',
  'text/plain',
  'text/csv',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
];

/** Documents of a dossier: what proves its steps and answers. */
@Injectable()
export class DossierDocuments {
  constructor(
    private readonly db: CompanyDb,
    private readonly files: FileStore,
  ) {}

  /**
   * Adds a file; what it is is described afterwards.
   * @throws Problem dossier-not-found, dossier-not-open, dossier-full, file-empty, file-too-large, file-type-refused
   */
  async add(dossierId: string, name: string, content: Buffer | Readable): Promise<DossierDocument> {
    // Before the bytes: nobody uploads 20 MB to a dossier that is not there.
    await this.db.inCompany((tx) => this.checkRoom(tx, dossierId));
    const received = await this.files.receive({
      name,
      content,
      accept: ACCEPTED,
      maxBytes: MAX_DOCUMENT_BYTES,
    });
    return this.db.inCompany(async (tx) => {
      await this.checkRoom(tx, dossierId);
      const file = await this.files.keep(tx, received);
      const row = tx.create(DossierDocumentEntity, {
        dossierId,
        details: undescribed(file.name),
        fileId: file.id,
        fileName: file.name,
        mediaType: file.mediaType,
        bytes: file.sizeInBytes,
        sha256: file.sha256,
        addedBy: currentActor().name,
        addedAt: new Date(),
      });
      await tx.insert(DossierDocumentEntity, row);
      return toDocument(row);
    });
  }

  /** @throws Problem dossier-not-found, dossier-not-open, dossier-document-not-found, also for a translation */
  describe(dossierId: string, id: string, details: DescribeDocument): Promise<DossierDocument> {
    return this.db.inCompany(async (tx) => {
      await this.lockOpen(tx, dossierId);
      const row = await this.find(tx, dossierId, id);
      if (details.translationId) await this.find(tx, dossierId, details.translationId);
      await tx.update(DossierDocumentEntity, { id }, { details });
      return toDocument(Object.assign(row, { details }));
    });
  }

  /**
   * Steps that named it name it no more.
   * @throws Problem dossier-not-found, dossier-not-open, dossier-document-not-found, dossier-export-running
   */
  remove(dossierId: string, id: string): Promise<void> {
    return this.db.inCompany(async (tx) => {
      const dossier = await this.lockOpen(tx, dossierId);
      const { fileId } = await this.find(tx, dossierId, id);
      await refuseWhilePacked(tx, dossierId);
      const steps = dossier.custody.steps.map((step) => ({
        ...step,
        documents: step.documents.filter((document) => document !== id),
      }));
      await tx.update(
        DossierEntity,
        { id: dossierId },
        { custody: { ...dossier.custody, steps }, version: dossier.version + 1 },
      );
      await tx.query(
        `UPDATE dossier_document SET details = details || '{"translationId": null}'
          WHERE dossier_id = $1 AND details ->> 'translationId' = $2`,
        [dossierId, id],
      );
      await tx.delete(DossierDocumentEntity, { id });
      // Packed already: the bytes are in the ZIP, so the file itself may go.
      await this.files.remove(tx, fileId);
    });
  }

  /** @throws Problem dossier-document-not-found, also for a document of another dossier */
  open(dossierId: string, id: string): Promise<{ file: StoredFile; stream: Readable }> {
    return this.db.inCompany(async (tx) => {
      const { fileId } = await this.find(tx, dossierId, id);
      return this.files.open(tx, fileId);
    });
  }

  private async checkRoom(tx: EntityManager, dossierId: string): Promise<void> {
    await this.lockOpen(tx, dossierId);
    const count = await tx.countBy(DossierDocumentEntity, { dossierId });
    const bytes = (await tx.sum(DossierDocumentEntity, 'bytes', { dossierId })) ?? 0;
    if (count >= MAX_DOSSIER_DOCUMENTS || bytes + MAX_DOCUMENT_BYTES > MAX_DOSSIER_BYTES)
      throw statementProblem('dossier-full', { most: MAX_DOSSIER_DOCUMENTS, mostBytes: MAX_DOSSIER_BYTES });
  }

  private async lockOpen(tx: EntityManager, id: string): Promise<DossierEntity> {
    const row = await tx.findOne(DossierEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!row) throw statementProblem('dossier-not-found', { dossierId: id });
    if (row.state !== 'open') throw statementProblem('dossier-not-open', { state: row.state });
    return row;
  }

  private async find(tx: EntityManager, dossierId: string, id: string): Promise<DossierDocumentEntity> {
    const row = await tx.findOneBy(DossierDocumentEntity, { id, dossierId });
    if (!row) throw statementProblem('dossier-document-not-found', { documentId: id });
    return row;
  }
}

/** Files that are being made still need every document. @throws Problem dossier-export-running */
async function refuseWhilePacked(tx: EntityManager, dossierId: string): Promise<void> {
  const [running] = await tx.query<{ number: number }[]>(
    `SELECT number FROM dossier_export e WHERE dossier_id = $1 AND NOT EXISTS (
       SELECT FROM dossier_file f
        WHERE f.company_id = e.company_id AND f.export_id = e.id AND f.format = 'zip')`,
    [dossierId],
  );
  if (running) throw statementProblem('dossier-export-running', { number: running.number });
}

const undescribed = (fileName: string): DescribeDocument => ({
  title: fileName,
  kind: 'other',
  datedOn: null,
  criteria: [],
  language: '',
  translationId: null,
  translatedBy: '',
  certified: false,
});
