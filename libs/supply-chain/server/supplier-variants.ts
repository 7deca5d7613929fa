import { currentActor } from '@firebreak/platform/server';
import { addressKey, nameKey, type VariantKind, type VariantSource } from '@firebreak/supply-chain/model';
import { type EntityManager } from 'typeorm';
import { SupplierVariantEntity } from './supplier-variant.entity';
import { insertRows } from './write-rows.query';

/** A name or address to keep beside the main one. */
export interface KeptVariant {
  readonly supplierId: string;
  readonly siteId: string | null;
  readonly kind: VariantKind;
  readonly value: string;
  readonly saidBy: VariantSource;
  /** Absent: whoever acts. */
  readonly saidByName?: string | null;
}

/** For comparing two names or two addresses. A text of signs only is its own key. */
export function variantKey(kind: VariantKind, value: string): string {
  return (kind === 'name' ? nameKey(value) : addressKey(value)) || value.trim().toLowerCase();
}

/** Keeps names and addresses beside the main ones; those already kept are passed over. @returns how many are new */
export function keepVariants(tx: EntityManager, variants: readonly KeptVariant[]): Promise<number> {
  const { name } = currentActor();
  const rows = variants.map((variant) => ({
    id: new SupplierVariantEntity().id,
    supplierId: variant.supplierId,
    siteId: variant.siteId,
    kind: variant.kind,
    value: variant.value.trim(),
    valueKey: variantKey(variant.kind, variant.value),
    saidBy: variant.saidBy,
    saidByName: variant.saidByName ?? name,
  }));
  return insertRows(tx, SupplierVariantEntity, rows);
}

/** A main name or address before and after a change. */
export interface RenamedPart {
  readonly supplierId: string;
  readonly siteId: string | null;
  readonly kind: VariantKind;
  readonly before: string | null;
  readonly after: string | null;
}

/**
 * Keeps what a change of names and addresses replaces, with who changed it when, and lets go of the variant that
 * became the main one. Another spelling of capitals, accents or signs is no other name.
 */
export async function keepReplaced(
  tx: EntityManager,
  parts: readonly RenamedPart[],
  saidBy: VariantSource,
): Promise<void> {
  const changed = parts.filter(
    ({ kind, before, after }) => variantKey(kind, before ?? '') !== variantKey(kind, after ?? ''),
  );
  if (changed.length === 0) return;
  const replaced = changed.flatMap(({ before, supplierId, siteId, kind }) =>
    before === null ? [] : [{ supplierId, siteId, kind, value: before, saidBy }],
  );
  await keepVariants(tx, replaced);
  await tx.query(
    `DELETE FROM supplier_variant v
      USING jsonb_to_recordset($1::jsonb) AS n ("supplierId" uuid, "siteId" uuid, kind text, key text)
      WHERE v.supplier_id = n."supplierId" AND v.site_id IS NOT DISTINCT FROM n."siteId"
        AND v.kind = n.kind AND v.value_key = n.key`,
    [
      JSON.stringify(
        changed.map(({ supplierId, siteId, kind, after }) => ({
          supplierId,
          siteId,
          kind,
          key: variantKey(kind, after ?? ''),
        })),
      ),
    ],
  );
}

/** Other names of suppliers as wholes, by supplier. */
export async function otherNames(
  tx: EntityManager,
  supplierIds: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await tx.query<{ id: string; names: string[] }[]>(
    `SELECT supplier_id AS id, array_agg(value ORDER BY value) AS names FROM supplier_variant
      WHERE supplier_id = ANY ($1::uuid[]) AND kind = 'name' GROUP BY supplier_id`,
    [supplierIds],
  );
  return new Map(rows.map(({ id, names }) => [id, names]));
}
