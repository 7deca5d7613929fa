import {
  isOverdue,
  type FindingListQuery,
  type FindingState,
  type FindingSummary,
  type Severity,
} from '@firebreak/audits/model';
import type { Page } from '@firebreak/platform/model';
import type { EntityManager } from 'typeorm';
import { fromCursor, toCursor } from './keyset-cursor';

/** As in the index finding_by_urgency: what runs, then what waits for verification, then what is done. */
const URGENCY = `(CASE f.state WHEN 'closed-verified' THEN 2 WHEN 'closure-claimed' THEN 1 ELSE 0 END)`;

const GRAVITY = `array_position('{critical,major,minor,observation}', f.severity)`;

const FINDINGS = `
  SELECT f.id, f.audit_id, a.supplier_id, s.name AS supplier_name, a.site_id, t.name AS site_name,
         f.code, f.title, f.severity, f.ilo_indicators, f.proves_indicator,
         f.found_on::text AS found_on, f.due_on::text AS due_on, f.state, ${URGENCY} AS urgency,
         (SELECT c.owner FROM corrective_action c
           WHERE c.company_id = f.company_id AND c.finding_id = f.id
           ORDER BY c.planned_at DESC, c.id DESC LIMIT 1) AS action_owner
    FROM finding f
    JOIN audit a ON a.company_id = f.company_id AND a.id = f.audit_id
    JOIN risk_input_supplier s ON s.company_id = a.company_id AND s.supplier_id = a.supplier_id
    LEFT JOIN risk_input_site t ON t.company_id = a.company_id AND t.site_id = a.site_id`;

interface FindingRow {
  readonly id: string;
  readonly audit_id: string;
  readonly supplier_id: string;
  readonly supplier_name: string;
  readonly site_id: string | null;
  readonly site_name: string | null;
  readonly code: string;
  readonly title: string;
  readonly severity: Severity;
  readonly ilo_indicators: readonly string[];
  readonly proves_indicator: boolean;
  readonly found_on: string;
  readonly due_on: string;
  readonly state: FindingState;
  readonly urgency: number;
  readonly action_owner: string | null;
}

/** One page of findings: those whose deadline runs first, by deadline, so that what is overdue leads. */
export async function listFindings(
  tx: EntityManager,
  query: FindingListQuery,
  today: string,
): Promise<Page<FindingSummary>> {
  const limit = query.limit ?? 50;
  const { conditions, values } = narrowed(query, today);
  if (query.cursor) {
    values.push(...fromCursor(query.cursor, ['rank', 'day', 'id']));
    const [urgency, due, id] = [values.length - 2, values.length - 1, values.length];
    conditions.push(`(${URGENCY}, f.due_on, f.id) > ($${urgency}::int, $${due}::date, $${id}::uuid)`);
  }
  const where = conditions.length > 0 ? `WHERE ${conditions.join(' AND ')}` : '';
  const rows = await tx.query<FindingRow[]>(
    `${FINDINGS} ${where} ORDER BY ${URGENCY}, f.due_on, f.id LIMIT ${limit + 1}`,
    values,
  );
  const items = rows.slice(0, limit);
  const last = rows.length > limit ? items.at(-1) : undefined;
  return {
    items: items.map((row) => toSummary(row, today)),
    nextCursor: last ? toCursor([last.urgency, last.due_on, last.id]) : null,
  };
}

/** Findings of one audit, or one finding, gravest first. */
export async function findingSummaries(
  tx: EntityManager,
  by: { readonly auditId: string } | { readonly findingId: string },
  today: string,
): Promise<FindingSummary[]> {
  const [column, id] = 'auditId' in by ? ['f.audit_id', by.auditId] : ['f.id', by.findingId];
  const rows = await tx.query<FindingRow[]>(
    `${FINDINGS} WHERE ${column} = $1 ORDER BY ${GRAVITY}, f.code, f.id`,
    [id],
  );
  return rows.map((row) => toSummary(row, today));
}

function narrowed(query: FindingListQuery, today: string) {
  const conditions: string[] = [];
  const values: unknown[] = [];
  const add = (value: unknown, condition: (parameter: string) => string) => {
    values.push(value);
    conditions.push(condition(`$${values.length}`));
  };
  if (query.supplierId) add(query.supplierId, (id) => `a.supplier_id = ${id}`);
  if (query.state?.length) add(query.state, (states) => `f.state = ANY (${states})`);
  if (query.severity?.length) add(query.severity, (severities) => `f.severity = ANY (${severities})`);
  if (query.overdue !== undefined) {
    add(today, (day) => `(${URGENCY} = 0 AND f.due_on < ${day}::date) = ${query.overdue}`);
  }
  for (const word of query.q?.split(/\s+/).filter(Boolean) ?? []) {
    add(
      `%${word.replace(/[\\%_]/g, '\\$&')}%`,
      (like) => `(f.code || ' ' || f.title || ' ' || f.description || ' ' || s.name) ILIKE ${like}`,
    );
  }
  return { conditions, values };
}

function toSummary(row: FindingRow, today: string): FindingSummary {
  return {
    id: row.id,
    auditId: row.audit_id,
    supplierId: row.supplier_id,
    supplierName: row.supplier_name,
    siteId: row.site_id,
    siteName: row.site_name,
    code: row.code,
    title: row.title,
    severity: row.severity,
    iloIndicators: row.ilo_indicators,
    provesIndicator: row.proves_indicator,
    foundOn: row.found_on,
    dueOn: row.due_on,
    state: row.state,
    overdue: isOverdue({ state: row.state, dueOn: row.due_on }, today),
    actionOwner: row.action_owner,
  };
}
