import { supplyChainProblem } from '@firebreak/supply-chain/model';
import { In, type EntityManager } from 'typeorm';
import { SupplierEntity } from './supplier.entity';

/**
 * Checks that suppliers are there, and not merged into others: what is written to a record that no list shows would be
 * lost. Until the end of the transaction they can't be merged either.
 * @throws Problem supplier-not-found; supplier-merged, naming the record that was kept
 */
export async function checkChangeable(tx: EntityManager, ids: readonly string[]): Promise<void> {
  const found = await tx.find(SupplierEntity, {
    select: { id: true, mergedIntoId: true },
    where: { id: In([...ids]) },
    order: { id: 'ASC' },
    lock: { mode: 'for_no_key_update' },
  });
  if (found.length < new Set(ids).size) throw supplyChainProblem('supplier-not-found');
  const merged = found.find(({ mergedIntoId }) => mergedIntoId !== null);
  if (merged) throw supplyChainProblem('supplier-merged', { keptId: merged.mergedIntoId });
}
