import { addressKey, locateSite, type GoodInput, type SiteInput } from '@firebreak/supply-chain/model';
import type { SiteGoodEntity } from './site-good.entity';
import type { SiteEntity } from './site.entity';
import { orNull } from './supplier-columns';

/** Texts trimmed, blanks as null, its place, and the key that imports find it by. */
export function siteColumns(input: SiteInput) {
  return {
    name: input.name.trim(),
    country: input.country,
    address: orNull(input.address),
    addressKey: addressKey(input.address),
    city: orNull(input.city),
    ...locateSite(input),
    isic: orNull(input.isic),
    headcount: input.headcount ?? null,
    womenShare: input.womenShare ?? null,
    migrantShare: input.migrantShare ?? null,
    agencyShare: input.agencyShare ?? null,
    labourProvider: input.labourProvider ?? null,
    employerHousing: input.employerHousing ?? null,
    pieceRate: input.pieceRate ?? null,
    processes: [...new Set(input.processes ?? [])],
    capacityPerMonth: input.capacityPerMonth ?? null,
    capacityUnit: orNull(input.capacityUnit),
    housedWorkers: input.housedWorkers ?? null,
  };
}

/** A stored site as somebody would enter it; a country's middle is no place that anybody entered. */
export function siteInputOf(row: SiteEntity): SiteInput {
  const placed = row.locationPrecision !== 'country';
  return {
    name: row.name,
    country: row.country,
    address: row.address,
    city: row.city,
    latitude: placed ? row.latitude : null,
    longitude: placed ? row.longitude : null,
    isic: row.isic,
    headcount: row.headcount,
    womenShare: row.womenShare,
    migrantShare: row.migrantShare,
    agencyShare: row.agencyShare,
    labourProvider: row.labourProvider,
    employerHousing: row.employerHousing,
    pieceRate: row.pieceRate,
    processes: row.processes,
    capacityPerMonth: row.capacityPerMonth,
    capacityUnit: row.capacityUnit,
    housedWorkers: row.housedWorkers,
  };
}

/** A good of a site as it is stored. */
export function goodColumns(good: GoodInput): Pick<SiteGoodEntity, 'hs' | 'name' | 'role'> {
  return { hs: good.hs || null, name: good.name.trim(), role: good.role ?? 'makes' };
}

/** Two goods with the same key are the same good. */
export function goodKey({ hs, name, role }: Pick<SiteGoodEntity, 'hs' | 'name' | 'role'>): string {
  return `${role} ${hs ?? ''} ${name}`;
}
