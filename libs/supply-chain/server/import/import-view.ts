import { supplyChainProblem, type ImportState, type SupplierImportView } from '@firebreak/supply-chain/model';
import type { EntityManager } from 'typeorm';
import { SupplierImportEntity } from './supplier-import.entity';

/** @throws Problem supplier-import-not-found */
export async function findImport(tx: EntityManager, id: string): Promise<SupplierImportEntity> {
  const found = await tx.findOneBy(SupplierImportEntity, { id });
  if (!found) throw supplyChainProblem('supplier-import-not-found');
  return found;
}

/**
 * Locks an import in one of these states.
 * @throws Problem supplier-import-not-found, import-already-done, import-under-way, import-not-checked
 */
export async function lockImport(
  tx: EntityManager,
  id: string,
  states: readonly ImportState[],
): Promise<SupplierImportEntity> {
  const found = await tx.findOne(SupplierImportEntity, {
    where: { id },
    lock: { mode: 'pessimistic_write' },
  });
  if (!found) throw supplyChainProblem('supplier-import-not-found');
  if (states.includes(found.state)) return found;
  if (found.state === 'imported' || found.state === 'undone') throw supplyChainProblem('import-already-done');
  if (['checking', 'importing', 'undoing'].includes(found.state))
    throw supplyChainProblem('import-under-way');
  throw supplyChainProblem('import-not-checked');
}

/** Field by field, as the API tells it. */
export function toImportView(found: SupplierImportEntity): SupplierImportView {
  return {
    id: found.id,
    fileName: found.fileName,
    format: found.format,
    encoding: found.encoding,
    columns: found.columns,
    preview: found.preview,
    matching: found.matching,
    decimalMark: found.decimalMark,
    state: found.state,
    failure: found.failure ?? null,
    counts: found.counts ?? null,
    jobRunId: found.jobRunId ?? null,
    result: found.result ?? null,
    dateOrder: found.dateOrder ?? null,
    datesUnclear: found.datesUnclear,
    uploadedByName: found.uploadedByName ?? null,
    importedAt: found.importedAt?.toISOString() ?? null,
    undoneByName: found.undoneByName ?? null,
    undoneAt: found.undoneAt?.toISOString() ?? null,
    undo: found.undo ?? null,
    createdAt: found.createdAt.toISOString(),
  };
}
