import { LocationPrecision } from '../supplier';
import { NameProfile, readName } from './company-name';
import { PartyIdentifier, identifierKeys, phoneKey } from './identifiers';
import { AddressProfile, readAddress } from './postal-address';
import { HAN_MARK } from './romanise';
import { Word, wordOf, wordSimilarity } from './words';

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
  readonly identifiers?: readonly PartyIdentifier[];
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
  readonly identifiers: ReadonlyMap<PartyIdentifier['scheme'], readonly string[]>;
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
  const addressWords = new Set(addresses.flatMap((address) => address.words.map((word) => word.text)));
  return {
    country,
    names: names.map((name) => withPlacesLighter(withPlacesApart(name, addressWords), addresses)),
    addresses,
    addressWords,
    identifiers: identifierKeys(record.identifiers ?? [], country),
    phone: phoneKey(record.phone ?? null),
    point: known && precision !== 'country' ? { latitude, longitude, precision } : null,
  };
}

/** What a word of the name tells when it is a place of the address, too: neighbours are called by it as well. */
const PLACE_IN_NAME = 0.35;
/** `Wehzhou` in the name is the Wenzhou of the address. */
const SAME_PLACE = 0.82;

/** Chinese runs a place and a name together: `长安锦程` of an address in `长安` is Chang'an Jincheng. */
function withPlacesApart(name: NameProfile, addressWords: ReadonlySet<string>): NameProfile {
  if (!name.core.some((word) => word.script === 'han')) return name;
  const core = name.core.flatMap((word) => {
    if (word.script !== 'han') return [word];
    const place = [...addressWords].find(
      (known) => known.length >= 4 && word.text.startsWith(known) && word.text.length - known.length >= 3,
    );
    if (place === undefined) return [word];
    return [place, word.text.slice(place.length)].map((text) => wordOf(`${HAN_MARK}${text}`, word.weight));
  });
  return core.length === name.core.length ? name : { ...name, core };
}

function withPlacesLighter(name: NameProfile, addresses: readonly AddressProfile[]): NameProfile {
  const isPlace = (word: Word) =>
    addresses.some(({ words }) => words.some((other) => wordSimilarity(word, other) >= SAME_PLACE));
  if (addresses.length === 0 || name.core.every(isPlace) || !name.core.some(isPlace)) return name;
  const core = name.core.map((word) =>
    isPlace(word) ? { ...word, weight: word.weight * PLACE_IN_NAME } : word,
  );
  return { ...name, core };
}
