import type { AuditKind, AuditSummary } from '@firebreak/audits/model';
import type { Page } from '@firebreak/platform/model';
import type { EntityManager } from 'typeorm';
import { fromCursor, toCursor } from './keyset-cursor';

const AUDITS = `
  SELECT a.id, a.supplier_id, s.name AS supplier_name, a.site_id, t.name AS site_name, a.kind, a.auditor, a.scheme,
         a.audited_on::text AS audited_on, a.reference, a.recorded_at, n.findings, n.open_findings
    FROM audit a
    JOIN risk_input_supplier s ON s.company_id = a.company_id AND s.supplier_id = a.supplier_id
    LEFT JOIN risk_input_site t ON t.company_id = a.company_id AND t.site_id = a.site_id
    CROSS JOIN LATERAL (
      SELECT count(*)::int AS findings, count(*) FILTER (WHERE f.state <> 'closed-verified')::int AS open_findings
        FROM finding f WHERE f.company_id = a.company_id AND f.audit_id = a.id) n`;

interface AuditRow {
  readonly id: string;
  readonly supplier_id: string;
  readonly supplier_name: string;
  readonly site_id: string | null;
  readonly site_name: string | null;
  readonly kind: AuditKind;
  readonly auditor: string;
  readonly scheme: string;
  readonly audited_on: string;
  readonly reference: string | null;
  readonly recorded_at: Date;
  readonly findings: number;
  readonly open_findings: number;
}

export interface AuditListQuery {
  readonly supplierId?: string;
  readonly cursor?: string;
  readonly limit?: number;
}

/** One page of audits, newest first. */
export async function listAudits(tx: EntityManager, query: AuditListQuery): Promise<Page<AuditSummary>> {
  const limit = query.limit ?? 50;
  const [day, id] = query.cursor ? fromCursor(query.cursor, ['day', 'id']) : [null, null];
  const rows = await tx.query<AuditRow[]>(
    `${AUDITS}
      WHERE ($1::uuid IS NULL OR a.supplier_id = $1)
        AND ($2::date IS NULL OR (a.audited_on, a.id) < ($2, $3::uuid))
      ORDER BY a.audited_on DESC, a.id DESC LIMIT ${limit + 1}`,
    [query.supplierId ?? null, day, id],
  );
  const items = rows.slice(0, limit);
  const last = rows.length > limit ? items.at(-1) : undefined;
  return { items: items.map(toSummary), nextCursor: last ? toCursor([last.audited_on, last.id]) : null };
}

/** Null where there is no such audit. */
export async function auditSummary(tx: EntityManager, id: string): Promise<AuditSummary | null> {
  const [row] = await tx.query<AuditRow[]>(`${AUDITS} WHERE a.id = $1`, [id]);
  return row ? toSummary(row) : null;
}

function toSummary(row: AuditRow): AuditSummary {
  return {
    id: row.id,
    supplierId: row.supplier_id,
    supplierName: row.supplier_name,
    siteId: row.site_id,
    siteName: row.site_name,
    kind: row.kind,
    auditor: row.auditor,
    scheme: row.scheme,
    auditedOn: row.audited_on,
    reference: row.reference,
    recordedAt: row.recorded_at.toISOString(),
    findingCount: row.findings,
    openFindingCount: row.open_findings,
  };
}
