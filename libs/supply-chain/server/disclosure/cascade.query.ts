import type { DisclosureStatus, LostAnswer, MappedLink, MappedSupplier } from '@firebreak/supply-chain/model';
import type { EntityManager } from 'typeorm';
import { STATUS } from './disclosures.query';

/** Of suppliers and of links the completeness is worked out over at most, the nearest tiers first: it is one page, not a job. */
const MOST_LINKS = 200_000;

/** Requests by state. */
export async function countRequests(
  tx: EntityManager,
): Promise<Readonly<Partial<Record<DisclosureStatus, number>>>> {
  const rows = await tx.query<{ status: DisclosureStatus; count: number }[]>(
    `SELECT ${STATUS} AS status, count(*)::int AS count FROM disclosure_request r
      WHERE r.supplier_id IS NOT NULL GROUP BY 1`,
  );
  return Object.fromEntries(rows.map(({ status, count }) => [status, count]));
}

export interface ChainSupplier extends MappedSupplier {
  readonly name: string;
  readonly country: string;
  readonly tier: number;
  /** Known by place only: there is nobody to write to. */
  readonly nameWithheld: boolean;
  /** Newest request, as one that was taken back is none. */
  readonly request: {
    readonly id: string;
    readonly status: DisclosureStatus;
    readonly mailedAt: string;
  } | null;
}

/** Suppliers with a known tier as completeness needs them: by their newest disclosures that stand. */
export async function chainSuppliers(tx: EntityManager): Promise<ChainSupplier[]> {
  const rows = await tx.query<{ item: ChainSupplier }[]>(
    `WITH newest AS (
       SELECT DISTINCT ON (r.supplier_id) r.supplier_id, r.id, ${STATUS} AS status,
              coalesce(r.reminded_at, r.sent_at) AS mailed_at
         FROM disclosure_request r WHERE r.supplier_id IS NOT NULL AND r.stage <> 'cancelled'
        ORDER BY r.supplier_id, r.id DESC
     ), none AS (
       SELECT supplier_id FROM (
         SELECT DISTINCT ON (c.request_id) r.supplier_id, c.says_none
           FROM disclosure_receipt c JOIN disclosure_request r ON r.company_id = c.company_id AND r.id = c.request_id
          WHERE c.withdrawn_at IS NULL AND r.supplier_id IS NOT NULL ORDER BY c.request_id, c.version DESC) newest
        WHERE says_none
     ), counted AS (
       SELECT coalesce(p.supplier_id, t.supplier_id) AS supplier_id,
              (n ->> 'tier')::int - coalesce((p.said ->> 'tier')::int, 0) AS steps,
              sum((n ->> 'parties')::int)::int AS parties
         FROM (SELECT DISTINCT ON (c.request_id) c.company_id, c.request_id, r.supplier_id, c.snapshot
                 FROM disclosure_receipt c
                 JOIN disclosure_request r ON r.company_id = c.company_id AND r.id = c.request_id
                WHERE c.withdrawn_at IS NULL AND c.snapshot IS NOT NULL ORDER BY c.request_id, c.version DESC) t
        CROSS JOIN jsonb_array_elements(t.snapshot -> 'counted') n
         LEFT JOIN disclosure_copy p
           ON p.company_id = t.company_id AND p.request_id = t.request_id AND p.party_key = n ->> 'parentKey'
        GROUP BY 1, 2
     ), numbers AS (
       -- As far as they go on without a gap: further ones hang on nobody.
       SELECT supplier_id, json_agg(parties ORDER BY steps) AS parties
         FROM (SELECT *, row_number() OVER (PARTITION BY supplier_id ORDER BY steps) AS nth FROM counted) c
        WHERE steps = nth GROUP BY 1
     )
     SELECT json_build_object(
       'id', s.id, 'name', s.name, 'country', s.country, 'tier', s.tier, 'nameWithheld', s.name_withheld,
       'spend', CASE WHEN s.spend_amount IS NULL THEN NULL ELSE
         json_build_object('amount', s.spend_amount, 'currency', s.spend_currency) END,
       'saysNone', s.id IN (SELECT supplier_id FROM none),
       'counted', coalesce(n.parties, '[]'),
       'request', CASE WHEN q.id IS NULL THEN NULL ELSE
         json_build_object('id', q.id, 'status', q.status, 'mailedAt', q.mailed_at) END) AS item
       FROM supplier s
       LEFT JOIN newest q ON q.supplier_id = s.id
       LEFT JOIN numbers n ON n.supplier_id = s.id
      WHERE s.tier IS NOT NULL AND s.merged_into_id IS NULL
      ORDER BY s.tier, s.id LIMIT $1`,
    [MOST_LINKS],
  );
  return rows.map(({ item }) => item);
}

/** Who supplies whom, as somebody declared or verified it: not as a guess, and not where somebody disputes it. */
export function chainLinks(tx: EntityManager): Promise<MappedLink[]> {
  return tx.query<MappedLink[]>(
    `SELECT buyer_supplier_id AS "buyerId", supplier_id AS "supplierId", share FROM supply_link
      WHERE certainty IN ('declared', 'verified') ORDER BY id LIMIT $1`,
    [MOST_LINKS],
  );
}

/** How many companies suppliers told of only as a number, by the own company's tier: by their newest disclosures that stand. */
export async function undisclosedByTier(tx: EntityManager): Promise<ReadonlyMap<number, number>> {
  const rows = await tx.query<{ tier: number; parties: number }[]>(
    `SELECT s.tier + (n ->> 'tier')::int AS tier, sum((n ->> 'parties')::int)::int AS parties
       FROM (SELECT DISTINCT ON (c.request_id) c.company_id, r.supplier_id, c.snapshot
               FROM disclosure_receipt c
               JOIN disclosure_request r ON r.company_id = c.company_id AND r.id = c.request_id
              WHERE c.withdrawn_at IS NULL AND c.snapshot IS NOT NULL AND r.supplier_id IS NOT NULL
              ORDER BY c.request_id, c.version DESC) t
      CROSS JOIN jsonb_array_elements(t.snapshot -> 'counted') n
       JOIN supplier s ON s.company_id = t.company_id AND s.id = t.supplier_id
      WHERE s.tier IS NOT NULL GROUP BY 1`,
  );
  return new Map(rows.map(({ tier, parties }) => [tier, parties]));
}

/** Suppliers whose newest request ended within so many days in nothing: taken back, or declined. Newest first. */
export async function lostAnswers(tx: EntityManager, days: number): Promise<LostAnswer[]> {
  const rows = await tx.query<{ item: LostAnswer }[]>(
    `SELECT json_build_object('supplierId', s.id, 'supplierName', s.name, 'how', q.stage, 'at', q.ended_at) AS item
       FROM (SELECT DISTINCT ON (r.supplier_id) r.company_id, r.supplier_id, r.stage,
                    CASE r.stage WHEN 'withdrawn' THEN r.withdrawn_at WHEN 'declined' THEN r.declined_at END AS ended_at
               FROM disclosure_request r WHERE r.supplier_id IS NOT NULL AND r.stage <> 'cancelled'
              ORDER BY r.supplier_id, r.id DESC) q
       JOIN supplier s ON s.company_id = q.company_id AND s.id = q.supplier_id
      WHERE q.ended_at > now() - make_interval(days => $1) ORDER BY q.ended_at DESC LIMIT 50`,
    [days],
  );
  return rows.map(({ item }) => item);
}
