import { headlineSpend } from '@firebreak/supply-chain/model';
import type { EntityManager } from 'typeorm';
import { spendOf } from '../supplier-lists.query';
import { SupplierEntity } from '../supplier.entity';
import type { MovedRecords } from './moved-records.query';
import { spendOfEnd, type HeadlineValues } from './under-later-merges';

interface Ends {
  readonly keptId: string;
  readonly otherId: string;
}

/**
 * Takes the years that the other supplier brought out of the kept one's, whatever was added to these since; a year
 * that somebody lowered below what was brought stays.
 * @returns what is still to be put back: the other's own years
 */
export async function takeSpendApart(
  tx: EntityManager,
  { keptId, otherId }: Ends,
  moved: MovedRecords,
): Promise<MovedRecords> {
  const [own, brought] = [spendOfEnd(moved, keptId), spendOfEnd(moved, otherId)];
  const rows = (text: string) => `jsonb_populate_recordset(NULL::supplier_spend, ${text}::jsonb)`;
  await tx.query(
    `UPDATE supplier_spend t SET amount = (t.amount::numeric - o.amount::numeric)::float8 FROM ${rows('$2')} o
      WHERE t.supplier_id = $1 AND t.year = o.year AND t.currency = o.currency AND t.amount >= o.amount`,
    [keptId, JSON.stringify(brought)],
  );
  await tx.query(
    `DELETE FROM supplier_spend t USING ${rows('$2')} o
      WHERE t.supplier_id = $1 AND t.year = o.year AND t.currency = o.currency AND t.amount = 0
        AND NOT EXISTS (SELECT FROM ${rows('$3')} k WHERE k.year = t.year AND k.currency = t.currency)`,
    [keptId, JSON.stringify(brought), JSON.stringify(own)],
  );
  return { ...moved, removed: { ...moved.removed, supplier_spend: brought } };
}

/**
 * The headline of the kept supplier from below later merges: from its years, or less what the other one's headline
 * added to it.
 * @returns the headline as it stands now
 */
export async function renewHeadline(tx: EntityManager, { keptId, otherId }: Ends): Promise<HeadlineValues> {
  const kept = await tx.findOneByOrFail(SupplierEntity, { id: keptId });
  const other = await tx.findOneByOrFail(SupplierEntity, { id: otherId });
  const years = (await spendOf(tx, [keptId])).get(keptId) ?? [];
  const added =
    kept.spendYear === null && other.spendYear === null && kept.spendCurrency === other.spendCurrency;
  const without = (kept.spendAmount ?? 0) - (other.spendAmount ?? 0);
  if (added && without >= 0 && other.spendAmount !== null) {
    const spend = without > 0 ? { spendAmount: without } : headlineSpend(years);
    await tx.update(SupplierEntity, { id: keptId }, spend);
  } else if (kept.spendYear !== null) {
    await tx.update(SupplierEntity, { id: keptId }, headlineSpend(years));
  }
  const now = await tx.findOneByOrFail(SupplierEntity, { id: keptId });
  return { spend_amount: now.spendAmount, spend_currency: now.spendCurrency, spend_year: now.spendYear };
}
