import { currentActor, newId } from '@firebreak/platform/server';
import {
  nameKey,
  typedSpendRow,
  withSpend,
  type BulkLink,
  type BulkSite,
  type SpendInput,
} from '@firebreak/supply-chain/model';
import type { EntityManager } from 'typeorm';
import { judgement, linkColumns } from '../link-columns';
import { siteColumns, siteInputOf } from '../site-columns';
import { SiteEntity } from '../site.entity';
import { replaceGoods } from '../site-goods.query';
import { supplierColumns } from '../supplier-columns';
import { addIdentifiers, identifierColumns } from '../supplier-identifiers';
import { replaceContacts, replaceSpend, spendOf } from '../supplier-lists.query';
import { keepReplaced, otherNames, type RenamedPart } from '../supplier-variants';
import { SupplierEntity } from '../supplier.entity';
import { SupplyLinkEntity } from '../supply-link.entity';
import { insertRows, touch, updateRows } from '../write-rows.query';
import type { IdByNumber } from './bulk-buyers';
import { without, type SoundRow } from './bulk-row';
import { differs, linkKey, linksByKey, sitesBySupplier } from './known-records.query';

/** Every step takes all rows at once and tells whose records it changed. */
type Changed = ReadonlySet<string>;

/** Names, addresses, facts, years, people and identifiers. */
export async function writeSuppliers(tx: EntityManager, rows: readonly SoundRow[]): Promise<Changed> {
  const known = rows.flatMap(({ before }) => before ?? []);
  const knownIds = known.map(({ id }) => id);
  await keepReplaced(tx, rows.flatMap(renamed), 'api');
  const names = await otherNames(tx, knownIds);
  const spend = await spendOf(tx, knownIds);
  const yearsOf = ({ id, input, given }: SoundRow): readonly SpendInput[] =>
    withSpend(given.spend ?? spend.get(id) ?? [], typedSpendRow(input));
  const columns = rows.map((row) => ({
    row,
    columns: supplierColumns(row.input, { otherNames: names.get(row.id) ?? [], years: yearsOf(row) }),
  }));
  const fresh = columns.filter(({ row }) => !row.before);
  const other = columns.filter(
    ({ row, columns: after }) => row.before && differs<SupplierEntity>(row.before, after),
  );
  await insertRows(
    tx,
    SupplierEntity,
    fresh.map(({ row, columns: after }) => ({ id: row.id, ...after })),
  );
  await updateRows(
    tx,
    SupplierEntity,
    other.map(({ row, columns: after }) => ({ id: row.id, ...after })),
    { touch: true },
  );

  const years = rows.filter(({ given, input }) => given.spend ?? typedSpendRow(input));
  const contacts = rows.flatMap(({ id, given }) => (given.contacts ? [[id, given.contacts] as const] : []));
  const identifiers = rows.flatMap(({ id, given }) =>
    (given.identifiers ?? []).map((identifier) => identifierColumns(id, identifier)),
  );
  const beside = [
    ...(await replaceSpend(tx, new Map(years.map((row) => [row.id, yearsOf(row)])))),
    ...(await replaceContacts(tx, new Map(contacts))),
    ...(await addIdentifiers(tx, await Promise.all(identifiers))),
  ];
  await touch(tx, 'supplier', beside);
  return new Set([...[...fresh, ...other].map(({ row }) => row.id), ...beside]);
}

function renamed({ before, input }: SoundRow): RenamedPart[] {
  if (!before) return [];
  const part = { supplierId: before.id, siteId: null };
  return [
    { ...part, kind: 'name', before: before.name, after: input.name },
    { ...part, kind: 'address', before: before.address, after: input.address ?? null },
  ];
}

/** Sites by name, with their goods where these are given. */
export async function writeSites(tx: EntityManager, rows: readonly SoundRow[]): Promise<Changed> {
  const known = await sitesBySupplier(
    tx,
    rows.flatMap(({ before }) => before?.id ?? []),
  );
  const sites = rows.flatMap((row) =>
    (row.given.sites ?? []).map((given) => {
      const key = nameKey(given.name);
      const before = known.get(row.id)?.find(({ name }) => nameKey(name) === key) ?? null;
      return {
        id: before?.id ?? newId(),
        supplierId: row.id,
        before,
        given,
        columns: patched(given, before, row),
      };
    }),
  );
  const fresh = sites.filter(({ before }) => !before);
  const other = sites.filter(({ before, columns }) => before && differs<SiteEntity>(before, columns));
  const moved = other.map(({ id: siteId, supplierId, before, columns }): RenamedPart => ({
    supplierId,
    siteId,
    kind: 'address',
    before: before?.address ?? null,
    after: columns.address,
  }));
  await keepReplaced(tx, moved, 'api');
  await insertRows(
    tx,
    SiteEntity,
    fresh.map(({ id, supplierId, columns }) => ({ id, supplierId, ...columns })),
  );
  await updateRows(
    tx,
    SiteEntity,
    other.map(({ id, columns }) => ({ id, ...columns })),
    { touch: true },
  );
  const goods = sites.flatMap(({ id, given }) => (given.goods ? [[id, given.goods] as const] : []));
  const restocked = await replaceGoods(tx, new Map(goods));
  await touch(tx, 'site', restocked);
  return new Set(
    [...fresh, ...other, ...sites.filter(({ id }) => restocked.has(id))].map(({ supplierId }) => supplierId),
  );
}

/** What a site will be. A place that is not spoken of stays as exact as it was. */
function patched(given: BulkSite, before: SiteEntity | null, { input }: SoundRow) {
  const fields = without(given, 'goods');
  const columns = siteColumns({
    country: input.country,
    ...(before ? siteInputOf(before) : {}),
    ...fields,
    name: before?.name ?? given.name,
  });
  const spoken = ['latitude', 'longitude', 'country'].some((key) => key in fields);
  return before && !spoken
    ? {
        ...columns,
        latitude: before.latitude,
        longitude: before.longitude,
        locationPrecision: before.locationPrecision,
      }
    : columns;
}

/** Links to buyers. @returns whose links changed, being the supplying end */
export async function writeLinks(
  tx: EntityManager,
  rows: readonly SoundRow[],
  buyers: IdByNumber,
): Promise<Changed> {
  const known = await linksByKey(
    tx,
    rows.flatMap(({ before }) => before?.id ?? []),
  );
  const links = new Map<
    string,
    { before: SupplyLinkEntity | null; columns: Partial<SupplyLinkEntity> & { id: string } }
  >();
  for (const row of rows) {
    for (const given of row.given.suppliesTo ?? (row.before ? [] : [{ buyerExternalId: null }])) {
      const ends = endsOf(row.id, given, buyers);
      const before = known.get(linkKey(ends)) ?? null;
      links.set(linkKey(ends), {
        before,
        columns: { id: before?.id ?? newId(), ...linkAfter(ends, given, before) },
      });
    }
  }
  const all = [...links.values()];
  const fresh = all.filter(({ before }) => !before).map(({ columns }) => columns);
  const other = all.flatMap(({ before, columns }) => (before && differs(before, columns) ? [columns] : []));
  await insertRows(tx, SupplyLinkEntity, fresh);
  await updateRows(tx, SupplyLinkEntity, other);
  return new Set([...fresh, ...other].flatMap(({ supplierId }) => supplierId ?? []));
}

function endsOf(supplierId: string, { buyerExternalId, kind = 'supplier' }: BulkLink, buyers: IdByNumber) {
  const buyerSupplierId = buyerExternalId == null ? null : (buyers.get(buyerExternalId.trim()) ?? null);
  return { supplierId, buyerSupplierId, kind };
}

function linkAfter(ends: ReturnType<typeof endsOf>, given: BulkLink, before: SupplyLinkEntity | null) {
  const { certainty } = given;
  const facts = without(given, 'buyerExternalId', 'certainty');
  return {
    ...linkColumns({ ...before, ...facts, ...ends }),
    disclosedByName: before ? before.disclosedByName : currentActor().name,
    certaintyReason: before?.certaintyReason ?? null,
    certaintySetBy: before?.certaintySetBy ?? null,
    certaintySetAt: before?.certaintySetAt ?? null,
    ...judgement(before?.certainty ?? null, certainty ?? before?.certainty ?? 'declared', null),
  };
}
