import { Injectable } from '@nestjs/common';
import { CompanyDb, emit, Processes, type JobContext, type JobHandler } from '@firebreak/platform/server';
import type { ImportUndo } from '@firebreak/supply-chain/model';
import type { EntityManager } from 'typeorm';
import { lockChain, refreshTiers } from '../refresh-tiers.query';
import { RiskInputChanged } from '../risk-input-changed.event';
import { BULK_WORK } from './bulk-work';
import { endImport, resumeImport } from './failed-import';
import { SupplierImportEntity } from './supplier-import.entity';
import { UndoSupplierImport } from './supplier-import-jobs';
import { undoImport } from './undo-import.query';

/** What people see of the job. */
type UndoCounts = Pick<ImportUndo, 'suppliersRemoved' | 'sitesRemoved' | 'left'>;

/** All or nothing, in one transaction; a second run finds the import undone and does nothing. */
@Injectable()
@Processes(UndoSupplierImport)
export class UndoSupplierImportProcessor implements JobHandler<{ importId: string }> {
  constructor(private readonly db: CompanyDb) {}

  async run({ importId }: { importId: string }, { jobRunId }: JobContext): Promise<object | void> {
    await resumeImport(this.db, importId, { jobRunId, state: 'undoing' });
    return this.db.inCompany((tx) => this.undo(tx, importId));
  }

  /** Nothing was taken back: what it wrote is there as before. */
  gaveUp({ importId }: { importId: string }): Promise<void> {
    return endImport(this.db, importId, { from: 'undoing', to: 'imported', failure: 'undo-broke-off' });
  }

  private async undo(tx: EntityManager, importId: string): Promise<UndoCounts | void> {
    await lockChain(tx);
    const found = await tx.findOne(SupplierImportEntity, {
      where: { id: importId },
      lock: { mode: 'pessimistic_write' },
    });
    if (found?.state !== 'undoing') return;
    const [moment] = await tx.query<{ at: string }[]>(
      `SELECT imported_at::text AS at FROM supplier_import WHERE id = $1`,
      [importId],
    );
    if (!moment?.at) throw new Error(`the import ${importId} was not written`);
    await tx.query(BULK_WORK, [`undo-supplier-import/${importId}`, 'off']);
    const undo = await undoImport(tx, importId, moment.at);
    await tx.query(BULK_WORK, ['', 'on']);
    await refreshTiers(tx);
    await emit(tx, RiskInputChanged, { supplierIds: null });
    await tx.update(
      SupplierImportEntity,
      { id: importId },
      { state: 'undone', undo, failure: null, undoneAt: () => 'now()' },
    );
    return { suppliersRemoved: undo.suppliersRemoved, sitesRemoved: undo.sitesRemoved, left: undo.left };
  }
}
