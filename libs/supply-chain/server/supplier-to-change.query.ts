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
  for (const supplier of found) await refuseMerged(tx, supplier);
}

/** @throws Problem supplier-merged, naming the record that was kept */
export async function refuseMerged(
  tx: EntityManager,
  { id, mergedIntoId }: Pick<SupplierEntity, 'id' | 'mergedIntoId'>,
): Promise<void> {
  if (mergedIntoId === null) return;
  const kept = await keptSuppliers(tx, [id]);
  throw supplyChainProblem('supplier-merged', { supplierId: id, keptId: kept.get(id) ?? mergedIntoId });
}

/** Where each of these suppliers is found now: itself, or what it was merged into, however often. Unknown ids are absent. */
export async function keptSuppliers(
  tx: EntityManager,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.query<{ id: string; keptId: string }[]>(
    `WITH RECURSIVE step AS (
       SELECT id AS asked, id, merged_into_id FROM supplier WHERE id = ANY ($1)
       UNION
       SELECT p.asked, s.id, s.merged_into_id FROM step p JOIN supplier s ON s.id = p.merged_into_id
     )
     SELECT asked AS id, id AS "keptId" FROM step WHERE merged_into_id IS NULL`,
    [[...ids]],
  );
  return new Map(rows.map(({ id, keptId }) => [id, keptId]));
}
