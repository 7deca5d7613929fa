import type { ActionInList, ActionState, Severity } from '@firebreak/audits/model';
import type { Page } from '@firebreak/platform/model';
import type { EntityManager } from 'typeorm';
import { fromCursor, toCursor } from './keyset-cursor';

interface ActionRow {
  readonly id: string;
  readonly owner: string;
  readonly due_on: string;
  readonly description: string;
  readonly state: ActionState;
  readonly code: string;
  readonly title: string;
  readonly severity: Severity;
  readonly supplier_name: string;
  readonly site_name: string | null;
}

/** One page of corrective actions with what they are about, those due first at the top. */
export async function listActions(
  tx: EntityManager,
  { cursor, limit }: { readonly cursor: string | null; readonly limit: number },
): Promise<Page<ActionInList>> {
  const after = cursor === null ? [null, null] : fromCursor(cursor, ['day', 'id']);
  const rows = await tx.query<ActionRow[]>(
    `SELECT c.id, c.owner, c.due_on::text AS due_on, c.description, c.state,
            f.code, f.title, f.severity, s.name AS supplier_name, t.name AS site_name
       FROM corrective_action c
       JOIN finding f ON f.company_id = c.company_id AND f.id = c.finding_id
       JOIN audit a ON a.company_id = f.company_id AND a.id = f.audit_id
       JOIN risk_input_supplier s ON s.company_id = a.company_id AND s.supplier_id = a.supplier_id
       LEFT JOIN risk_input_site t ON t.company_id = a.company_id AND t.site_id = a.site_id
      WHERE $1::date IS NULL OR (c.due_on, c.id) > ($1::date, $2::uuid)
      ORDER BY c.due_on, c.id LIMIT ${limit + 1}`,
    after,
  );
  const items = rows.slice(0, limit);
  const last = rows.length > limit ? items.at(-1) : undefined;
  return {
    items: items.map((row) => ({
      id: row.id,
      owner: row.owner,
      dueOn: row.due_on,
      description: row.description,
      state: row.state,
      finding: { code: row.code, title: row.title, severity: row.severity },
      supplierName: row.supplier_name,
      siteName: row.site_name,
    })),
    nextCursor: last ? toCursor([last.due_on, last.id]) : null,
  };
}
