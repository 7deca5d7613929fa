import type { ContactInput, SpendInput } from '@firebreak/supply-chain/model';
import { In, type EntityManager } from 'typeorm';
import { SupplierContactEntity } from './supplier-contact.entity';
import { orNull } from './supplier-columns';
import { SupplierSpendEntity } from './supplier-spend.entity';
import { insertRows } from './write-rows.query';

/** Rows of a set of suppliers, by supplier. */
function bySupplier<T extends { readonly supplierId: string }>(rows: readonly T[]): Map<string, T[]> {
  const found = new Map<string, T[]>();
  for (const row of rows) found.set(row.supplierId, [...(found.get(row.supplierId) ?? []), row]);
  return found;
}

/** Spend by year of suppliers. */
export async function spendOf(
  tx: EntityManager,
  supplierIds: readonly string[],
): Promise<ReadonlyMap<string, readonly SupplierSpendEntity[]>> {
  return bySupplier(await tx.findBy(SupplierSpendEntity, { supplierId: In([...supplierIds]) }));
}

/** Replaces the years of suppliers where they differ, and leaves equal rows alone. @returns whose changed */
export async function replaceSpend(
  tx: EntityManager,
  given: ReadonlyMap<string, readonly SpendInput[]>,
): Promise<Set<string>> {
  const known = await spendOf(tx, [...given.keys()]);
  const key = ({ year, currency, amount }: SpendInput) => `${year} ${currency} ${amount}`;
  const changed = new Set<string>();
  const gone: SupplierSpendEntity[] = [];
  const fresh: Partial<SupplierSpendEntity>[] = [];
  for (const [supplierId, years] of given) {
    const before = new Map((known.get(supplierId) ?? []).map((row) => [key(row), row]));
    const after = new Map(years.map((row) => [key(row), row]));
    const [removed, added] = [
      [...before].filter(([each]) => !after.has(each)),
      [...after].filter(([each]) => !before.has(each)),
    ];
    if (removed.length + added.length > 0) changed.add(supplierId);
    gone.push(...removed.map(([, row]) => row));
    fresh.push(...added.map(([, { year, currency, amount }]) => ({ supplierId, year, currency, amount })));
  }
  await tx.query(
    `DELETE FROM supplier_spend t USING jsonb_populate_recordset(NULL::supplier_spend, $1::jsonb) n
      WHERE t.supplier_id = n.supplier_id AND t.year = n.year AND t.currency = n.currency`,
    [
      JSON.stringify(
        gone.map(({ supplierId, year, currency }) => ({ supplier_id: supplierId, year, currency })),
      ),
    ],
  );
  await insertRows(tx, SupplierSpendEntity, fresh);
  return changed;
}

/** Replaces the people of suppliers where they differ. Somebody without name, e-mail and phone is left out. @returns whose changed */
export async function replaceContacts(
  tx: EntityManager,
  given: ReadonlyMap<string, readonly ContactInput[]>,
): Promise<Set<string>> {
  const known = bySupplier(
    await tx.find(SupplierContactEntity, {
      where: { supplierId: In([...given.keys()]) },
      order: { position: 'ASC' },
    }),
  );
  const changed = new Set<string>();
  const fresh: Partial<SupplierContactEntity>[] = [];
  for (const [supplierId, contacts] of given) {
    const after = contacts
      .map(contactColumns)
      .filter(({ name, email, phone }) => name ?? email ?? phone)
      .map((contact, at) => ({ ...contact, position: at + 1 }));
    if (
      JSON.stringify((known.get(supplierId) ?? []).map(comparable)) === JSON.stringify(after.map(comparable))
    ) {
      continue;
    }
    changed.add(supplierId);
    fresh.push(...after.map((contact) => ({ id: new SupplierContactEntity().id, supplierId, ...contact })));
  }
  if (changed.size > 0) await tx.delete(SupplierContactEntity, { supplierId: In([...changed]) });
  await insertRows(tx, SupplierContactEntity, fresh);
  return changed;
}

function contactColumns({ name, role, email, phone, language }: ContactInput) {
  return {
    name: orNull(name),
    role: orNull(role),
    email: orNull(email),
    phone: orNull(phone),
    language: orNull(language),
  };
}

function comparable({
  position,
  name,
  role,
  email,
  phone,
  language,
}: Omit<SupplierContactEntity, 'id' | 'supplierId' | 'companyId'>) {
  return [position, name, role, email, phone, language];
}
