import { CompanyDb, currentActor, enqueue, FileStore } from '@firebreak/platform/server';
import {
  FRAMEWORK_OF,
  statementProblem,
  withBrand,
  type DossierExportView,
  type ExportStarted,
} from '@firebreak/statements/model';
import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { In, type EntityManager } from 'typeorm';
import { StatementBrands } from '../brand/statement-brands.service';
import { StatementFrameworks } from '../statement-frameworks.service';
import { DossierExportEntity } from './dossier-export.entity';
import { DossierFileEntity } from './dossier-file.entity';
import { DossierEntity } from './dossier.entity';
import { findDossier } from './find-dossiers.query';
import { judged } from './frozen-dossier';
import { RenderDossier } from './render-dossier.job';

/** Exports of a dossier and the files made of them. */
@Injectable()
export class DossierExports {
  constructor(
    private readonly db: CompanyDb,
    private readonly frameworks: StatementFrameworks,
    private readonly files: FileStore,
    private readonly brands: StatementBrands,
  ) {}

  /**
   * Freezes the dossier as it is and orders its files. Without a change since an earlier export it is that one, whose
   * files are not made twice.
   * @throws Problem dossier-not-found
   */
  order(dossierId: string): Promise<ExportStarted> {
    return this.db.inCompany(async (tx) => {
      const row = await this.freeze(tx, dossierId);
      const options = { subject: dossierId, dedupeKey: row.id };
      const jobId = await enqueue(tx, RenderDossier, { exportId: row.id }, options);
      await tx.update(DossierExportEntity, { id: row.id }, { jobRunId: jobId });
      return { jobId, versionId: row.id };
    });
  }

  /** Newest first. @throws Problem dossier-not-found */
  list(dossierId: string): Promise<DossierExportView[]> {
    return this.db.inCompany(async (tx) => {
      await findDossier(tx, dossierId);
      const exports = await tx.find(DossierExportEntity, {
        where: { dossierId },
        order: { number: 'DESC' },
      });
      const files = await this.filesOf(tx, exports);
      return exports.map((each) => toView(each, files));
    });
  }

  /** @throws Problem dossier-file-not-found, also for a file of another record */
  open(dossierId: string, fileId: string) {
    return this.db.inCompany(async (tx) => {
      const exports = await tx.findBy(DossierExportEntity, { dossierId });
      const files = await this.filesOf(tx, exports);
      if (!files.some((file) => file.fileId === fileId))
        throw statementProblem('dossier-file-not-found', { fileId });
      return this.files.open(tx, fileId);
    });
  }

  private async freeze(tx: EntityManager, dossierId: string): Promise<DossierExportEntity> {
    // Exports are numbered one after the other: who exports at the same time waits here.
    await tx.findOne(DossierEntity, { where: { id: dossierId }, lock: { mode: 'pessimistic_write' } });
    const { content } = await findDossier(tx, dossierId);
    const [framework] = await this.frameworks.get([FRAMEWORK_OF[content.kind]]);
    if (!framework) throw statementProblem('dossier-not-found', { dossierId });
    const frozen = withBrand(judged(content, framework), await this.brands.freeze(tx));
    const contentHash = createHash('sha256').update(JSON.stringify(frozen)).digest('hex');
    const existing = await tx.findOneBy(DossierExportEntity, { dossierId, contentHash });
    if (existing) return existing;
    const row = tx.create(DossierExportEntity, {
      dossierId,
      number: (await tx.countBy(DossierExportEntity, { dossierId })) + 1,
      contentHash,
      content: frozen,
      jobRunId: null,
      createdBy: currentActor().name,
    });
    await tx.insert(DossierExportEntity, row);
    return row;
  }

  private filesOf(tx: EntityManager, exports: readonly DossierExportEntity[]): Promise<DossierFileEntity[]> {
    const exportId = In(exports.map(({ id }) => id));
    return tx.find(DossierFileEntity, { where: { exportId }, order: { format: 'ASC' } });
  }
}

function toView(row: DossierExportEntity, files: readonly DossierFileEntity[]): DossierExportView {
  return {
    id: row.id,
    number: row.number,
    createdAt: row.createdAt.toISOString(),
    createdBy: row.createdBy,
    contentHash: row.contentHash,
    jobId: row.jobRunId,
    files: files
      .filter(({ exportId }) => exportId === row.id)
      .map(({ fileId, format, fileName, bytes }) => ({
        fileId,
        format,
        name: fileName,
        bytes,
        href: `/api/dossiers/${row.dossierId}/files/${fileId}`,
      })),
  };
}
