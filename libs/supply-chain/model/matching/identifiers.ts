/** What kind of number it is. `external` is the number a customer gives; the rest are issued by somebody else. */
export type PartyIdentifierScheme = 'lei' | 'registration' | 'vat' | 'duns' | 'os-id' | 'external';

export interface PartyIdentifier {
  readonly scheme: PartyIdentifierScheme;
  readonly value: string;
}

/** Values that stand for "none" in lists. */
const EMPTY = /^(?:NA|NONE|NIL|NULL|UNKNOWN|TBC|TBD|X+|0+|1234567890?|9+)$/;

/**
 * Identifiers as they are compared: letters and digits only, in capitals, the country's letters before a VAT number left
 * out, a registration number without leading zeros. Values that are no identifier (`N/A`, `000000`) are left out.
 */
export function identifierKeys(
  identifiers: readonly PartyIdentifier[],
  country: string,
): ReadonlyMap<PartyIdentifierScheme, readonly string[]> {
  const found = new Map<PartyIdentifierScheme, string[]>();
  for (const { scheme, value } of identifiers) {
    const key = keyOf(scheme, value, country);
    if (key.length < (scheme === 'external' ? 1 : 4) || EMPTY.test(key)) continue;
    const keys = found.get(scheme);
    if (!keys) found.set(scheme, [key]);
    else if (!keys.includes(key)) keys.push(key);
  }
  return found;
}

function keyOf(scheme: PartyIdentifierScheme, value: string, country: string): string {
  const plain = value
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
  if (scheme === 'vat' && country !== '') {
    const prefix =
      country === 'GR' ? /^(?:GR|EL)(?=[0-9A-Z]{6,})/ : new RegExp(`^${country}(?=[0-9A-Z]{5,})`);
    return plain.replace(prefix, '');
  }
  if (scheme === 'duns') return plain.replace(/^DUNS/, '').replace(/^0+/, '');
  return scheme === 'registration' ? plain.replace(/^0+(?=.{4})/, '') : plain;
}

/** How the identifiers of two records compare. */
export interface IdentifierComparison {
  readonly same: readonly PartyIdentifierScheme[];
  readonly other: readonly PartyIdentifierScheme[];
}

/**
 * Schemes in which both records have a value: `same` where one is equal, `other` where none is. Registration numbers and
 * VAT numbers are only compared within one country, where each is given once.
 */
export function compareIdentifiers(
  a: ReadonlyMap<PartyIdentifierScheme, readonly string[]>,
  b: ReadonlyMap<PartyIdentifierScheme, readonly string[]>,
  sameCountry: boolean,
): IdentifierComparison {
  const [same, other]: [PartyIdentifierScheme[], PartyIdentifierScheme[]] = [[], []];
  for (const [scheme, values] of a) {
    const others = b.get(scheme);
    if (!others || ((scheme === 'registration' || scheme === 'vat') && !sameCountry)) continue;
    (values.some((value) => others.includes(value)) ? same : other).push(scheme);
  }
  return { same, other };
}

/** The last nine digits of a telephone number, eight at least; null for anything shorter or all alike. */
export function phoneKey(phone: string | null): string | null {
  const digits = (phone ?? '').normalize('NFKC').replace(/\(0\)/g, '').replace(/\D/g, '').slice(-9);
  return digits.length < 8 || /^(\d)\1+$/.test(digits) ? null : digits;
}

const EARTH_RADIUS_IN_METRES = 6_371_000;

/** Great-circle distance in metres (haversine). Degrees in. */
export function distanceInMetres(
  a: { readonly latitude: number; readonly longitude: number },
  b: { readonly latitude: number; readonly longitude: number },
): number {
  const rad = Math.PI / 180;
  const half = (angle: number) => Math.sin((angle * rad) / 2) ** 2;
  const h =
    half(b.latitude - a.latitude) +
    Math.cos(a.latitude * rad) * Math.cos(b.latitude * rad) * half(b.longitude - a.longitude);
  return 2 * EARTH_RADIUS_IN_METRES * Math.asin(Math.min(1, Math.sqrt(h)));
}
