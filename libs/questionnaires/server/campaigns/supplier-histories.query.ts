import type { AskedParts } from '@firebreak/questionnaires/model';
import { partCodes } from '@firebreak/questionnaires/model/campaigns';
import type { EntityManager } from 'typeorm';

/** What a supplier was asked before. */
export interface SupplierHistory {
  /** Calendar dates in UTC; null for never. */
  readonly lastAskedOn: string | null;
  readonly lastAnsweredOn: string | null;
  /** Codes of templates and modules that it still has to answer. */
  readonly waiting: readonly string[];
}

interface HistoryRow {
  readonly supplierId: string;
  readonly lastAskedOn: string | null;
  readonly lastAnsweredOn: string | null;
  readonly open: readonly (readonly [string, AskedParts | null])[] | null;
}

/** By supplier id; suppliers that were never asked are absent. @param supplierIds null for all */
export async function supplierHistories(
  tx: EntityManager,
  supplierIds: readonly string[] | null,
): Promise<Map<string, SupplierHistory>> {
  const rows = await tx.query<HistoryRow[]>(
    `SELECT supplier_id AS "supplierId", max(sent_at AT TIME ZONE 'UTC')::date::text AS "lastAskedOn",
            max(submitted_at AT TIME ZONE 'UTC')::date::text AS "lastAnsweredOn",
            jsonb_agg(jsonb_build_array(template_code, asked)) FILTER (
              WHERE stage IN ('sent', 'opened', 'in-progress') AND link_expires_at > now()) AS open
       FROM questionnaire
      WHERE sent_at IS NOT NULL AND ($1::uuid[] IS NULL OR supplier_id = ANY ($1)) GROUP BY supplier_id`,
    [supplierIds],
  );
  return new Map(
    rows.map(({ supplierId, lastAskedOn, lastAnsweredOn, open }) => [
      supplierId,
      {
        lastAskedOn,
        lastAnsweredOn,
        waiting: (open ?? []).flatMap(([templateCode, asked]) => partCodes({ templateCode, asked })),
      },
    ]),
  );
}

/** By supplier id: templates and modules that other campaigns are about to send. */
export async function queuedElsewhere(
  tx: EntityManager,
  campaignId: string | null,
): Promise<Map<string, string[]>> {
  const rows = await tx.query<{ supplierId: string; templateCode: string; asked: AskedParts | null }[]>(
    `SELECT r.supplier_id AS "supplierId", r.template_code AS "templateCode", r.asked
       FROM campaign_recipient r JOIN campaign c ON c.company_id = r.company_id AND c.id = r.campaign_id
      WHERE r.state = 'queued' AND c.state IN ('sending', 'running', 'paused') AND c.id IS DISTINCT FROM $1`,
    [campaignId],
  );
  const found = new Map<string, string[]>();
  for (const { supplierId, ...parts } of rows)
    found.set(supplierId, [...(found.get(supplierId) ?? []), ...partCodes(parts)]);
  return found;
}
