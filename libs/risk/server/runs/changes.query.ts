import type { EntityManager } from 'typeorm';

/** More than so many at once, and everything is computed anew: that is faster, and nobody keeps the list. */
const MOST_LISTED = 2000;

/** Notes whose inputs changed, for the next run. @param supplierIds null: so many that they are not listed */
export async function noteChanges(tx: EntityManager, supplierIds: readonly string[] | null): Promise<void> {
  const listed = supplierIds === null || supplierIds.length > MOST_LISTED ? [null] : supplierIds;
  await tx.query(`INSERT INTO risk_change (supplier_id) SELECT * FROM unnest($1::uuid[])`, [listed]);
}

/** What changed since the last run: the suppliers, or that there are too many to list. */
export type Changes = readonly string[] | 'everything';

/** Takes what was noted so far; what is noted from now on is the next run's. */
export async function takeChanges(tx: EntityManager): Promise<Changes> {
  const [rows] = await tx.query<[{ supplier_id: string | null }[], number]>(
    `DELETE FROM risk_change RETURNING supplier_id`,
  );
  const ids = new Set(rows.map((row) => row.supplier_id));
  if (ids.has(null) || ids.size > MOST_LISTED) return 'everything';
  return [...ids].flatMap((id) => id ?? []).sort();
}
