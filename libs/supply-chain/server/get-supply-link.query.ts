import type { LinkView } from '@firebreak/supply-chain/model';
import type { EntityManager } from 'typeorm';

/** A link (l) between a buyer (b) and a supplier (p), seen from a page whose other end is o. */
export const LINK = `json_build_object(
  'id', l.id, 'buyerSupplierId', l.buyer_supplier_id, 'buyerName', b.name, 'supplierId', l.supplier_id,
  'supplierName', p.name, 'otherCountry', o.country, 'otherTier', o.tier, 'otherBand', o.band, 'kind', l.kind,
  'good', l.good, 'hs', l.hs, 'volumePerMonth', l.volume_per_month, 'volumeUnit', l.volume_unit, 'share', l.share,
  'since', l.since, 'certainty', l.certainty, 'certaintyReason', l.certainty_reason,
  'certaintySetBy', l.certainty_set_by, 'certaintySetAt', l.certainty_set_at, 'disclosedBy', l.disclosed_by,
  'disclosedByName', l.disclosed_by_name, 'evidenceNote', l.evidence_note,
  'evidenceFile', CASE WHEN l.evidence_file_id IS NOT NULL
     THEN json_build_object('id', l.evidence_file_id, 'name', l.evidence_file_name) END,
  'otherBuyers', (SELECT count(*) FROM supply_link x
     WHERE x.supplier_id = l.supplier_id AND x.buyer_supplier_id IS DISTINCT FROM l.buyer_supplier_id))`;

/** One link with the names at both ends; the "other" end is the supplying one. */
export async function getSupplyLink(tx: EntityManager, id: string): Promise<LinkView | null> {
  const [row] = await tx.query<{ view: LinkView }[]>(
    `SELECT ${LINK} AS view
       FROM supply_link l
       LEFT JOIN supplier b ON b.id = l.buyer_supplier_id
       JOIN supplier p ON p.id = l.supplier_id
       JOIN supplier o ON o.id = l.supplier_id
      WHERE l.id = $1`,
    [id],
  );
  return row?.view ?? null;
}
