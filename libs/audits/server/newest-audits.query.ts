import type { NewestAudit } from '@firebreak/supply-chain/server';
import type { EntityManager } from 'typeorm';

/** The newest audit of each site of a supplier, and of the supplier as a whole; reading papers is none. */
export function newestAudits(tx: EntityManager, supplierId: string): Promise<NewestAudit[]> {
  return tx.query<NewestAudit[]>(
    `SELECT site_id AS "siteId", max(audited_on)::text AS "auditedOn" FROM audit
      WHERE supplier_id = $1 AND kind <> 'desk-review' GROUP BY site_id`,
    [supplierId],
  );
}
