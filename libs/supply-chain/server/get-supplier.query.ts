import type { LinkView, SupplierView } from '@firebreak/supply-chain/model';
import type { EntityManager } from 'typeorm';

const HEADLINE = (alias: string) =>
  `'score', ${alias}.score, 'band', ${alias}.band, 'confidence', ${alias}.confidence, 'scoredAt', ${alias}.scored_at`;

const GOODS = `(SELECT coalesce(json_agg(json_build_object('id', g.id, 'hs', g.hs, 'name', g.name) ORDER BY g.name, g.id), '[]')
  FROM site_good g WHERE g.site_id = t.id)`;

const SITES = `(SELECT coalesce(json_agg(json_build_object(
    'id', t.id, 'supplierId', t.supplier_id, 'name', t.name, 'country', t.country, 'address', t.address, 'city', t.city,
    'latitude', t.latitude, 'longitude', t.longitude, 'locationPrecision', t.location_precision, 'isic', t.isic,
    'headcount', t.headcount, 'womenShare', t.women_share, 'migrantShare', t.migrant_share, 'agencyShare', t.agency_share,
    'labourProvider', t.labour_provider, 'employerHousing', t.employer_housing, 'pieceRate', t.piece_rate,
    ${HEADLINE('t')}, 'goods', ${GOODS}) ORDER BY t.name, t.id), '[]')
  FROM site t WHERE t.supplier_id = s.id)`;

/** Links of a supplier; the other end is the buyer or the supplier. */
function linksOf(
  own: 'supplier_id' | 'buyer_supplier_id',
  other: 'supplier_id' | 'buyer_supplier_id',
): string {
  return `(SELECT coalesce(json_agg(${LINK} ORDER BY o.name NULLS FIRST, l.id), '[]')
    FROM supply_link l
    LEFT JOIN supplier b ON b.id = l.buyer_supplier_id
    JOIN supplier p ON p.id = l.supplier_id
    LEFT JOIN supplier o ON o.id = l.${other}
    WHERE l.${own} = s.id)`;
}

const LINK = `json_build_object(
  'id', l.id, 'buyerSupplierId', l.buyer_supplier_id, 'buyerName', b.name, 'supplierId', l.supplier_id,
  'supplierName', p.name, 'otherCountry', o.country, 'otherTier', o.tier, 'otherBand', o.band, 'kind', l.kind,
  'good', l.good, 'share', l.share, 'since', l.since, 'certainty', l.certainty, 'disclosedBy', l.disclosed_by)`;

/** A supplier with its sites, goods and links, by one statement; null where there is none. `circle` is left to the caller. */
export async function getSupplier(
  tx: EntityManager,
  id: string,
): Promise<Omit<SupplierView, 'circle'> | null> {
  const [row] = await tx.query<{ view: Omit<SupplierView, 'circle'> }[]>(
    `SELECT json_build_object(
       'id', s.id, 'name', s.name, 'country', s.country, 'isic', s.isic, 'tier', s.tier, 'kinds', s.kinds,
       'status', s.status, 'statusReason', s.status_reason, 'spendAmount', s.spend_amount,
       'spendCurrency', s.spend_currency, 'externalId', s.external_id, 'address', s.address,
       'contactName', s.contact_name, 'contactEmail', s.contact_email, 'contactLanguage', s.contact_language,
       'notes', s.notes, 'createdAt', s.created_at, 'updatedAt', s.updated_at, ${HEADLINE('s')},
       'sites', ${SITES},
       'buyers', ${linksOf('supplier_id', 'buyer_supplier_id')},
       'suppliers', ${linksOf('buyer_supplier_id', 'supplier_id')}) AS view
     FROM supplier s WHERE s.id = $1`,
    [id],
  );
  return row?.view ?? null;
}

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
