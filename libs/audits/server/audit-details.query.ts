import type { AuditDetails } from '@firebreak/audits/model';
import type { EntityManager } from 'typeorm';

/**
 * Kinds and schemes of the audits of a period (desk reviews are none), and actions planned in it, by one statement.
 * @param period calendar dates, both included
 */
export async function findAuditDetails(
  tx: EntityManager,
  period: { readonly from: string; readonly to: string },
): Promise<AuditDetails> {
  const [row] = await tx.query<{ details: AuditDetails }[]>(
    `WITH held AS MATERIALIZED (
       SELECT kind, scheme FROM audit WHERE audited_on BETWEEN $1::date AND $2::date AND kind <> 'desk-review'
     ), action AS MATERIALIZED (
       SELECT state, due_on FROM corrective_action
        WHERE planned_at >= $1::date AND planned_at < $2::date + 1
     )
     SELECT json_build_object(
       'announcedCount', (SELECT count(*) FROM held WHERE kind = 'announced'),
       'semiAnnouncedCount', (SELECT count(*) FROM held WHERE kind = 'semi-announced'),
       'bySchemes', (SELECT coalesce(json_agg(x ORDER BY x.count DESC, x.scheme), '[]')
                       FROM (SELECT scheme, count(*) AS count FROM held GROUP BY 1) x),
       'actions', (SELECT json_build_object(
                     'planned', count(*), 'claimed', count(*) FILTER (WHERE state = 'claimed'),
                     'done', count(*) FILTER (WHERE state = 'done'),
                     'late', count(*) FILTER (WHERE state <> 'done' AND due_on < $2::date)) FROM action),
       'evidenceCount', (SELECT count(*) FROM finding_evidence e
                           JOIN finding f ON f.company_id = e.company_id AND f.id = e.finding_id
                          WHERE f.found_on BETWEEN $1::date AND $2::date)
     ) AS details`,
    [period.from, period.to],
  );
  if (!row) throw new Error('The details statement returned no row.');
  return row.details;
}
