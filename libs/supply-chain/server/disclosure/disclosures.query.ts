import type { Page } from '@firebreak/platform/model';
import type {
  DisclosureListItem,
  DisclosureRecipientView,
  DisclosureStatus,
} from '@firebreak/supply-chain/model';
import type { EntityManager } from 'typeorm';
import { mailLanguage } from './disclosure-mails';

/** Requests that wait for an answer expire by themselves when their link does. */
export const STATUS = `CASE WHEN r.stage IN ('sent', 'opened', 'in-progress') AND r.link_expires_at <= now()
                     THEN 'expired' ELSE r.stage END`;

const NEWEST_RECEIPT = `LATERAL (
    SELECT named, placed, counted, says_none FROM disclosure_receipt
     WHERE company_id = r.company_id AND request_id = r.id AND withdrawn_at IS NULL
     ORDER BY version DESC LIMIT 1) c ON true`;

const ITEMS = `
  SELECT json_build_object(
    'id', r.id, 'supplierId', r.supplier_id, 'supplierName', s.name, 'supplierTier', s.tier,
    'recipientEmail', r.recipient_email, 'language', r.language, 'status', ${STATUS}, 'dueOn', r.due_on,
    'sentAt', r.sent_at, 'remindedAt', r.reminded_at, 'disclosedAt', r.disclosed_at, 'withdrawnAt', r.withdrawn_at,
    'declineReason', r.decline_reason,
    'parties', CASE WHEN c.named IS NULL THEN NULL ELSE
      json_build_object('named', c.named, 'placed', c.placed, 'counted', c.counted) END,
    'saysNone', coalesce(c.says_none, false)) AS item
    FROM disclosure_request r
    JOIN supplier s ON s.company_id = r.company_id AND s.id = r.supplier_id
    LEFT JOIN ${NEWEST_RECEIPT}`;

export interface DisclosureListQuery {
  readonly supplierId?: string;
  readonly status?: readonly DisclosureStatus[];
  /** Id of the last row before. */
  readonly cursor?: string;
  readonly limit?: number;
}

/** One page of what was asked, newest first: ids count up with time. */
export async function listDisclosures(
  tx: EntityManager,
  { supplierId, status, cursor, limit = 50 }: DisclosureListQuery,
): Promise<Page<DisclosureListItem>> {
  const rows = await tx.query<{ item: DisclosureListItem }[]>(
    `${ITEMS}
      WHERE ($1::uuid IS NULL OR r.supplier_id = $1) AND ($2::text[] IS NULL OR ${STATUS} = ANY ($2))
        AND ($3::uuid IS NULL OR r.id < $3)
      ORDER BY r.id DESC LIMIT $4`,
    [supplierId ?? null, status?.length ? status : null, cursor ?? null, limit + 1],
  );
  const items = rows.slice(0, limit).map(({ item }) => item);
  return { items, nextCursor: rows.length > limit ? (items.at(-1)?.id ?? null) : null };
}

/** Null where there is no such request about a supplier. */
export async function disclosureItem(tx: EntityManager, id: string): Promise<DisclosureListItem | null> {
  const [row] = await tx.query<{ item: DisclosureListItem }[]>(`${ITEMS} WHERE r.id = $1`, [id]);
  return row?.item ?? null;
}

/** Whom requests to these suppliers would go to, by name; unknown ids, and records merged into others, are passed over. */
export async function disclosureRecipients(
  tx: EntityManager,
  supplierIds: readonly string[],
): Promise<DisclosureRecipientView[]> {
  const rows = await tx.query<{ item: DisclosureRecipientView }[]>(
    `SELECT json_build_object(
       'supplierId', s.id, 'supplierName', s.name, 'tier', s.tier, 'name', s.contact_name,
       'email', s.contact_email, 'language', s.contact_language,
       'open', (SELECT json_build_object('id', r.id, 'status', ${STATUS}) FROM disclosure_request r
                 WHERE r.supplier_id = s.id AND ${STATUS} IN ('sent', 'opened', 'in-progress', 'disclosed')
                 ORDER BY r.id DESC LIMIT 1)) AS item
       FROM supplier s WHERE s.id = ANY ($1::uuid[]) AND NOT s.name_withheld AND s.merged_into_id IS NULL
      ORDER BY s.name_key, s.id`,
    [supplierIds],
  );
  return rows.map(({ item }) => ({ ...item, language: mailLanguage(item.language) }));
}
