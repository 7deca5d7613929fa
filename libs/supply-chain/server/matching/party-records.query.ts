import type { PartyRecord } from '@firebreak/supply-chain/model/matching';
import type { EntityManager } from 'typeorm';

export interface SupplierParty {
  readonly id: string;
  readonly record: PartyRecord;
}

const BATCH = 5000;

/** What matching compares, of `supplier s`. Places stand in only where they are a site's own. */
const RECORD = `json_build_object(
  'names', array_prepend(s.name, ARRAY(
    SELECT v.value FROM supplier_variant v WHERE v.supplier_id = s.id AND v.kind = 'name' AND v.site_id IS NULL
     ORDER BY v.said_at LIMIT 8)),
  'country', s.country,
  'addresses', ARRAY(
    SELECT a.value FROM (
      SELECT s.address AS value, 0 AS rank WHERE s.address IS NOT NULL
      UNION (SELECT concat_ws(', ', t.address, t.city), 1 FROM site t
              WHERE t.supplier_id = s.id AND t.address IS NOT NULL ORDER BY t.id LIMIT 8)
      UNION (SELECT v.value, 2 FROM supplier_variant v
              WHERE v.supplier_id = s.id AND v.kind = 'address' ORDER BY v.said_at LIMIT 8)) a ORDER BY a.rank, a.value),
  'city', t.city, 'latitude', t.latitude, 'longitude', t.longitude, 'locationPrecision', t.location_precision,
  'identifiers', array_cat(ARRAY(
    SELECT json_build_object('scheme', i.scheme, 'value', i.value) FROM supplier_identifier i
     WHERE i.supplier_id = s.id AND i.scheme IN ('lei', 'registration', 'vat', 'duns', 'os-id') ORDER BY i.scheme, i.value),
    CASE WHEN s.external_id IS NULL THEN '{}' ELSE ARRAY[json_build_object('scheme', 'external', 'value', s.external_id)] END),
  'phone', s.contact_phone)`;

/** All suppliers that stand for themselves, in order of id, as matching reads them. */
export async function* partyRecords(tx: EntityManager): AsyncGenerator<SupplierParty[]> {
  for (let after: string | null = null; ;) {
    const batch: SupplierParty[] = await tx.query<SupplierParty[]>(
      `SELECT s.id, ${RECORD} AS record
         FROM (SELECT * FROM supplier WHERE merged_into_id IS NULL AND NOT name_withheld AND ($1::uuid IS NULL OR id > $1)
                ORDER BY id LIMIT ${BATCH}) s
         LEFT JOIN LATERAL (
           SELECT city, latitude, longitude, location_precision FROM site
            WHERE supplier_id = s.id AND location_precision <> 'country' ORDER BY id LIMIT 1) t ON true
        ORDER BY s.id`,
      [after],
    );
    if (batch.length > 0) yield batch;
    if (batch.length < BATCH) return;
    after = batch.at(-1)?.id ?? null;
  }
}
