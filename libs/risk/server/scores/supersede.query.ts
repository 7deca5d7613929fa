import { currentCompanyId } from '@firebreak/platform/server';
import type { EntityManager } from 'typeorm';

/** Which scores are the newest no more. */
export interface Superseded {
  /** The run that came in their place. */
  readonly runId: string;
  readonly at: Date;
  /** Ids of suppliers that have a newer score, or are scored no more; null for all. */
  readonly supplierIds: readonly string[] | null;
}

/**
 * Notes in the pages of earlier runs whose scores are the newest no more. What was compressed or stored of them stays as it is.
 */
export async function supersede(tx: EntityManager, { runId, at, supplierIds }: Superseded): Promise<void> {
  if (supplierIds === null) {
    await tx.query(`UPDATE risk_score_page SET closed_at = $2 WHERE closed_at IS NULL AND run_id <> $1`, [
      runId,
      at,
    ]);
  } else if (supplierIds.length > 0) {
    await tx.query(SUPERSEDE, [runId, at, supplierIds]);
  }
}

const until = (suppliers: string, column: string) =>
  `ARRAY(SELECT coalesce(s.until, CASE WHEN s.id = ANY ($3::uuid[]) THEN $2::timestamptz END)
         FROM unnest(p.${suppliers}, p.${column}) WITH ORDINALITY s (id, until, n) ORDER BY s.n)`;

/**
 * A page is closed when the last of its scores is no longer the newest. Only pages whose suppliers span one of those asked
 * for are taken apart: few, where few changed.
 */
const SUPERSEDE = `
  WITH spanning AS MATERIALIZED (
    SELECT p.id FROM risk_score_page p
    WHERE p.closed_at IS NULL AND p.run_id <> $1
      AND EXISTS (SELECT FROM unnest($3::uuid[]) s (id) WHERE s.id BETWEEN p.first_supplier AND p.last_supplier)
  ), page AS MATERIALIZED (
    SELECT p.company_id, p.id, ${until('suppliers', 'until')} AS until, ${until('site_suppliers', 'site_until')} AS site_until
    FROM risk_score_page p
    WHERE p.id IN (SELECT id FROM spanning)
      AND EXISTS (SELECT FROM unnest(p.suppliers, p.until) s (id, until) WHERE s.until IS NULL AND s.id = ANY ($3::uuid[]))
  )
  UPDATE risk_score_page p SET until = page.until, site_until = page.site_until,
    closed_at = CASE WHEN array_position(page.until, NULL) IS NULL THEN $2::timestamptz END
  FROM page WHERE p.company_id = page.company_id AND p.id = page.id`;

/**
 * Waits until nobody is deleting suppliers or sites, and lets nobody delete any until the end of the transaction. Asked for
 * before any of their rows is changed: whoever deletes asks before the first row as well.
 */
export async function holdDeletions(tx: EntityManager): Promise<void> {
  await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('risk scores ' || $1, 0))`, [
    currentCompanyId(),
  ]);
}

/**
 * Waits until nobody is deleting suppliers, and lets nobody delete any until the end of the transaction; then takes out of
 * the pages of the run who was deleted while it was under way. Asked for before rows of other runs are changed, so that two
 * never wait for each other.
 */
export async function settleWithDeletions(tx: EntityManager, runId: string): Promise<void> {
  const companyId = currentCompanyId();
  await holdDeletions(tx);
  const [changed] = await tx.query<object[]>(`SELECT FROM risk_change LIMIT 1`);
  if (!changed) return;
  const gone = await tx.query<{ id: string }[]>(
    `SELECT r.supplier_id AS id FROM risk_score r
     WHERE r.run_id = $1 AND NOT EXISTS (SELECT FROM supplier s WHERE s.company_id = r.company_id AND s.id = r.supplier_id)`,
    [runId],
  );
  if (gone.length === 0) return;
  await tx.query(`SELECT risk_forget_suppliers($1, $2)`, [companyId, gone.map(({ id }) => id)]);
}
