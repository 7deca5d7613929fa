import type { AuditEntryView, AuditTrailFilter } from '@firebreak/audit-trail/model';
import type { EntityManager } from 'typeorm';

const DAY_MS = 86_400_000;

interface EntryRow {
  readonly id: string;
  readonly seq: string;
  readonly at: Date;
  readonly actorKind: AuditEntryView['actor']['kind'];
  readonly actorId: string | null;
  readonly actorName: string | null;
  readonly table: string;
  readonly recordId: string;
  readonly label: string | null;
  readonly action: AuditEntryView['action'];
  readonly before: AuditEntryView['before'];
  readonly after: AuditEntryView['after'];
  readonly contentErasedAt: Date | null;
}

/**
 * Entries of the current company, newest first, by keyset on their ids, which sort by time. The label is what the
 * trail last heard the record called: by name or title, else by what tells it from its like.
 */
export async function findEntries(
  tx: EntityManager,
  filter: AuditTrailFilter,
  before: string | null,
  limit: number,
): Promise<AuditEntryView[]> {
  const { from, to } = filter;
  const rows = await tx.query<EntryRow[]>(FIND, [
    before,
    limit,
    filter.table ?? null,
    filter.recordId ?? null,
    filter.actorId ?? null,
    filter.action ?? null,
    from ? leastIdAt(Date.parse(from)) : null,
    to ? leastIdAt(Date.parse(to) + DAY_MS) : null,
  ]);
  return rows.map(toView);
}

const FIND = `
  SELECT e.id, l.seq, e.at, e.actor_kind AS "actorKind", e.actor_id AS "actorId", e.actor_name AS "actorName",
         e.record_table AS "table", e.record_id AS "recordId", e.action, e.before, e.after,
         e.content_erased_at AS "contentErasedAt", named.label
  FROM (
    SELECT * FROM audit_entry
    WHERE company_id = (SELECT current_company_id())
      AND ($1::uuid IS NULL OR id < $1)
      AND ($3::text[] IS NULL OR record_table = ANY ($3))
      AND ($4::text IS NULL OR record_id = $4)
      AND ($5::text IS NULL OR actor_id = $5)
      AND ($6::text[] IS NULL OR action = ANY ($6))
      AND ($7::uuid IS NULL OR id >= $7)
      AND ($8::uuid IS NULL OR id < $8)
    ORDER BY id DESC LIMIT $2
  ) AS e
  JOIN audit_link l ON l.company_id = e.company_id AND l.entry_id = e.id
  LEFT JOIN LATERAL (
    SELECT left(coalesce(said ->> 'name', said ->> 'title', said ->> 'question', said ->> 'file_name',
                         said ->> 'description', said ->> 'kind', said ->> 'role'), 80) AS label
    FROM audit_entry n, coalesce(n.after, n.before) AS said
    WHERE n.company_id = e.company_id AND n.record_table = e.record_table AND n.record_id = e.record_id
      AND n.id <= e.id AND said ?| '{name, title, question, file_name, description, kind, role}'
    ORDER BY said ?| '{name, title}' DESC, n.id DESC LIMIT 1
  ) AS named ON true
  ORDER BY e.id DESC`;

/** The smallest UUIDv7 of a millisecond. */
function leastIdAt(epochMs: number): string {
  const hex = Math.max(0, epochMs).toString(16).padStart(12, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-000000000000`;
}

function toView(row: EntryRow): AuditEntryView {
  return {
    id: row.id,
    seq: Number(row.seq),
    at: row.at.toISOString(),
    actor: { kind: row.actorKind, id: row.actorId, name: row.actorName },
    record: { table: row.table, id: row.recordId, label: row.label },
    action: row.action,
    before: row.before,
    after: row.after,
    contentErasedAt: row.contentErasedAt?.toISOString() ?? null,
  };
}
