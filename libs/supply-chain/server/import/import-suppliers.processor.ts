import { Injectable } from '@nestjs/common';
import { Problem } from '@firebreak/platform/model';
import { CompanyDb, emit, Processes, type JobContext, type JobHandler } from '@firebreak/platform/server';
import { supplyChainProblem, type ImportResult } from '@firebreak/supply-chain/model';
import type { EntityManager } from 'typeorm';
import { lockChain, refreshTiers } from '../refresh-tiers.query';
import { RiskInputChanged } from '../risk-input-changed.event';
import { BULK_WORK } from './bulk-work';
import { endImport, resumeImport } from './failed-import';
import { SupplierImportEntity } from './supplier-import.entity';
import { ImportSuppliers } from './supplier-import-jobs';
import { extentOfImport, importedSupplierIds, isOutdated, writeImport } from './write-import.query';

/** More suppliers are not told one by one. */
const MOST_TOLD = 1000;

/** All or nothing, in one transaction; a second run finds the import done and does nothing. */
@Injectable()
@Processes(ImportSuppliers)
export class ImportSuppliersProcessor implements JobHandler<{ importId: string }> {
  constructor(private readonly db: CompanyDb) {}

  async run({ importId }: { importId: string }, job: JobContext): Promise<object | void> {
    await resumeImport(this.db, importId, { jobRunId: job.jobRunId, state: 'importing' });
    try {
      return await this.db.inCompany((tx) => this.commit(tx, importId, job));
    } catch (error) {
      if (error instanceof Problem) await this.backToCheck(importId, error.code);
      throw error;
    }
  }

  /** Nothing was written: the file, the checked rows and what was chosen of them are kept. */
  gaveUp({ importId }: { importId: string }): Promise<void> {
    return endImport(this.db, importId, {
      from: 'importing',
      to: 'failed',
      failure: 'import-broke-off',
    });
  }

  private async commit(tx: EntityManager, importId: string, job: JobContext): Promise<ImportResult | void> {
    // Before any other row: a change of links and an undo take them in this order too.
    await lockChain(tx);
    const found = await tx.findOne(SupplierImportEntity, {
      where: { id: importId },
      lock: { mode: 'pessimistic_write' },
    });
    if (found?.state === 'imported' && found.result) return found.result;
    if (found?.state !== 'importing' || !found.checkedAt || !found.counts) return;
    if (await isOutdated(tx, importId, found.checkedAt)) throw supplyChainProblem('import-outdated');
    const { fileName } = found;
    const extent = await extentOfImport(tx, importId);
    await tx.query(BULK_WORK, [`supplier-import/${importId}`, 'off']);
    const tell = (done: number, total: number) => job.progress(done, total);
    const written = await writeImport(tx, { importId, fileName, extent }, tell);
    await tx.query(BULK_WORK, ['', 'on']);
    if (extent.tiers) await refreshTiers(tx);
    const many = written.suppliersAdded + written.suppliersChanged > MOST_TOLD;
    const supplierIds = many ? null : await importedSupplierIds(tx, importId, MOST_TOLD);
    await emit(tx, RiskInputChanged, { supplierIds });
    const { toImport, ...outcomes } = found.counts;
    const rows = Object.values(outcomes).reduce((sum, count) => sum + count, 0);
    const result = { ...written, rowsSkipped: rows - toImport };
    await tx.update(
      SupplierImportEntity,
      { id: importId },
      { state: 'imported', result, importedAt: () => 'now()', failure: null },
    );
    return result;
  }

  /** Nothing was written; the person checks again or picks other rows. */
  private async backToCheck(importId: string, failure: string): Promise<void> {
    await this.db.inCompany((tx) =>
      tx.update(SupplierImportEntity, { id: importId }, { state: 'checked', failure }),
    );
  }
}
