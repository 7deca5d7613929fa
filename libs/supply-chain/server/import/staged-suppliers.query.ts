import type { KnownSupplier } from '@firebreak/supply-chain/model';
import type { EntityManager } from 'typeorm';
import type { LookupKeys } from './known-suppliers.query';

/** Suppliers that other rows of the import make and that share number, name and country, or address with a row. */
export function findStagedSuppliers(
  tx: EntityManager,
  importId: string,
  exceptRow: number,
  { country, matchKey, addressKey, externalId }: LookupKeys,
): Promise<(KnownSupplier & { readonly rowNumber: number })[]> {
  return tx.query(
    `SELECT r.supplier_id AS id, r.name, r.country, r.match_key AS "matchKey", r.external_id AS "externalId",
            r.row_number AS "rowNumber", coalesce((
              SELECT json_agg(json_build_object('id', m.site_id, 'addressKey', m.address_key) ORDER BY m.row_number)
                FROM supplier_import_row m
               WHERE m.import_id = $1 AND m.supplier_id = r.supplier_id AND m.new_site AND m.row_number <> $2), '[]') AS sites
       FROM supplier_import_row r
      WHERE r.import_id = $1 AND r.row_number <> $2 AND r.new_supplier
        AND (r.external_id = $3::text OR (r.match_key = $4::text AND r.country = $6) OR (r.address_key = $5::text AND r.country = $6 AND $5::text <> ''))
      ORDER BY r.row_number LIMIT 50`,
    [importId, exceptRow, externalId, matchKey, addressKey, country],
  );
}

/** The site of a supplier, on file or made by another row, that stands at that address; null where there is none. */
export async function siteAtAddress(
  tx: EntityManager,
  importId: string,
  { supplierId, addressKey, exceptRow }: { supplierId: string; addressKey: string; exceptRow: number },
): Promise<string | null> {
  const [found] = await tx.query<{ id: string }[]>(
    `SELECT id FROM site WHERE supplier_id = $1 AND address_key = $2
     UNION ALL
     SELECT site_id FROM supplier_import_row
      WHERE import_id = $3 AND supplier_id = $1 AND new_site AND address_key = $2 AND row_number <> $4
     LIMIT 1`,
    [supplierId, addressKey, importId, exceptRow],
  );
  return found?.id ?? null;
}

/** Rows that were taken for the supplier of a row which no longer makes it go to another, or to the first of them. */
export async function handOverSupplier(
  tx: EntityManager,
  importId: string,
  from: string,
  to: string | null,
): Promise<void> {
  if (to !== null) {
    await tx.query(
      `UPDATE supplier_import_row SET supplier_id = $3 WHERE import_id = $1 AND supplier_id = $2 AND NOT new_supplier`,
      [importId, from, to],
    );
    return;
  }
  await tx.query(
    `UPDATE supplier_import_row SET new_supplier = true, outcome = 'new', decision = 'import'
      WHERE import_id = $1 AND row_number = (
        SELECT min(row_number) FROM supplier_import_row WHERE import_id = $1 AND supplier_id = $2)`,
    [importId, from],
  );
}
