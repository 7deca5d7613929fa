import type { ChainFault, ChainVerification } from '@firebreak/audit-trail/model';
import type { EntityManager } from 'typeorm';

/** Links checked by one statement: bounds its memory, whatever the length of the chain. */
const STRETCH = 20_000;

interface Head {
  readonly seq: string;
  readonly hash: string;
}

interface Stretch {
  readonly links: number;
  readonly erased: number;
  readonly last: string | null;
  readonly faultSeq: string | null;
  readonly fault: ChainFault | null;
}

/**
 * Checks a company's chain from its beginning to the last link there was when the check began, and that every entry is
 * linked. Stops at the first fault. Runs as the app (own company only) or as the owner (any).
 * @param tell how many links are done, of how many
 */
export async function verifyChain(
  tx: EntityManager,
  companyId: string,
  tell: (done: number, total: number) => Promise<void> = async () => undefined,
): Promise<ChainVerification> {
  const [head] = await tx.query<Head[]>(
    `SELECT seq, encode(hash, 'hex') AS hash FROM audit_head WHERE company_id = $1`,
    [companyId],
  );
  const end = Number(head?.seq ?? 0);
  let links = 0;
  let erased = 0;
  let previous: string | null = null;
  const result = (firstFault: ChainVerification['firstFault']): ChainVerification => ({
    companyId,
    links,
    erased,
    head: head ? { seq: end, hash: head.hash } : null,
    firstFault,
  });
  for (let from = 0; from < end; from += STRETCH) {
    const to = Math.min(end, from + STRETCH);
    const [stretch]: Stretch[] = await tx.query(CHECK, [companyId, from, to, previous]);
    if (!stretch) break;
    links += stretch.links;
    erased += stretch.erased;
    previous = stretch.last;
    if (stretch.fault) return result({ seq: Number(stretch.faultSeq), fault: stretch.fault });
    if (stretch.links < to - from) return result({ seq: from + stretch.links + 1, fault: 'end-missing' });
    await tell(to, end);
  }
  if (head && previous !== null && previous !== head.hash) return result({ seq: end, fault: 'link-changed' });
  return result((await hasUnlinked(tx, companyId)) ? { seq: null, fault: 'entry-unlinked' } : null);
}

const CHECK = `
  WITH link AS (
    SELECT l.*, $2::bigint + row_number() OVER (ORDER BY l.seq) AS place,
           lag(l.hash, 1, coalesce(decode($4, 'hex'), audit_genesis($1))) OVER (ORDER BY l.seq) AS previous
    FROM audit_link l
    WHERE l.company_id = $1 AND l.seq > $2 AND l.seq <= $3
  ), checked AS (
    SELECT link.seq, link.place, link.hash, e.content_erased_at,
      CASE
        WHEN link.seq <> link.place THEN 'link-missing'
        WHEN e.id IS NULL THEN 'entry-missing'
        WHEN e.content_erased_at IS NULL AND audit_content_hash(e) <> link.content_hash THEN 'content-changed'
        WHEN e.content_erased_at IS NOT NULL AND NOT (e.record_table <> 'audit_erasure' AND EXISTS (
          SELECT FROM audit_entry r
          WHERE r.company_id = e.company_id AND r.id = e.erased_by AND r.record_table = 'audit_erasure'))
          OR e.record_table = 'audit_erasure' AND e.after - 'erasure_reason' <> audit_erasure_seal(e.company_id, e.id)
          THEN 'erasure-unrecorded'
        WHEN sha256(link.previous || audit_link_payload(link.seq, e, link.content_hash)) <> link.hash THEN 'link-changed'
      END AS fault
    FROM link LEFT JOIN audit_entry e ON e.company_id = link.company_id AND e.id = link.entry_id
  ), first_fault AS (
    SELECT place AS seq, fault FROM checked WHERE fault IS NOT NULL ORDER BY place LIMIT 1
  )
  SELECT (SELECT count(*)::int FROM checked) AS links,
         (SELECT count(content_erased_at)::int FROM checked) AS erased,
         (SELECT encode(hash, 'hex') FROM checked ORDER BY seq DESC LIMIT 1) AS last,
         (SELECT seq FROM first_fault) AS "faultSeq", (SELECT fault FROM first_fault) AS fault`;

async function hasUnlinked(tx: EntityManager, companyId: string): Promise<boolean> {
  const rows = await tx.query<unknown[]>(
    `SELECT 1 FROM audit_entry e WHERE e.company_id = $1 AND NOT EXISTS (
       SELECT 1 FROM audit_link l WHERE l.company_id = e.company_id AND l.entry_id = e.id) LIMIT 1`,
    [companyId],
  );
  return rows.length > 0;
}
