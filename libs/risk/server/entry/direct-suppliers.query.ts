import type { DirectSupplier } from '@firebreak/risk/model';
import type { EntityManager } from 'typeorm';
import { copiedRows } from '../runs/copy-out.query';
import type { SupplierIds } from '../runs/supplier-ids';

const DIRECT = `
  SELECT s.supplier_id, s.spend_amount, s.spend_currency
  FROM risk_input_supplier s
  WHERE s.spend_amount > 0 OR s.supplier_id IN (
    SELECT supplier_id FROM risk_input_link WHERE buyer_supplier_id IS NULL AND certainty <> 'suggested'
  )
  ORDER BY s.supplier_id`;

/** Direct suppliers with their numbers in the chain, in the same order. */
export interface NumberedDirect {
  readonly numbers: readonly number[];
  readonly suppliers: readonly DirectSupplier[];
}

/**
 * The suppliers that the company buys from directly, in the order of their ids: a link that is more than suggested says
 * so, or the company spends money there.
 * @param ids of the chain: who is not in it is left out
 */
export async function directSuppliers(tx: EntityManager, ids: SupplierIds): Promise<NumberedDirect> {
  const numbers: number[] = [];
  const suppliers: DirectSupplier[] = [];
  for await (const rows of copiedRows(tx, DIRECT)) {
    for (const [supplierId, spend, currency] of rows) {
      const number = ids.numberOf(supplierId ?? '');
      if (number < 0) continue;
      numbers.push(number);
      const amount = spend === null || spend === undefined ? null : Number(spend);
      suppliers.push({ supplierId: ids.id(number), spend: amount, currency: currency ?? null });
    }
  }
  return { numbers, suppliers };
}
