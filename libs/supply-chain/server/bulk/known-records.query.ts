import { In, type EntityManager } from 'typeorm';
import { SiteEntity } from '../site.entity';
import { SupplierEntity } from '../supplier.entity';
import { SupplyLinkEntity } from '../supply-link.entity';

/** Suppliers by the company's own number, locked: what is left out of a row is written as it was read here. */
export async function suppliersByNumber(
  tx: EntityManager,
  numbers: readonly string[],
): Promise<ReadonlyMap<string, SupplierEntity>> {
  const found = await tx.find(SupplierEntity, {
    where: { externalId: In([...numbers]) },
    order: { id: 'ASC' },
    lock: { mode: 'for_no_key_update' },
  });
  return new Map(found.map((row) => [row.externalId ?? '', row]));
}

/** Their sites, by supplier. */
export async function sitesBySupplier(
  tx: EntityManager,
  supplierIds: readonly string[],
): Promise<ReadonlyMap<string, readonly SiteEntity[]>> {
  const found = await tx.find(SiteEntity, {
    where: { supplierId: In([...supplierIds]) },
    order: { id: 'ASC' },
    lock: { mode: 'for_no_key_update' },
  });
  return Map.groupBy(found, ({ supplierId }) => supplierId);
}

/** Which link is which: nobody supplies anybody twice in the same way. */
export function linkKey(link: Pick<SupplyLinkEntity, 'supplierId' | 'buyerSupplierId' | 'kind'>): string {
  return `${link.supplierId} ${link.buyerSupplierId ?? ''} ${link.kind}`;
}

/** Links to their buyers, by their key. */
export async function linksByKey(
  tx: EntityManager,
  supplierIds: readonly string[],
): Promise<ReadonlyMap<string, SupplyLinkEntity>> {
  const found = await tx.findBy(SupplyLinkEntity, { supplierId: In([...supplierIds]) });
  return new Map(found.map((row) => [linkKey(row), row]));
}

/** Whether any of the columns would change. */
export function differs<T extends object>(before: T, columns: Partial<T>): boolean {
  // Both hold what JSON can: texts, numbers, lists of texts.
  return (Object.keys(columns) as (keyof T)[]).some(
    (key) => JSON.stringify(before[key]) !== JSON.stringify(columns[key]),
  );
}
