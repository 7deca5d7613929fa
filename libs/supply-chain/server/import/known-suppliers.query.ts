import {
  TELLING_ADDRESS_LENGTH,
  type CleanRow,
  type KnownSite,
  type KnownSupplier,
} from '@firebreak/supply-chain/model';
import type { EntityManager } from 'typeorm';

/** A supplier on file with the values that a row may change. */
export interface StoredSupplier extends KnownSupplier {
  readonly values: Partial<CleanRow>;
  readonly sites: readonly StoredSite[];
  /** Whether it has any link at all. */
  readonly linked: boolean;
}

export interface StoredSite extends KnownSite {
  readonly values: Partial<CleanRow>;
}

/** What rows are looked up by. */
export interface LookupKeys {
  readonly country: string;
  readonly matchKey: string;
  readonly addressKey: string;
  readonly externalId: string | null;
}

const SITES = `(SELECT coalesce(json_agg(json_build_object(
    'id', t.id, 'addressKey', t.address_key, 'values', json_build_object(
      'city', t.city, 'latitude', CASE WHEN t.location_precision = 'site' THEN t.latitude END,
      'longitude', CASE WHEN t.location_precision = 'site' THEN t.longitude END, 'headcount', t.headcount,
      'womenShare', t.women_share, 'migrantShare', t.migrant_share, 'agencyShare', t.agency_share, 'capacity', t.capacity_per_month, 'capacityUnit', t.capacity_unit)) ORDER BY t.id), '[]')
  FROM site t WHERE t.supplier_id = s.id)`;

/** Suppliers that share number, name and country, or address with any of the rows: one indexed statement a chunk. */
export async function findKnownSuppliers(
  tx: EntityManager,
  rows: readonly LookupKeys[],
): Promise<StoredSupplier[]> {
  const addressed = rows.filter((row) => row.addressKey.length >= TELLING_ADDRESS_LENGTH);
  const found = await tx.query<{ supplier: StoredSupplier }[]>(
    `WITH wanted AS (
       SELECT s.id FROM supplier s WHERE s.external_id = ANY ($1::text[]) AND s.merged_into_id IS NULL AND NOT s.name_withheld
       UNION
       SELECT s.id FROM supplier s
         JOIN unnest($2::text[], $3::text[]) AS w (match_key, country) USING (match_key, country)
        WHERE s.merged_into_id IS NULL AND NOT s.name_withheld
       UNION
       SELECT t.supplier_id FROM site t
         JOIN unnest($4::text[], $5::text[]) AS w (address_key, country) USING (address_key, country)
     )
     SELECT json_build_object(
       'id', s.id, 'name', s.name, 'country', s.country, 'matchKey', s.match_key, 'externalId', s.external_id,
       'rowNumber', NULL, 'sites', ${SITES},
       'linked', EXISTS (SELECT FROM supply_link l WHERE l.supplier_id = s.id),
       'values', json_build_object(
         'isic', s.isic, 'externalId', s.external_id, 'spendAmount', s.spend_amount,
         'spendCurrency', s.spend_currency, 'spendYear', s.spend_year, 'contactPhone', s.contact_phone, 'contactName', s.contact_name, 'contactEmail', s.contact_email,
         'contactLanguage', s.contact_language, 'notes', s.notes)) AS supplier
       FROM wanted JOIN supplier s USING (id)
      ORDER BY s.id`,
    [
      rows.flatMap((row) => row.externalId ?? []),
      rows.map((row) => row.matchKey),
      rows.map((row) => row.country),
      addressed.map((row) => row.addressKey),
      addressed.map((row) => row.country),
    ],
  );
  return found.map((row) => row.supplier);
}

/** Whether the company has any supplier at all. */
export async function hasSuppliers(tx: EntityManager): Promise<boolean> {
  const [row] = await tx.query<{ any: boolean }[]>(`SELECT EXISTS (SELECT FROM supplier) AS any`);
  return row?.any ?? false;
}

/** Links that exist already, as `buyer/supplier/kind`. */
export async function findLinks(tx: EntityManager, supplierIds: readonly string[]): Promise<Set<string>> {
  const rows = await tx.query<{ key: string }[]>(
    `SELECT concat_ws('/', coalesce(buyer_supplier_id::text, ''), supplier_id, kind) AS key
       FROM supply_link WHERE supplier_id = ANY ($1::uuid[])`,
    [supplierIds],
  );
  return new Set(rows.map((row) => row.key));
}
