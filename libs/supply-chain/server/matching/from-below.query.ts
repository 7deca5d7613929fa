import { IsNull, MoreThanOrEqual, Not, type EntityManager } from 'typeorm';
import type { MovedRecords } from './moved-records.query';
import { renewHeadline, takeSpendApart } from './spend-apart.query';
import { SupplierMergeEntity } from './supplier-merge.entity';
import { headlineUnderLater, spendOfEnd, underLaterMerges, withoutJoinedSpend } from './under-later-merges';

/** What was merged into the same supplier since and still is, the oldest first. */
export function mergesSince(
  tx: EntityManager,
  { id, keptId, madeAt }: SupplierMergeEntity,
): Promise<SupplierMergeEntity[]> {
  return tx.find(SupplierMergeEntity, {
    where: {
      id: Not(id),
      keptId,
      kind: 'suppliers-merged',
      undoneAt: IsNull(),
      madeAt: MoreThanOrEqual(madeAt),
    },
    order: { madeAt: 'ASC', id: 'ASC' },
  });
}

/** What is to be undone of a merge of suppliers; those that lie on it forget what it brought. */
export async function undoneFromBelow(
  tx: EntityManager,
  found: SupplierMergeEntity,
  later: readonly SupplierMergeEntity[],
): Promise<MovedRecords> {
  const moved = await takeSpendApart(tx, found, found.moved);
  if (later.length === 0) return moved;
  const brought = spendOfEnd(found.moved, found.otherId);
  const under = underLaterMerges(
    moved,
    later.map((each) => withoutJoinedSpend(each.moved, found.keptId, brought)),
  );
  await keepMoved(tx, later, under.later);
  return under.moved;
}

/** The headline of spend of a merge that lies below others; it comes after everything else. */
export async function headlineFromBelow(
  tx: EntityManager,
  found: SupplierMergeEntity,
  later: readonly SupplierMergeEntity[],
): Promise<void> {
  const { keptId, moved } = found;
  if (!moved.changed.some(({ table, column }) => table === 'supplier' && column === 'spend_amount')) return;
  const now = await renewHeadline(tx, found);
  const records = later.map((each) => each.moved);
  await keepMoved(tx, later, headlineUnderLater(moved, records, { keptId, now }));
}

async function keepMoved(
  tx: EntityManager,
  merges: readonly SupplierMergeEntity[],
  moved: readonly MovedRecords[],
): Promise<void> {
  for (const [at, merge] of merges.entries())
    await tx.save(SupplierMergeEntity, Object.assign(merge, { moved: moved[at] ?? merge.moved }));
}
