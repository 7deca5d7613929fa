import { LocationPrecision } from '../supplier';
import { NameProfile, readName } from './company-name';
import { Identifier, identifierKeys, phoneKey } from './identifiers';
import { AddressProfile, readAddress } from './postal-address';

/** A company or site as far as telling whether it is the same as another needs it. Only names and country matter most. */
export interface PartyRecord {
  /** Every name on record, best first; at least one. */
  readonly names: readonly string[];
  /** ISO 3166-1 alpha-2; null where unknown. */
  readonly country: string | null;
  /** Every address on record: one per site, or several spellings of one. */
  readonly addresses?: readonly string[];
  readonly city?: string | null;
  /** Degrees. */
  readonly latitude?: number | null;
  readonly longitude?: number | null;
  /** How well the coordinates are known; `site` where left out. */
  readonly locationPrecision?: LocationPrecision;
  readonly identifiers?: readonly Identifier[];
  readonly phone?: string | null;
}

/** A record taken apart: made once, compared often. */
export interface PartyProfile {
  readonly country: string;
  readonly names: readonly NameProfile[];
  readonly addresses: readonly AddressProfile[];
  /** Words of all addresses and the city: they confirm a place that only the other record's name holds. */
  readonly addressWords: ReadonlySet<string>;
  /** Normalised identifiers by scheme. */
  readonly identifiers: ReadonlyMap<Identifier['scheme'], readonly string[]>;
  /** Last digits of the telephone number; null where none. */
  readonly phone: string | null;
  readonly point: {
    readonly latitude: number;
    readonly longitude: number;
    readonly precision: LocationPrecision;
  } | null;
}

/** Takes a record apart, so that comparing it with thousands of others is cheap. Never throws on odd text. */
export function profileOf(record: PartyRecord): PartyProfile {
  const country = (record.country ?? '').toUpperCase();
  const names = record.names.flatMap((name) => readName(name, country));
  const city = record.city ?? null;
  const addresses = (record.addresses ?? [])
    .map((address) => readAddress(address, city, country))
    .filter((address) => address !== null);
  if (addresses.length === 0 && city) {
    const only = readAddress('', city, country);
    if (only) addresses.push(only);
  }
  const { latitude, longitude, locationPrecision: precision = 'site' } = record;
  const known =
    latitude != null && longitude != null && Number.isFinite(latitude) && Number.isFinite(longitude);
  return {
    country,
    names,
    addresses,
    addressWords: new Set(addresses.flatMap((address) => address.words.map((word) => word.text))),
    identifiers: identifierKeys(record.identifiers ?? [], country),
    phone: phoneKey(record.phone ?? null),
    point: known && precision !== 'country' ? { latitude, longitude, precision } : null,
  };
}
