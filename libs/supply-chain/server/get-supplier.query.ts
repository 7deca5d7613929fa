import {
  assuranceOf,
  publicSiteId,
  type IdentifierView,
  type SiteView,
  type SupplierView,
} from '@firebreak/supply-chain/model';
import type { EntityManager } from 'typeorm';
import { LINK } from './get-supply-link.query';

const HEADLINE = (alias: string) =>
  `'score', ${alias}.score, 'band', ${alias}.band, 'confidence', ${alias}.confidence, 'scoredAt', ${alias}.scored_at`;

const GOODS = `(SELECT coalesce(json_agg(json_build_object('id', g.id, 'hs', g.hs, 'name', g.name, 'role', g.role)
    ORDER BY g.role, g.name, g.id), '[]')
  FROM site_good g WHERE g.site_id = t.id)`;

/** Rows about the supplier as a whole, or about one of its sites. */
const ofWhom = (alias: string, site: boolean) =>
  site ? `${alias}.site_id = t.id` : `${alias}.supplier_id = s.id AND ${alias}.site_id IS NULL`;

const variants = (site: boolean) => `(SELECT coalesce(json_agg(json_build_object(
    'id', v.id, 'siteId', v.site_id, 'kind', v.kind, 'value', v.value, 'saidBy', v.said_by,
    'saidByName', v.said_by_name, 'saidAt', v.said_at) ORDER BY v.kind DESC, v.said_at DESC, v.id), '[]')
  FROM supplier_variant v WHERE ${ofWhom('v', site)})`;

const identifiers = (site: boolean) => `(SELECT coalesce(json_agg(json_build_object(
    'id', i.id, 'siteId', i.site_id, 'scheme', i.scheme, 'value', i.value, 'country', i.country, 'saidAt', i.said_at)
    ORDER BY i.scheme, i.value, i.id), '[]')
  FROM supplier_identifier i WHERE ${ofWhom('i', site)})`;

const SITES = `(SELECT coalesce(json_agg(jsonb_build_object(
    'id', t.id, 'supplierId', t.supplier_id, 'name', t.name, 'country', t.country, 'address', t.address, 'city', t.city,
    'latitude', t.latitude, 'longitude', t.longitude, 'locationPrecision', t.location_precision, 'isic', t.isic,
    'headcount', t.headcount, 'womenShare', t.women_share, 'migrantShare', t.migrant_share, 'agencyShare', t.agency_share,
    'labourProvider', t.labour_provider, 'employerHousing', t.employer_housing, 'pieceRate', t.piece_rate)
    || jsonb_build_object('processes', t.processes, 'capacityPerMonth', t.capacity_per_month,
    'capacityUnit', t.capacity_unit, 'housedWorkers', t.housed_workers, 'lastAuditedOn', t.last_audited_on,
    ${HEADLINE('t')}, 'goods', ${GOODS}, 'variants', ${variants(true)}, 'identifiers', ${identifiers(true)})
    ORDER BY t.name, t.id), '[]')
  FROM site t WHERE t.supplier_id = s.id)`;

const SPEND = `(SELECT coalesce(json_agg(json_build_object('year', e.year, 'currency', e.currency, 'amount', e.amount)
    ORDER BY e.year DESC, e.amount DESC), '[]')
  FROM supplier_spend e WHERE e.supplier_id = s.id)`;

const CONTACTS = `(SELECT coalesce(json_agg(json_build_object('id', c.id, 'name', c.name, 'role', c.role,
    'email', c.email, 'phone', c.phone, 'language', c.language) ORDER BY c.position), '[]')
  FROM supplier_contact c WHERE c.supplier_id = s.id)`;

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

type StoredIdentifier = Omit<IdentifierView, 'assurance'>;
type StoredSite = Omit<SiteView, 'publicId' | 'identifiers'> & {
  readonly identifiers: readonly StoredIdentifier[];
};
type StoredSupplier = Omit<SupplierView, 'circle' | 'sites' | 'identifiers'> & {
  readonly sites: readonly StoredSite[];
  readonly identifiers: readonly StoredIdentifier[];
};

/**
 * A supplier with everything that belongs to it, by one statement; null where there is none. `circle` is left to the
 * caller.
 */
export async function getSupplier(
  tx: EntityManager,
  id: string,
): Promise<Omit<SupplierView, 'circle'> | null> {
  const [row] = await tx.query<{ view: StoredSupplier }[]>(
    `SELECT jsonb_build_object(
       'id', s.id, 'name', s.name, 'country', s.country, 'isic', s.isic, 'tier', s.tier, 'kinds', s.kinds,
       'status', s.status, 'statusReason', s.status_reason, 'spendAmount', s.spend_amount,
       'spendCurrency', s.spend_currency, 'spendYear', s.spend_year, 'externalId', s.external_id, 'address', s.address,
       'contactName', s.contact_name, 'contactEmail', s.contact_email, 'contactPhone', s.contact_phone,
       'contactLanguage', s.contact_language, 'notes', s.notes, 'mergedIntoId', s.merged_into_id,
       'createdAt', s.created_at, 'updatedAt', s.updated_at, ${HEADLINE('s')}) || jsonb_build_object(
       'spend', ${SPEND}, 'contacts', ${CONTACTS}, 'variants', ${variants(false)}, 'identifiers', ${identifiers(false)},
       'sites', ${SITES},
       'buyers', ${linksOf('supplier_id', 'buyer_supplier_id')},
       'suppliers', ${linksOf('buyer_supplier_id', 'supplier_id')}) AS view
     FROM supplier s WHERE s.id = $1`,
    [id],
  );
  return row ? withDerived(row.view) : null;
}

function withDerived(stored: StoredSupplier): Omit<SupplierView, 'circle'> {
  return {
    ...stored,
    identifiers: stored.identifiers.map(withAssurance),
    sites: stored.sites.map((site) => ({
      ...site,
      publicId: publicSiteId(site.id),
      identifiers: site.identifiers.map(withAssurance),
    })),
  };
}

/** Of a bank account the number is not kept, so that nothing can be told from it any more. */
function withAssurance(stored: StoredIdentifier): IdentifierView {
  return { ...stored, assurance: stored.scheme === 'bank-account' ? null : assuranceOf(stored) };
}
