import { newId } from '@firebreak/platform/server';
import {
  addressKey,
  locateSite,
  matchKey,
  nameKey,
  recognise,
  searchKey,
  type KnownSupplier,
  type SharedParty,
} from '@firebreak/supply-chain/model';
import type { EntityManager } from 'typeorm';
import { findKnownSuppliers } from '../import/known-suppliers.query';
import { SiteEntity } from '../site.entity';
import { SupplierEntity } from '../supplier.entity';

export interface PlacedParty {
  readonly supplierId: string;
  readonly isNew: boolean;
}

/**
 * The supplier that each party is: one on record that is recognised by name, country and address, or a new
 * one. A party without a name is always a new one, and is never taken for another.
 * @param discloser who sent them, for the records' notes
 */
export async function placeParties(
  tx: EntityManager,
  rows: readonly SharedParty[],
  discloser: string,
): Promise<Map<string, PlacedParty>> {
  const known = await knownFor(tx, rows);
  const placed = new Map<string, PlacedParty>();
  for (const row of rows) {
    const supplier = row.name === null ? null : recognised(row, row.name, known);
    const supplierId = supplier ?? newId();
    if (!supplier) {
      await createSupplier(tx, supplierId, row, discloser);
      if (row.name !== null) known.push(asKnown(supplierId, row, row.name));
    }
    placed.set(row.key, { supplierId, isNew: !supplier });
  }
  return placed;
}

async function knownFor(tx: EntityManager, rows: readonly SharedParty[]): Promise<KnownSupplier[]> {
  const keys = rows.flatMap(({ name, country, address }) =>
    name === null
      ? []
      : [{ externalId: null, matchKey: matchKey(name), country, addressKey: addressKey(address) }],
  );
  return keys.length === 0 ? [] : findKnownSuppliers(tx, keys);
}

/** The same company, at whatever address; another name at the same address is another company. */
function recognised(row: SharedParty, name: string, known: readonly KnownSupplier[]): string | null {
  const { country, address } = row;
  const keys = { matchKey: matchKey(name), addressKey: addressKey(address) };
  const found = recognise({ name, country, address, externalId: null }, keys, known);
  return found.kind === 'same-site' || found.kind === 'other-site' ? (found.supplier?.id ?? null) : null;
}

function asKnown(id: string, { country, address }: SharedParty, name: string): KnownSupplier {
  const sites = address === null ? [] : [{ id, addressKey: addressKey(address) }];
  return { id, name, country, matchKey: matchKey(name), externalId: null, sites, rowNumber: null };
}

const countryNames = new Intl.DisplayNames('en', { type: 'region' });

/** What an unnamed party is called: that it is not named, and the place that may be told. */
export function withheldName({ country, region }: Pick<SharedParty, 'country' | 'region'>): string {
  return `Undisclosed supplier, ${[region, countryNames.of(country)].filter(Boolean).join(', ')}`;
}

/** Name and address columns of a party's supplier, with the keys that lists and imports find it by. */
export function namedColumns(id: string, row: Pick<SharedParty, 'name' | 'country' | 'region' | 'address'>) {
  const nameWithheld = row.name === null;
  const name = row.name ?? withheldName(row);
  const { country, address } = row;
  return {
    ...{ name, country, address, nameWithheld },
    nameKey: nameKey(name),
    matchKey: nameWithheld ? `withheld ${id}` : matchKey(name),
    searchKey: searchKey({ name, address }),
  };
}

async function createSupplier(
  tx: EntityManager,
  id: string,
  row: SharedParty,
  discloser: string,
): Promise<void> {
  await tx.save(
    tx.create(SupplierEntity, {
      ...{ id, ...namedColumns(id, row), isic: row.isic, status: 'active' },
      notes: `Disclosed by ${discloser}.`,
    }),
  );
  if (row.name === null || row.address === null) return;
  const { name, country, address, region } = row;
  await tx.save(
    tx.create(SiteEntity, {
      ...{ supplierId: id, name, country, address, isic: row.isic, city: region },
      addressKey: addressKey(address),
      ...locateSite({ country }),
    }),
  );
}
