import type { EntityManager } from 'typeorm';
import {
  changedValues,
  moveRows,
  removeRows,
  rowsById,
  type MovedRecords,
  type Pointer,
} from './moved-records.query';

/** Own rows that follow a supplier, in the order in which they move. */
const OF_SUPPLIER: readonly Pointer[] = [
  { table: 'site', column: 'supplier_id' },
  { table: 'supplier_variant', column: 'supplier_id' },
  { table: 'supplier_identifier', column: 'supplier_id' },
  { table: 'supplier_contact', column: 'supplier_id' },
  { table: 'supply_link', column: 'supplier_id' },
  { table: 'supply_link', column: 'buyer_supplier_id' },
  { table: 'supplier_claim', column: 'supplier_id' },
  { table: 'disclosure_request', column: 'supplier_id' },
  { table: 'disclosure_copy', column: 'supplier_id' },
  { table: 'signal', column: 'supplier_id' },
];

/** Own rows that follow a site. */
const OF_SITE: readonly Pointer[] = [
  { table: 'site_good', column: 'site_id' },
  { table: 'supplier_variant', column: 'site_id' },
  { table: 'supplier_identifier', column: 'site_id' },
];

/** What fills an empty value of the kept supplier. Of the pairs both or neither is taken. */
const FILLED: readonly (readonly string[])[] = [
  ['address'],
  ['isic'],
  ['contact_name'],
  ['contact_email'],
  ['contact_phone', 'phone_key'],
  ['contact_language'],
  ['notes'],
];

const FILLED_OF_SITE: readonly (readonly string[])[] = [
  ['address', 'address_key'],
  ['city'],
  ['isic'],
  ['headcount'],
  ['women_share'],
  ['migrant_share'],
  ['agency_share'],
  ['labour_provider'],
  ['employer_housing'],
  ['housed_workers'],
  ['piece_rate'],
  ['capacity_per_month', 'capacity_unit'],
];

/** Moves everything of our own from one supplier to the other and joins what both have. */
export async function mergeSupplierRecords(
  tx: EntityManager,
  keptId: string,
  otherId: string,
  records: MovedRecords,
): Promise<void> {
  const before = await whatStays(tx, keptId);
  await joinLinks(tx, keptId, otherId, records);
  await joinSpend(tx, keptId, otherId, records);
  await dropRepeated(
    tx,
    'supplier_identifier',
    ['site_id', 'scheme', 'identifier_key'],
    keptId,
    otherId,
    records,
  );
  await dropRepeated(tx, 'supplier_variant', ['site_id', 'kind', 'value_key'], keptId, otherId, records);
  for (const pointer of OF_SUPPLIER) await moveRows(tx, pointer, { from: otherId, to: keptId }, records);
  await keepOtherName(tx, keptId, otherId, records);
  await fillFrom(tx, 'supplier', FILLED, keptId, otherId);
  await joinHeadlineSpend(tx, keptId, otherId);
  const after = await whatStays(tx, keptId);
  for (const table of ['supplier', 'supply_link'] as const)
    records.changed.push(...changedValues(table, before[table], after[table]));
}

/** Moves everything of our own from one site to another of the same supplier; the emptied site is removed. */
export async function mergeSiteRecords(
  tx: EntityManager,
  keptId: string,
  otherId: string,
  records: MovedRecords,
): Promise<void> {
  const kept = () => rowsById(tx, 'site', 't.id = $1', [keptId]);
  const before = await kept();
  await removeRows(
    tx,
    'site_good',
    `t.site_id = $2 AND EXISTS (SELECT FROM site_good o WHERE o.site_id = $1 AND lower(o.name) = lower(t.name)
       AND o.hs IS NOT DISTINCT FROM t.hs AND o.role = t.role)`,
    [keptId, otherId],
    records,
  );
  for (const [table, key] of [
    ['supplier_variant', 'value_key'],
    ['supplier_identifier', 'identifier_key'],
  ] as const) {
    await removeRows(
      tx,
      table,
      `t.site_id = $2 AND EXISTS (SELECT FROM ${table} o WHERE o.site_id = $1 AND o.${key} = t.${key})`,
      [keptId, otherId],
      records,
    );
  }
  for (const pointer of OF_SITE) await moveRows(tx, pointer, { from: otherId, to: keptId }, records);
  await tx.query(
    `UPDATE site k SET processes = ARRAY(SELECT DISTINCT unnest(k.processes || o.processes) ORDER BY 1),
            latitude = CASE WHEN k.location_precision = 'country' THEN o.latitude ELSE k.latitude END,
            longitude = CASE WHEN k.location_precision = 'country' THEN o.longitude ELSE k.longitude END,
            location_precision = CASE WHEN k.location_precision = 'country' THEN o.location_precision
                                 ELSE k.location_precision END
       FROM site o WHERE k.id = $1 AND o.id = $2`,
    [keptId, otherId],
  );
  await fillFrom(tx, 'site', FILLED_OF_SITE, keptId, otherId);
  records.changed.push(...changedValues('site', before, await kept()));
}

/** Removes the emptied site; call it when every capability has moved its rows. */
export async function removeMergedSite(
  tx: EntityManager,
  siteId: string,
  records: MovedRecords,
): Promise<void> {
  await removeRows(tx, 'site', 't.id = $1', [siteId], records);
}

async function whatStays(tx: EntityManager, keptId: string) {
  return {
    supplier: await rowsById(tx, 'supplier', 't.id = $1', [keptId]),
    supply_link: await rowsById(tx, 'supply_link', 't.supplier_id = $1 OR t.buyer_supplier_id = $1', [
      keptId,
    ]),
  };
}

/**
 * Where both have the same link, the kept one's stays and takes the sum of what was declared for the two.
 * Links between the two would lead from the supplier to itself: they go.
 */
async function joinLinks(
  tx: EntityManager,
  keptId: string,
  otherId: string,
  records: MovedRecords,
): Promise<void> {
  await removeRows(
    tx,
    'supply_link',
    `(t.buyer_supplier_id, t.supplier_id) IN (($1, $2), ($2, $1))`,
    [keptId, otherId],
    records,
  );
  for (const [own, far] of [
    ['supplier_id', 'buyer_supplier_id'],
    ['buyer_supplier_id', 'supplier_id'],
  ] as const) {
    const same = `o.${own} = $2 AND o.${far} IS NOT DISTINCT FROM k.${far} AND o.kind = k.kind`;
    await tx.query(
      `UPDATE supply_link k
          SET share = CASE WHEN k.share IS NULL THEN o.share ELSE least(1, k.share + coalesce(o.share, 0)) END,
              volume_per_month = CASE WHEN k.volume_unit = o.volume_unit THEN k.volume_per_month + o.volume_per_month
                                 ELSE coalesce(k.volume_per_month, o.volume_per_month) END,
              volume_unit = coalesce(k.volume_unit, o.volume_unit)
         FROM supply_link o WHERE k.${own} = $1 AND ${same}`,
      [keptId, otherId],
    );
    await removeRows(
      tx,
      'supply_link',
      `t.${own} = $2 AND EXISTS (SELECT FROM supply_link k WHERE k.${own} = $1
         AND k.${far} IS NOT DISTINCT FROM t.${far} AND k.kind = t.kind)`,
      [keptId, otherId],
      records,
    );
  }
}

/** Spend with the two in one year is spend with the one. Years have no id: both suppliers' rows are kept whole. */
async function joinSpend(
  tx: EntityManager,
  keptId: string,
  otherId: string,
  records: MovedRecords,
): Promise<void> {
  const rows = await removeRows(
    tx,
    'supplier_spend',
    't.supplier_id IN ($1, $2)',
    [keptId, otherId],
    records,
  );
  await tx.query(
    `INSERT INTO supplier_spend (supplier_id, year, currency, amount)
     SELECT $1, s.year, s.currency, sum(s.amount)
       FROM jsonb_populate_recordset(NULL::supplier_spend, $2::jsonb) s GROUP BY s.year, s.currency`,
    [keptId, JSON.stringify(rows)],
  );
}

/** A row of the other that says what a row of the kept one says already is not moved but kept aside. */
async function dropRepeated(
  tx: EntityManager,
  table: string,
  key: readonly string[],
  keptId: string,
  otherId: string,
  records: MovedRecords,
): Promise<void> {
  const same = key.map((column) => `k.${column} IS NOT DISTINCT FROM t.${column}`).join(' AND ');
  await removeRows(
    tx,
    table,
    `t.supplier_id = $2 AND EXISTS (SELECT FROM ${table} k WHERE k.supplier_id = $1 AND ${same})`,
    [keptId, otherId],
    records,
  );
}

/** The other's name and address go on as variants, so that lists and searches still find it by them. */
async function keepOtherName(
  tx: EntityManager,
  keptId: string,
  otherId: string,
  records: MovedRecords,
): Promise<void> {
  const made = await tx.query<{ id: string }[]>(
    `INSERT INTO supplier_variant (supplier_id, kind, value, value_key, said_by, said_at)
     SELECT $1, v.kind, v.value, v.value_key, 'merge', o.created_at
       FROM supplier o JOIN supplier k ON k.id = $1
       CROSS JOIN LATERAL (VALUES ('name', o.name, o.name_key, k.name_key),
                                  ('address', o.address, lower(o.address), lower(k.address)))
                          AS v (kind, value, value_key, kept_key)
      WHERE o.id = $2 AND v.value IS NOT NULL AND v.value_key IS DISTINCT FROM v.kept_key
     ON CONFLICT DO NOTHING RETURNING id`,
    [keptId, otherId],
  );
  if (made.length > 0) records.added['supplier_variant'] = made.map(({ id }) => id);
  await tx.query(
    `UPDATE supplier k SET search_key = concat_ws(' ', k.search_key, o.search_key)
       FROM supplier o WHERE k.id = $1 AND o.id = $2`,
    [keptId, otherId],
  );
}

/** Empty values of one row from another. The buyer's own number is not among them: it may stand only once. */
async function fillFrom(
  tx: EntityManager,
  table: 'supplier' | 'site',
  groups: readonly (readonly string[])[],
  keptId: string,
  otherId: string,
): Promise<void> {
  const assignments = groups.flatMap(([first = '', ...more]) =>
    [first, ...more].map(
      (column) => `${column} = CASE WHEN k.${first} IS NULL THEN o.${column} ELSE k.${column} END`,
    ),
  );
  await tx.query(
    `UPDATE ${table} k SET ${assignments.join(', ')} FROM ${table} o WHERE k.id = $1 AND o.id = $2`,
    [keptId, otherId],
  );
}

/** The headline of spend: of the newer year, or the sum where both are of one year and currency. */
async function joinHeadlineSpend(tx: EntityManager, keptId: string, otherId: string): Promise<void> {
  await tx.query(
    `UPDATE supplier k
        SET spend_amount = CASE WHEN same THEN k.spend_amount + o.spend_amount WHEN theirs THEN o.spend_amount ELSE k.spend_amount END,
            spend_currency = CASE WHEN theirs THEN o.spend_currency ELSE k.spend_currency END,
            spend_year = CASE WHEN theirs THEN o.spend_year ELSE k.spend_year END
       FROM (SELECT a.id AS kept_id, b.*,
                    a.spend_currency = b.spend_currency AND a.spend_year IS NOT DISTINCT FROM b.spend_year AS same,
                    b.spend_amount IS NOT NULL AND (a.spend_amount IS NULL
                      OR coalesce(b.spend_year, 0) > coalesce(a.spend_year, 0)) AS theirs
               FROM supplier a, supplier b WHERE a.id = $1 AND b.id = $2) o
      WHERE k.id = o.kept_id`,
    [keptId, otherId],
  );
}
