import type { ImportResult } from '@firebreak/supply-chain/model';
import type { EntityManager } from 'typeorm';

/** Rows that the commit writes. */
const CHOSEN = `supplier_import_row r WHERE r.import_id = $1 AND r.decision = 'import'`;
const text = (field: string) => `r.values ->> '${field}'`;
const number = (field: string) => `(r.values ->> '${field}')::float8`;
/** What the file says, else what was there. */
const known = (column: string, value: string) => `${column} = coalesce(${value}, t.${column})`;

const SUPPLIER_VALUES = [
  ['isic', text('isic')],
  ['external_id', text('externalId')],
  ['spend_amount', number('spendAmount')],
  ['spend_currency', text('spendCurrency')],
  ['contact_name', text('contactName')],
  ['contact_email', text('contactEmail')],
  ['contact_language', text('contactLanguage')],
  ['notes', text('notes')],
] as const;

const SITE_VALUES = [
  ['city', text('city')],
  ['isic', text('isic')],
  ['headcount', `(r.values ->> 'headcount')::int`],
  ['women_share', number('womenShare')],
  ['migrant_share', number('migrantShare')],
  ['agency_share', number('agencyShare')],
] as const;

const ADD_SUPPLIERS = `
  INSERT INTO supplier (id, name, name_key, match_key, search_key, country, address, ${SUPPLIER_VALUES.map(([column]) => column).join(', ')})
  SELECT r.supplier_id, ${text('name')}, r.derived ->> 'nameKey', r.derived ->> 'matchKey', r.derived ->> 'searchKey',
         ${text('country')}, ${text('address')}, ${SUPPLIER_VALUES.map(([, value]) => value).join(', ')}
    FROM ${CHOSEN} AND r.new_supplier
  ON CONFLICT (company_id, id) DO NOTHING`;

/** The first row that means a supplier on file; further rows about a supplier that the file itself makes change nothing. */
const CHANGE_SUPPLIERS = `
  UPDATE supplier t
     SET ${SUPPLIER_VALUES.map(([column, value]) => known(column, value)).join(', ')},
         search_key = CASE WHEN t.external_id IS NULL THEN concat_ws(' ', t.search_key, lower(${text('externalId')}))
                      ELSE t.search_key END,
         updated_at = now()
    FROM (SELECT DISTINCT ON (r.supplier_id) r.* FROM ${CHOSEN} AND NOT r.new_supplier
             AND NOT EXISTS (SELECT FROM supplier_import_row m
                              WHERE m.import_id = $1 AND m.supplier_id = r.supplier_id AND m.new_supplier)
           ORDER BY r.supplier_id, r.row_number) r
   WHERE t.id = r.supplier_id`;

/** A row whose supplier was left out brings no site. */
const ADD_SITES = `
  INSERT INTO site (id, supplier_id, name, country, address, address_key, latitude, longitude, location_precision,
                    ${SITE_VALUES.map(([column]) => column).join(', ')})
  SELECT r.site_id, r.supplier_id, coalesce(${text('siteName')}, ${text('city')}, ${text('name')}), ${text('country')},
         ${text('address')}, r.derived ->> 'addressKey', (r.derived ->> 'latitude')::float8,
         (r.derived ->> 'longitude')::float8, r.derived ->> 'locationPrecision', ${SITE_VALUES.map(([, value]) => value).join(', ')}
    FROM ${CHOSEN} AND r.new_site AND EXISTS (SELECT FROM supplier s WHERE s.id = r.supplier_id)
  ON CONFLICT (company_id, id) DO NOTHING`;

const CHANGE_SITES = `
  UPDATE site t
     SET ${SITE_VALUES.map(([column, value]) => known(column, value)).join(', ')},
         latitude = coalesce(${number('latitude')}, t.latitude), longitude = coalesce(${number('longitude')}, t.longitude),
         location_precision = CASE WHEN ${text('latitude')} IS NULL THEN t.location_precision ELSE 'site' END,
         updated_at = now()
    FROM (SELECT DISTINCT ON (r.site_id) r.* FROM ${CHOSEN} AND NOT r.new_site AND r.site_id IS NOT NULL
           ORDER BY r.site_id, r.row_number) r
   WHERE t.id = r.site_id`;

const ADD_GOODS = `
  INSERT INTO site_good (id, site_id, hs, name)
  SELECT uuidv7(), n.site_id, n.hs, n.name
    FROM (SELECT DISTINCT r.site_id, g.value ->> 'hs' AS hs, g.value ->> 'name' AS name
            FROM supplier_import_row r CROSS JOIN LATERAL jsonb_array_elements(r.values -> 'goods') g
           WHERE r.import_id = $1 AND r.decision = 'import' AND r.site_id IS NOT NULL) n
   WHERE EXISTS (SELECT FROM site t WHERE t.id = n.site_id)
     AND NOT EXISTS (SELECT FROM site_good o
                      WHERE o.site_id = n.site_id AND o.name = n.name AND o.hs IS NOT DISTINCT FROM n.hs)`;

const ADD_LINKS = `
  INSERT INTO supply_link (id, buyer_supplier_id, supplier_id, kind, share, since, certainty, disclosed_by)
  SELECT r.link_id, r.buyer_supplier_id, r.supplier_id, ${text('kind')}, ${number('share')}, (r.values ->> 'since')::date,
         'declared', 'import'
    FROM ${CHOSEN} AND r.link_id IS NOT NULL
     AND EXISTS (SELECT FROM supplier s WHERE s.id = r.supplier_id)
     AND (r.buyer_supplier_id IS NULL OR EXISTS (SELECT FROM supplier s WHERE s.id = r.buyer_supplier_id))
  ON CONFLICT DO NOTHING`;

/** The steps of a commit, in order; each is one statement, whatever the number of rows. */
const STEPS: readonly (readonly [keyof ImportResult | null, string])[] = [
  ['suppliersAdded', ADD_SUPPLIERS],
  ['suppliersChanged', CHANGE_SUPPLIERS],
  ['sitesAdded', ADD_SITES],
  [null, CHANGE_SITES],
  [null, ADD_GOODS],
  ['linksAdded', ADD_LINKS],
];

/**
 * Writes the chosen rows of an import. Tiers and events are left to the caller.
 * @param tell called after each step with how many are done of how many
 */
export async function writeImport(
  tx: EntityManager,
  importId: string,
  tell: (done: number, total: number) => Promise<void>,
): Promise<Omit<ImportResult, 'rowsSkipped'>> {
  const result = { suppliersAdded: 0, suppliersChanged: 0, sitesAdded: 0, linksAdded: 0, rowsSkipped: 0 };
  for (const [at, [count, statement]] of STEPS.entries()) {
    const [row] = await tx.query<{ rows: number }[]>(
      `WITH written AS (${statement} RETURNING 1) SELECT count(*)::int AS rows FROM written`,
      [importId],
    );
    if (count) result[count] = row?.rows ?? 0;
    await tell(at + 1, STEPS.length + 1);
  }
  return result;
}

/** Suppliers that the import made or changed. */
export async function importedSupplierIds(tx: EntityManager, importId: string): Promise<string[]> {
  const rows = await tx.query<{ id: string }[]>(
    `SELECT DISTINCT r.supplier_id AS id FROM ${CHOSEN}
      UNION SELECT r.buyer_supplier_id FROM ${CHOSEN} AND r.buyer_supplier_id IS NOT NULL AND r.link_id IS NOT NULL`,
    [importId],
  );
  return rows.map((row) => row.id);
}

/**
 * Whether the world moved since the check: a supplier that a row would make was recorded meanwhile, or one
 * that a row would change is gone.
 */
export async function isOutdated(tx: EntityManager, importId: string, checkedAt: Date): Promise<boolean> {
  const [row] = await tx.query<{ outdated: boolean }[]>(
    `SELECT EXISTS (
              SELECT FROM ${CHOSEN} AND r.new_supplier AND EXISTS (
                SELECT FROM supplier s
                 WHERE s.created_at > $2 AND s.match_key = r.derived ->> 'matchKey' AND s.country = ${text('country')}))
         OR EXISTS (
              SELECT FROM ${CHOSEN} AND r.new_supplier AND EXISTS (
                SELECT FROM supplier s WHERE s.external_id = ${text('externalId')}))
         OR EXISTS (
              SELECT FROM ${CHOSEN} AND NOT r.new_supplier
                AND NOT EXISTS (SELECT FROM supplier s WHERE s.id = r.supplier_id)
                AND NOT EXISTS (SELECT FROM supplier_import_row m
                                 WHERE m.import_id = $1 AND m.supplier_id = r.supplier_id AND m.new_supplier)) AS outdated`,
    [importId, checkedAt],
  );
  return row?.outdated ?? false;
}
