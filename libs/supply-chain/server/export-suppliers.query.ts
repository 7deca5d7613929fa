import type { SupplierFilter } from '@firebreak/supply-chain/model';
import type { EntityManager } from 'typeorm';
import { SqlParameters, supplierConditions } from './supplier-filter';

/** The next rows to write. */
export interface ExportRequest<Row> {
  readonly filter: SupplierFilter;
  /** Only these suppliers; null for all that match. */
  readonly ids: readonly string[] | null;
  /** The last row written; null at the beginning. */
  readonly after: Row | null;
  readonly limit: number;
}

/** Where a row stands: rows come by the supplier's name, then by their own id. */
interface Place {
  readonly id: string;
  readonly supplierId: string;
  readonly nameKey: string;
}

/** A supplier as a row of a file. */
export interface SupplierRow extends Place {
  readonly name: string;
  readonly externalId: string | null;
  readonly country: string;
  readonly address: string | null;
  readonly isic: string | null;
  readonly tier: number | null;
  /** Separated by commas. */
  readonly kinds: string;
  readonly status: string;
  readonly score: number | null;
  readonly band: string | null;
  readonly confidence: number | null;
  readonly spendAmount: number | null;
  readonly spendCurrency: string | null;
  readonly contactName: string | null;
  readonly contactEmail: string | null;
  readonly sites: number;
  readonly headcount: number | null;
}

/** A site as a row of a file; goods and codes separated by semicolons. */
export interface SiteRow extends Place {
  readonly supplier: string;
  readonly externalId: string | null;
  readonly name: string;
  readonly country: string;
  readonly city: string | null;
  readonly address: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly precision: string;
  readonly isic: string | null;
  readonly goods: string | null;
  readonly hs: string | null;
  readonly headcount: number | null;
  readonly score: number | null;
  readonly band: string | null;
}

/** A link as a row of a file; without a buyer it leads to the own company. */
export interface LinkRow extends Place {
  readonly supplier: string;
  readonly externalId: string | null;
  readonly buyer: string | null;
  readonly buyerExternalId: string | null;
  readonly kind: string;
  readonly good: string | null;
  readonly hs: string | null;
  readonly share: number | null;
  readonly since: string | null;
  readonly certainty: string;
  readonly disclosedBy: string;
}

/** The matching suppliers. */
export function readSuppliers(
  tx: EntityManager,
  request: ExportRequest<SupplierRow>,
): Promise<SupplierRow[]> {
  const fields = `s.id, s.id AS "supplierId", s.name_key AS "nameKey", s.name, s.external_id AS "externalId",
    s.country, s.address, s.isic, s.tier, array_to_string(s.kinds, ', ') AS kinds, s.status,
    round(s.score)::int AS score, s.band, round(s.confidence)::int AS confidence,
    s.spend_amount AS "spendAmount", s.spend_currency AS "spendCurrency",
    s.contact_name AS "contactName", s.contact_email AS "contactEmail", p.sites, p.headcount`;
  const from = `supplier s CROSS JOIN LATERAL (
    SELECT count(*)::int AS sites, sum(t.headcount)::int AS headcount FROM site t WHERE t.supplier_id = s.id) p`;
  return nextRows(tx, { fields, from, id: 's.id' }, request);
}

/** Their sites. */
export function readSites(tx: EntityManager, request: ExportRequest<SiteRow>): Promise<SiteRow[]> {
  const made = (field: string) => `
    (SELECT string_agg(DISTINCT ${field}, '; ') FROM site_good g WHERE g.site_id = t.id AND g.role = 'makes')`;
  const fields = `t.id, s.id AS "supplierId", s.name_key AS "nameKey", s.name AS supplier,
    s.external_id AS "externalId", t.name, t.country, t.city, t.address, t.latitude, t.longitude,
    t.location_precision AS precision, t.isic, ${made('g.name')} AS goods, ${made('g.hs')} AS hs, t.headcount,
    round(t.score)::int AS score, t.band`;
  return nextRows(
    tx,
    { fields, from: 'site t JOIN supplier s ON s.id = t.supplier_id', id: 't.id' },
    request,
  );
}

/** The links by which they supply somebody. */
export function readLinks(tx: EntityManager, request: ExportRequest<LinkRow>): Promise<LinkRow[]> {
  const fields = `l.id, s.id AS "supplierId", s.name_key AS "nameKey", s.name AS supplier,
    s.external_id AS "externalId", b.name AS buyer, b.external_id AS "buyerExternalId", l.kind, l.good, l.hs,
    l.share, to_char(l.since, 'YYYY-MM-DD') AS since, l.certainty, l.disclosed_by AS "disclosedBy"`;
  const from = `supply_link l JOIN supplier s ON s.id = l.supplier_id LEFT JOIN supplier b ON b.id = l.buyer_supplier_id`;
  return nextRows(tx, { fields, from, id: 'l.id' }, request);
}

function nextRows<Row extends Place>(
  tx: EntityManager,
  { fields, from, id }: { readonly fields: string; readonly from: string; readonly id: string },
  { filter, ids, after, limit }: ExportRequest<Row>,
): Promise<Row[]> {
  const parameters = new SqlParameters();
  const conditions = [supplierConditions(filter, parameters)];
  if (ids) conditions.push(`s.id = ANY (${parameters.add(ids)}::uuid[])`);
  if (after) {
    const place = [parameters.add(after.nameKey), parameters.add(after.supplierId), parameters.add(after.id)];
    conditions.push(`(s.name_key, s.id, ${id}) > (${place[0]}, ${place[1]}::uuid, ${place[2]}::uuid)`);
  }
  return tx.query<Row[]>(
    `SELECT ${fields} FROM ${from} WHERE ${conditions.join(' AND ')}
      ORDER BY s.name_key, s.id, ${id} LIMIT ${parameters.add(limit)}`,
    parameters.values,
  );
}
