import { nameKey, type ImportField } from '@firebreak/supply-chain/model';
import type { EntityManager } from 'typeorm';

/** What the company's people said before about these headers, by nameKey; null where such a column is left out. */
export async function rememberedHeaders(
  tx: EntityManager,
  headers: readonly string[],
): Promise<Map<string, ImportField | null>> {
  const rows = await tx.query<{ key: string; field: ImportField | null }[]>(
    `SELECT header_key AS key, field FROM supplier_import_header WHERE header_key = ANY ($1::text[])`,
    [headers.map(nameKey)],
  );
  return new Map(rows.map(({ key, field }) => [key, field]));
}

/** Keeps what a person said about the headers of a list, for the next list. */
export async function rememberHeaders(
  tx: EntityManager,
  headers: readonly string[],
  matching: readonly (ImportField | null)[],
): Promise<void> {
  const said = new Map(headers.map((header, column) => [nameKey(header), matching[column] ?? null]));
  said.delete('');
  await tx.query(
    `INSERT INTO supplier_import_header (header_key, field)
     SELECT * FROM unnest($1::text[], $2::text[])
     ON CONFLICT (company_id, header_key) DO UPDATE SET field = excluded.field, used_at = now()`,
    [[...said.keys()], [...said.values()]],
  );
}
