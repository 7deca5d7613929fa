import type { EntityManager } from 'typeorm';
import type { MovedRecords } from './moved-records.query';

/**
 * After links that a merge had kept aside are put back: each received party stands behind the link that it brought
 * once more. Without that, its withdrawal would leave the link, and with it the name.
 */
export async function relinkCopies(tx: EntityManager, { removed }: MovedRecords): Promise<void> {
  await tx.query(
    `UPDATE disclosure_copy c SET link_id = l.id, new_link = l.disclosed_by = 'supplier'
       FROM jsonb_populate_recordset(NULL::supply_link, $1::jsonb) r JOIN supply_link l ON l.id = r.id
      WHERE c.supplier_id = l.supplier_id AND c.link_id IS NULL AND c.said ->> 'kind' = l.kind
        AND l.buyer_supplier_id = CASE WHEN c.said ->> 'parentKey' IS NULL
          THEN (SELECT q.supplier_id FROM disclosure_request q WHERE q.id = c.request_id)
          ELSE (SELECT p.supplier_id FROM disclosure_copy p
                 WHERE p.request_id = c.request_id AND p.party_key = c.said ->> 'parentKey') END`,
    [JSON.stringify(removed['supply_link'] ?? [])],
  );
}
