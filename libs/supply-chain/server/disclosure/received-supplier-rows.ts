import { addressKey, locateSite, type SharedParty } from '@firebreak/supply-chain/model';
import type { EntityManager } from 'typeorm';
import { SiteEntity } from '../site.entity';
import { SupplierContactEntity } from '../supplier-contact.entity';
import { SupplierIdentifierEntity } from '../supplier-identifier.entity';
import { SupplierVariantEntity } from '../supplier-variant.entity';
import { SupplierEntity } from '../supplier.entity';
import { SupplyLinkEntity } from '../supply-link.entity';
import { namedColumns } from './place-parties';

/** Takes over what the sender changed about a supplier that came from it; what people changed since stays theirs. */
export async function updateSupplier(
  tx: EntityManager,
  id: string,
  before: SharedParty,
  now: SharedParty,
): Promise<void> {
  const supplier = await tx.findOneBy(SupplierEntity, { id });
  if (!supplier) return;
  const was = namedColumns(id, before);
  const next = namedColumns(id, now);
  const untouched = supplier.name === was.name && supplier.address === was.address;
  const sameIsic = supplier.isic === before.isic;
  if (!untouched && !sameIsic) return;
  if (JSON.stringify([was, before.isic]) === JSON.stringify([next, now.isic])) return;
  await tx.save(Object.assign(supplier, untouched ? next : {}, sameIsic ? { isic: now.isic } : {}));
  if (!untouched || now.address === before.address || now.address === null) return;
  await tx.update(
    SiteEntity,
    { supplierId: id, addressKey: addressKey(before.address) },
    { name: next.name, address: now.address, addressKey: addressKey(now.address) },
  );
}

/**
 * Removes a supplier that only a withdrawn disclosure brought. One that is linked otherwise is known otherwise
 * and stays; one that other records refer to (answers, audits, statements) stays without anything that names it.
 */
export async function forgetSupplier(
  tx: EntityManager,
  id: string,
): Promise<'kept' | 'nameless' | 'deleted'> {
  const linked =
    (await tx.countBy(SupplyLinkEntity, { supplierId: id })) +
    (await tx.countBy(SupplyLinkEntity, { buyerSupplierId: id }));
  if (linked > 0) return 'kept';
  // Merges that were taken apart tell its name as well.
  await tx.query(`DELETE FROM supplier_merge WHERE undone_at IS NOT NULL AND $1 IN (kept_id, other_id)`, [
    id,
  ]);
  const [row] = await tx.query<{ used: boolean }[]>(`SELECT is_supplier_in_use($1) AS used`, [id]);
  if (!row?.used) {
    await tx.delete(SupplierEntity, { id });
    return 'deleted';
  }
  await makeNameless(tx, id);
  return 'nameless';
}

async function makeNameless(tx: EntityManager, id: string): Promise<void> {
  const supplier = await tx.findOneByOrFail(SupplierEntity, { id });
  const { country } = supplier;
  const nameless = namedColumns(id, { name: null, country, region: null, address: null });
  await tx.save(
    Object.assign(supplier, nameless, {
      status: 'left' as const,
      statusReason: 'Withdrawn by the supplier who disclosed it.',
      ...{ contactName: null, contactEmail: null, contactPhone: null, phoneKey: '', notes: null },
    }),
  );
  await tx.update(
    SiteEntity,
    { supplierId: id },
    { name: nameless.name, address: null, addressKey: '', city: null, ...locateSite({ country }) },
  );
  for (const particulars of [SupplierVariantEntity, SupplierIdentifierEntity, SupplierContactEntity])
    await tx.delete(particulars, { supplierId: id });
}
