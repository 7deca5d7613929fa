import type { EntityManager } from 'typeorm';

interface Withdrawn {
  readonly requestId: string;
  /** Suppliers that are gone now, or nameless. */
  readonly suppliers: readonly string[];
  /** Links that are gone now. */
  readonly links: readonly string[];
  /** Nothing of the disclosure stands any more: then what people had removed before is forgotten too. */
  readonly everything: boolean;
}

/**
 * Erases from the audit trail what it says of withdrawn records, also of what was written in this very transaction.
 * Call it last: from here on nobody else of the company can commit.
 */
export async function forgetWithdrawn(
  tx: EntityManager,
  { requestId, suppliers, links, everything }: Withdrawn,
): Promise<void> {
  const earlier = everything ? await broughtBy(tx, requestId) : [];
  const of = (table: string) => earlier.filter((record) => record.table === table).map(({ id }) => id);
  const all = { suppliers: [...suppliers, ...of('supplier')], links: [...links, ...of('supply_link')] };
  if (all.suppliers.length + all.links.length === 0) return;
  await tx.query(`SELECT forget_withdrawn_in_trail($1, $2)`, [all.suppliers, all.links]);
}

/** What the jobs that copied a request's disclosures wrote. */
function broughtBy(tx: EntityManager, requestId: string): Promise<{ table: string; id: string }[]> {
  return tx.query(
    `SELECT DISTINCT e.record_table AS "table", e.record_id AS id
       FROM job_run j JOIN audit_entry e ON e.company_id = j.company_id AND e.actor_id = j.id::text
      WHERE j.kind = 'copy-disclosure' AND j.subject = $1 AND e.action = 'created'
        AND e.record_table IN ('supplier', 'supply_link')`,
    [requestId],
  );
}
