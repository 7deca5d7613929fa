import { countryCentroid, countryCodes, type ImportResult } from '@firebreak/supply-chain/model';
import type { PoolClient } from 'pg';
import type { EntityManager } from 'typeorm';

/** Rows that the commit writes. */
const CHOSEN = `supplier_import_row r WHERE r.import_id = $1 AND r.decision = 'import'`;
const detail = (field: string) => `r.details ->> '${field}'`;
const number = (field: string) => `(r.details ->> '${field}')::float8`;
/** What the file says, else what was there. */
const known = (column: string, value: string) => `${column} = coalesce(${value}, t.${column})`;

const SUPPLIER_VALUES = [
  ['isic', 'r.isic'],
  ['external_id', 'r.external_id'],
  ['spend_amount', 'r.spend_amount'],
  ['spend_currency', 'r.spend_currency'],
  ['spend_year', `(r.details ->> 'spendYear')::smallint`],
  ['contact_name', 'r.contact_name'],
  ['contact_email', 'r.contact_email'],
  ['contact_language', detail('contactLanguage')],
  ['contact_phone', detail('contactPhone')],
  ['phone_key', detail('phoneKey')],
  ['notes', detail('notes')],
] as const;

const SITE_VALUES = [
  ['city', 'r.city'],
  ['isic', 'r.isic'],
  ['headcount', 'r.headcount'],
  ['women_share', 'r.women_share'],
  ['migrant_share', number('migrantShare')],
  ['agency_share', number('agencyShare')],
  ['capacity_per_month', number('capacity')],
  ['capacity_unit', detail('capacityUnit')],
] as const;
const PROCESSES = `(SELECT array_agg(p) FROM jsonb_array_elements_text(r.details -> 'processes') p)`;

/** A supplier that the row links to the own company is of the first tier; others get theirs from the links. */
const ADD_SUPPLIERS = `
  INSERT INTO supplier (company_id, id, name, name_key, match_key, search_key, country, address, tier, kinds,
                        ${SUPPLIER_VALUES.map(([column]) => column).join(', ')})
  SELECT r.company_id, r.supplier_id, r.name, r.name_key, r.match_key, r.search_key, r.country, r.address,
         CASE WHEN r.link_id IS NOT NULL AND r.buyer_supplier_id IS NULL THEN 1 END,
         CASE WHEN r.link_id IS NOT NULL AND r.buyer_supplier_id IS NULL THEN ARRAY[r.kind] ELSE '{}' END,
         ${SUPPLIER_VALUES.map(([column, value]) => (column === 'phone_key' ? `coalesce(${value}, '')` : value)).join(', ')}
    FROM ${CHOSEN} AND r.new_supplier`;

/** The first row that means a supplier on file; further rows about a supplier that the file itself makes change nothing. */
const CHANGED_SUPPLIERS = `
  SELECT DISTINCT ON (r.supplier_id) r.* FROM ${CHOSEN} AND NOT r.new_supplier
     AND NOT EXISTS (SELECT FROM supplier_import_row m
                      WHERE m.import_id = $1 AND m.supplier_id = r.supplier_id AND m.new_supplier)
   ORDER BY r.supplier_id, r.row_number`;

const CHANGE_SUPPLIERS = `
  UPDATE supplier t
     SET ${SUPPLIER_VALUES.map(([column, value]) => known(column, value)).join(', ')},
         search_key = CASE WHEN t.external_id IS NULL THEN concat_ws(' ', t.search_key, lower(r.external_id))
                      ELSE t.search_key END,
         updated_at = now()
    FROM (${CHANGED_SUPPLIERS}) r
   WHERE t.id = r.supplier_id`;

/** A row whose supplier was left out brings no site. */
const ADD_SITES = `
  INSERT INTO site (company_id, id, supplier_id, name, country, address, address_key, latitude, longitude,
                    location_precision, processes, ${SITE_VALUES.map(([column]) => column).join(', ')})
  SELECT r.company_id, r.site_id, r.supplier_id, coalesce(${detail('siteName')}, r.city, r.name), r.country,
         r.address, r.address_key, coalesce(r.latitude, c.latitude), coalesce(r.longitude, c.longitude),
         CASE WHEN r.latitude IS NULL THEN 'country' ELSE 'site' END,
         CASE WHEN r.details ? 'processes' THEN ${PROCESSES} ELSE '{}' END,
         ${SITE_VALUES.map(([, value]) => value).join(', ')}
    FROM supplier_import_row r
    JOIN supplier s ON s.id = r.supplier_id
    LEFT JOIN unnest($2::text[], $3::float8[], $4::float8[]) AS c (country, latitude, longitude)
      ON c.country = r.country
   WHERE r.import_id = $1 AND r.decision = 'import' AND r.new_site`;

const CHANGED_SITES = `
  SELECT DISTINCT ON (r.site_id) r.* FROM ${CHOSEN} AND NOT r.new_site AND r.site_id IS NOT NULL
   ORDER BY r.site_id, r.row_number`;

const CHANGE_SITES = `
  UPDATE site t
     SET ${SITE_VALUES.map(([column, value]) => known(column, value)).join(', ')},
         latitude = coalesce(r.latitude, t.latitude), longitude = coalesce(r.longitude, t.longitude),
         location_precision = CASE WHEN r.latitude IS NULL THEN t.location_precision ELSE 'site' END,
         processes = coalesce(${PROCESSES}, t.processes),
         updated_at = now()
    FROM (${CHANGED_SITES}) r
   WHERE t.id = r.site_id`;

const ADD_GOODS = `
  INSERT INTO site_good (id, site_id, hs, name)
  SELECT uuidv7(), n.site_id, n.hs, n.name
    FROM (SELECT DISTINCT r.site_id, g.value ->> 'hs' AS hs, g.value ->> 'name' AS name
            FROM supplier_import_row r CROSS JOIN LATERAL jsonb_array_elements(r.details -> 'goods') g
           WHERE r.import_id = $1 AND r.decision = 'import' AND r.site_id IS NOT NULL AND r.details ? 'goods') n
    JOIN site t ON t.id = n.site_id
   WHERE NOT EXISTS (SELECT FROM site_good o
                      WHERE o.site_id = n.site_id AND o.name = n.name AND o.hs IS NOT DISTINCT FROM n.hs)`;

const ADD_LINKS = `
  INSERT INTO supply_link (company_id, id, buyer_supplier_id, supplier_id, kind, good, hs, volume_per_month,
                           volume_unit, share, since, certainty, disclosed_by, disclosed_by_name)
  SELECT r.company_id, r.link_id, r.buyer_supplier_id, r.supplier_id, r.kind, ${detail('flowGood')},
         ${detail('flowHs')}, ${number('volume')}, ${detail('volumeUnit')}, ${number('share')},
         (r.details ->> 'since')::date, 'declared', 'import', $2
    FROM supplier_import_row r
    JOIN supplier s ON s.id = r.supplier_id
    LEFT JOIN supplier b ON b.id = r.buyer_supplier_id
   WHERE r.import_id = $1 AND r.decision = 'import' AND r.link_id IS NOT NULL
     AND (r.buyer_supplier_id IS NULL OR b.id IS NOT NULL)
  ON CONFLICT DO NOTHING`;

/** What the records that are about to change said before, for undoing. */
const before = (table: 'supplier' | 'site', columns: readonly string[], changed: string, id: string) => `
  INSERT INTO supplier_import_change (import_id, record_table, record_id, before)
  SELECT $1, '${table}', t.id, jsonb_build_object(${columns.map((column) => `'${column}', t.${column}`).join(', ')})
    FROM ${table} t JOIN (${changed}) r ON t.id = r.${id}`;

export const RESTORED_SUPPLIER_COLUMNS: readonly string[] = [
  ...SUPPLIER_VALUES.map(([column]) => column),
  'search_key',
];
export const RESTORED_SITE_COLUMNS: readonly string[] = [
  ...SITE_VALUES.map(([column]) => column),
  'latitude',
  'longitude',
  'location_precision',
  'processes',
];

const NOTE_SUPPLIERS = before('supplier', RESTORED_SUPPLIER_COLUMNS, CHANGED_SUPPLIERS, 'supplier_id');
const NOTE_SITES = before('site', RESTORED_SITE_COLUMNS, CHANGED_SITES, 'site_id');

/** Adds records and notes those that hang on suppliers or sites which were there before: they do not go with them. */
const addAndNote = (table: string, statement: string, isNew: string) => `
  WITH added AS (${statement} RETURNING *)
  INSERT INTO supplier_import_change (import_id, record_table, record_id)
  SELECT $1, '${table}', a.id FROM added a
   WHERE NOT EXISTS (SELECT FROM supplier_import_row m WHERE m.import_id = $1 AND m.decision = 'import' AND ${isNew})`;
const OF_NEW_SITE = 'm.new_site AND m.site_id = a.site_id';
const OF_NEW_SUPPLIER = 'm.new_supplier AND m.supplier_id = a.supplier_id';

/** Another spelling of a supplier on file is kept beside the one that stands there. */
const ADD_NAMES = `
  INSERT INTO supplier_variant (supplier_id, kind, value, value_key, said_by, said_by_name)
  SELECT DISTINCT ON (r.supplier_id, r.name_key) r.supplier_id, 'name', r.name, r.name_key, 'import', $2
    FROM supplier_import_row r JOIN supplier s ON s.id = r.supplier_id
   WHERE r.import_id = $1 AND r.decision = 'import' AND NOT r.new_supplier AND r.name_key <> s.name_key
  ON CONFLICT DO NOTHING`;

const ADD_ADDRESSES = `
  INSERT INTO supplier_variant (supplier_id, site_id, kind, value, value_key, said_by, said_by_name)
  SELECT DISTINCT ON (r.site_id, r.address_key) t.supplier_id, r.site_id, 'address', r.address, r.address_key, 'import', $2
    FROM supplier_import_row r JOIN site t ON t.id = r.site_id
   WHERE r.import_id = $1 AND r.decision = 'import' AND NOT r.new_site AND r.address_key <> ''
     AND r.address_key <> t.address_key
  ON CONFLICT DO NOTHING`;

const ADD_IDENTIFIERS = `
  INSERT INTO supplier_identifier (supplier_id, scheme, value, identifier_key, country)
  SELECT DISTINCT s.id, n.scheme, n.value, n.key, n.country
    FROM supplier_import_row r
   CROSS JOIN LATERAL jsonb_to_recordset(r.details -> 'identifiers')
                        AS n (scheme text, value text, key text, country text)
    JOIN supplier s ON s.id = r.supplier_id
   WHERE r.import_id = $1 AND r.decision = 'import' AND r.details ? 'identifiers'
  ON CONFLICT DO NOTHING`;

const SPENT = `supplier_import_row r JOIN supplier s ON s.id = r.supplier_id
   WHERE r.import_id = $1 AND r.decision = 'import' AND r.details ? 'spendYear'`;
const YEAR = `(r.details ->> 'spendYear')::smallint`;

const NOTE_SPEND = `
  INSERT INTO supplier_import_change (import_id, record_table, record_id, before)
  SELECT DISTINCT ON (s.id) $1::uuid, 'supplier_spend', s.id,
         jsonb_build_object('year', ${YEAR}, 'currency', r.spend_currency, 'amount', (
           SELECT p.amount FROM supplier_spend p
            WHERE p.supplier_id = s.id AND p.year = ${YEAR} AND p.currency = r.spend_currency))
    FROM ${SPENT} AND NOT r.new_supplier
   ORDER BY s.id, r.row_number`;

const ADD_SPEND = `
  INSERT INTO supplier_spend (supplier_id, year, currency, amount)
  SELECT DISTINCT ON (s.id) s.id, ${YEAR}, r.spend_currency, r.spend_amount
    FROM ${SPENT}
   ORDER BY s.id, r.row_number
  ON CONFLICT (company_id, supplier_id, year, currency) DO UPDATE SET amount = excluded.amount`;

interface Step {
  readonly statement: string;
  readonly counts?: Exclude<keyof ImportResult, 'rowsSkipped'>;
  /** Whether the statement names the file as the source. */
  readonly names?: boolean;
  readonly places?: boolean;
  /** Needed only where rows mean records that were there before. */
  readonly ofKnown?: boolean;
  /** Needed only where rows have such details. */
  readonly detail?: 'goods' | 'identifiers' | 'spendYear';
}

/** The steps of a commit, in order; each is one statement, whatever the number of rows. */
const STEPS: readonly Step[] = [
  { statement: ADD_SUPPLIERS, counts: 'suppliersAdded' },
  { statement: NOTE_SUPPLIERS, ofKnown: true },
  { statement: addAndNote('supplier_variant', ADD_NAMES, OF_NEW_SUPPLIER), names: true, ofKnown: true },
  { statement: CHANGE_SUPPLIERS, counts: 'suppliersChanged', ofKnown: true },
  { statement: ADD_SITES, counts: 'sitesAdded', places: true },
  { statement: NOTE_SITES, ofKnown: true },
  { statement: addAndNote('supplier_variant', ADD_ADDRESSES, OF_NEW_SITE), names: true, ofKnown: true },
  { statement: CHANGE_SITES, ofKnown: true },
  { statement: addAndNote('site_good', ADD_GOODS, OF_NEW_SITE), detail: 'goods' },
  { statement: addAndNote('supplier_identifier', ADD_IDENTIFIERS, OF_NEW_SUPPLIER), detail: 'identifiers' },
  { statement: NOTE_SPEND, detail: 'spendYear', ofKnown: true },
  { statement: ADD_SPEND, detail: 'spendYear' },
  { statement: ADD_LINKS, counts: 'linksAdded', names: true },
];

/** What of the steps an import needs. */
interface Extent {
  /** Rows mean suppliers or sites that were there before. */
  readonly known: boolean;
  readonly goods: boolean;
  readonly identifiers: boolean;
  readonly spendYear: boolean;
  /** Links that change the tier of others than the suppliers that they bring. */
  readonly tiers: boolean;
}

/** What the chosen rows hold, in one pass. */
export async function extentOfImport(tx: EntityManager, importId: string): Promise<Extent> {
  const [extent] = await tx.query<Extent[]>(
    `SELECT coalesce(bool_or(NOT new_supplier), false) AS known,
            coalesce(bool_or(details ? 'goods'), false) AS goods,
            coalesce(bool_or(details ? 'identifiers'), false) AS identifiers,
            coalesce(bool_or(details ? 'spendYear'), false) AS "spendYear",
            coalesce(bool_or(link_id IS NOT NULL AND (buyer_supplier_id IS NOT NULL OR NOT new_supplier)), false) AS tiers
       FROM ${CHOSEN}`,
    [importId],
  );
  if (!extent) throw new Error(`the import ${importId} has no extent`);
  return extent;
}

/**
 * Writes the chosen rows of an import. Tiers of others and events are left to the caller.
 * @param tell called after each step with how many are done of how many
 */
export async function writeImport(
  tx: EntityManager,
  { importId, fileName, extent }: { importId: string; fileName: string; extent: Extent },
  tell: (done: number, total: number) => Promise<void>,
): Promise<Omit<ImportResult, 'rowsSkipped'>> {
  const result = { suppliersAdded: 0, suppliersChanged: 0, sitesAdded: 0, linksAdded: 0 };
  const steps = STEPS.filter(
    ({ ofKnown, detail: needs }) => (!ofKnown || extent.known) && (!needs || extent[needs]),
  );
  for (const [at, { statement, counts, names, places }] of steps.entries()) {
    const parameters = [importId, ...(names ? [fileName] : []), ...(places ? placesOfCountries() : [])];
    const written = await affected(tx, statement, parameters);
    if (counts) result[counts] = written;
    await tell(at + 1, steps.length + 1);
  }
  return result;
}

/** Rows that a statement wrote. RETURNING would send or count them all once more. */
async function affected(
  tx: EntityManager,
  statement: string,
  parameters: readonly unknown[],
): Promise<number> {
  const client = (await tx.queryRunner?.connect()) as PoolClient;
  const { rowCount } = await client.query(statement, [...parameters]);
  return rowCount ?? 0;
}

/** The middle of each country, for sites of which no more is known. */
function placesOfCountries(): [string[], (number | null)[], (number | null)[]] {
  const codes = countryCodes();
  const places = codes.map((code) => countryCentroid(code));
  return [
    codes,
    places.map((place) => place?.latitude ?? null),
    places.map((place) => place?.longitude ?? null),
  ];
}

/** Suppliers that the import made or changed; null where there are more than `most`. */
export async function importedSupplierIds(
  tx: EntityManager,
  importId: string,
  most: number,
): Promise<string[] | null> {
  const rows = await tx.query<{ id: string }[]>(
    `SELECT DISTINCT id FROM (
       SELECT r.supplier_id AS id FROM ${CHOSEN}
       UNION ALL
       SELECT r.buyer_supplier_id FROM ${CHOSEN} AND r.buyer_supplier_id IS NOT NULL AND r.link_id IS NOT NULL
     ) touched LIMIT $2`,
    [importId, most + 1],
  );
  return rows.length > most ? null : rows.map((row) => row.id);
}

/**
 * Whether the world moved since the check: a supplier that a row would make was recorded meanwhile, or one
 * that a row would change is gone.
 */
export async function isOutdated(tx: EntityManager, importId: string, checkedAt: Date): Promise<boolean> {
  const [row] = await tx.query<{ outdated: boolean }[]>(
    `SELECT EXISTS (
              SELECT FROM supplier s JOIN supplier_import_row r
                  ON r.match_key = s.match_key AND r.country = s.country
               WHERE s.created_at > $2 AND r.import_id = $1 AND r.decision = 'import' AND r.new_supplier
                 AND r.choice IS DISTINCT FROM 'new')
         OR EXISTS (
              SELECT FROM supplier s JOIN supplier_import_row r ON s.external_id = r.external_id
               WHERE r.import_id = $1 AND r.decision = 'import' AND r.new_supplier)
         OR EXISTS (
              SELECT FROM ${CHOSEN} AND NOT r.new_supplier
                AND NOT EXISTS (SELECT FROM supplier s WHERE s.id = r.supplier_id)
                AND NOT EXISTS (SELECT FROM supplier_import_row m
                                 WHERE m.import_id = $1 AND m.supplier_id = r.supplier_id AND m.new_supplier)) AS outdated`,
    [importId, checkedAt],
  );
  return row?.outdated ?? false;
}
