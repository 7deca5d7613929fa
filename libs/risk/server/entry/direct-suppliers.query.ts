import type { DirectSupplier } from '@firebreak/risk/model';
import type { EntityManager } from 'typeorm';

/**
 * The suppliers that the company buys from directly, in the order of their ids: a link that is more than suggested says
 * so, or the company spends money there.
 */
export function directSuppliers(tx: EntityManager): Promise<DirectSupplier[]> {
  return tx.query<DirectSupplier[]>(`
    SELECT s.supplier_id AS "supplierId", s.spend_amount AS spend, s.spend_currency AS currency
    FROM risk_input_supplier s
    WHERE s.spend_amount > 0 OR s.supplier_id IN (
      SELECT supplier_id FROM risk_input_link WHERE buyer_supplier_id IS NULL AND certainty <> 'suggested'
    )
    ORDER BY s.supplier_id`);
}
