import { AddressComparison, compareAddresses } from './compare-addresses';
import { compareNames, maybeSameName, NameComparison } from './compare-names';
import { compareIdentifiers, distanceInMetres, IdentifierComparison } from './identifiers';
import { PartyProfile } from './party';

/** What to do with a pair: propose that both are the same, ask a person, or take them for two. */
export type MatchVerdict = 'same' | 'ask' | 'new';

/** From this score on, two records are proposed as the same. */
export const SAME_FROM = 0.8;
/** From this score on, a person is asked; below, they are two. */
export const ASK_FROM = 0.5;

/** The sentence that says what a part found: a key for translation. Parameters are in `params`. */
export const MATCH_SENTENCES = [
  'name-same', 'name-close', 'name-part', 'name-other', 'name-common', 'activity-differs', 'place-differs', 'ordinal-same', 'ordinal-differs',
  'ordinal-one-sided', 'address-same', 'address-close', 'address-part', 'address-other', 'address-number-differs', 'identifier-same', 'identifier-differs', 'distance-near', 'distance-far',
  'phone-same', 'country-differs',
] as const; // prettier-ignore
export type MatchSentence = (typeof MATCH_SENTENCES)[number];

/** One reason for a score. */
export interface MatchPart {
  readonly part:
    'name' | 'activity' | 'ordinal' | 'address' | 'identifier' | 'distance' | 'phone' | 'country';
  /** How alike the two are in this, 0 to 1. */
  readonly score: number;
  /**
   * How much it moves the whole, in log-odds: 0 says nothing, +3 makes "the same" twenty times as likely, -3 twenty times
   * less so. Parts add up.
   */
  readonly weight: number;
  readonly sentence: MatchSentence;
  readonly params: Readonly<Record<string, string | number>>;
  /** The score cannot be higher than this, whatever else speaks for it; null for no limit. */
  readonly limit: number | null;
}

/** Whether two records are the same party, and why. */
export interface MatchResult {
  /** 0 (surely two) to 1 (surely one). */
  readonly score: number;
  readonly verdict: MatchVerdict;
  readonly parts: readonly MatchPart[];
}

/** Log-odds before anything is compared: two records of one country that share something are usually two. */
export const PRIOR_LOG_ODDS = -1.2;

const SCORE_OF_LIMIT = { new: 0.45, ask: 0.72 } as const;

/** The verdict that a score stands for. */
export const verdictOf = (score: number): MatchVerdict =>
  score >= SAME_FROM ? 'same' : score >= ASK_FROM ? 'ask' : 'new';

/**
 * Compares two records that were taken apart by `profileOf`. The order makes no difference.
 *
 * Every part adds log-odds (Fellegi and Sunter, A Theory for Record Linkage, 1969), so that strong agreement in one makes up
 * for a weak one in another, and what a record leaves out counts neither way. Some differences limit the score whatever
 * else agrees: other numbers of plant or unit, another plot, another line of work, another country, another identifier.
 */
export function matchProfiles(a: PartyProfile, b: PartyProfile): MatchResult {
  return resultOf(partsOf(a, b, bestName(a, b)));
}

/**
 * Like `matchProfiles`, for going through many pairs: null at once where the names have so little in common that the
 * score cannot reach `ASK_FROM`.
 */
export function matchIfLikely(a: PartyProfile, b: PartyProfile): MatchResult | null {
  if (sharesNumber(a, b)) return matchProfiles(a, b);
  if (!maybeSame(a, b)) return null;
  const name = bestName(a, b);
  return name && name.score < HOPELESS_NAME && name.form === 'full' ? null : resultOf(partsOf(a, b, name));
}

/** Below this name score nothing but an identifier or a telephone brings a pair to `ASK_FROM`. */
const HOPELESS_NAME = 0.55;

function partsOf(a: PartyProfile, b: PartyProfile, name: NameComparison | null): MatchPart[] {
  const sameCountry = a.country === '' || b.country === '' || a.country === b.country;
  const ids = compareIdentifiers(a.identifiers, b.identifiers, sameCountry);
  const address = bestAddress(a, b);
  const decisive = ids.same.some((scheme) => scheme !== 'external');
  const parts: MatchPart[] = [];
  if (name) parts.push(...nameParts(name, address, decisive));
  if (address) parts.push(addressPart(address, name, decisive));
  parts.push(...identifierParts(ids));
  const distance = distancePart(a, b, decisive);
  if (distance) parts.push(distance);
  if (a.phone !== null && a.phone === b.phone) parts.push(part('phone', 1, 1.3, 'phone-same', {}));
  if (!sameCountry)
    parts.push(countryPart(a, b, decisive, address !== null && address.score * address.telling > 0.8));
  return parts;
}

/**
 * A quick look that spares most pairs the full comparison: whether any two readings of the names can be alike. A name
 * without a letter in it says nothing: addresses decide there.
 */
const maybeSame = (a: PartyProfile, b: PartyProfile): boolean =>
  a.names.length === 0 ||
  b.names.length === 0 ||
  a.names.some((one) => b.names.some((other) => maybeSameName(one, other)));

function sharesNumber(a: PartyProfile, b: PartyProfile): boolean {
  if (a.phone !== null && a.phone === b.phone) return true;
  return (
    a.identifiers.size > 0 &&
    b.identifiers.size > 0 &&
    compareIdentifiers(a.identifiers, b.identifiers, true).same.length > 0
  );
}

function resultOf(parts: readonly MatchPart[]): MatchResult {
  const odds = parts.reduce((sum, { weight }) => sum + weight, PRIOR_LOG_ODDS);
  const limit = parts.reduce((lowest, { limit: own }) => Math.min(lowest, own ?? 1), 1);
  const score = Math.round(Math.min(limit, 1 / (1 + Math.exp(-odds))) * 1000) / 1000;
  return { score, verdict: verdictOf(score), parts };
}

function part(
  kind: MatchPart['part'],
  score: number,
  weight: number,
  sentence: MatchSentence,
  params: MatchPart['params'],
  limit: number | null = null,
): MatchPart {
  return { part: kind, score: round(score), weight: round(weight), sentence, params, limit };
}

const round = (value: number): number => Math.round(value * 100) / 100;

/** Straight lines between points `[x, y]`, ascending in x; the ends go on level. */
function between(points: readonly (readonly [number, number])[], x: number): number {
  let [beforeX, beforeY] = points[0] ?? [0, 0];
  if (x <= beforeX) return beforeY;
  for (const [nextX, nextY] of points) {
    if (x <= nextX) return beforeY + ((nextY - beforeY) * (x - beforeX)) / (nextX - beforeX || 1);
    [beforeX, beforeY] = [nextX, nextY];
  }
  return beforeY;
}

const NAME_WEIGHTS = [[0.3, -6], [0.5, -4], [0.6, -2.6], [0.7, -1.2], [0.8, 0.3], [0.87, 1.6], [0.93, 2.5], [1, 3.4]] as const; // prettier-ignore
const ADDRESS_WEIGHTS = [[0, -1.8], [0.2, -1.2], [0.4, -0.2], [0.55, 0.9], [0.7, 1.7], [0.85, 2.4], [1, 3]] as const; // prettier-ignore

/** The pair of readings that is most alike: words in brackets count where both have them. */
function bestName(a: PartyProfile, b: PartyProfile): NameComparison | null {
  let best: NameComparison | null = null;
  const bothQualified = a.names.some((name) => name.qualified) && b.names.some((name) => name.qualified);
  for (const one of a.names) {
    for (const other of b.names) {
      // Two companies of one group give the group's name as a second one.
      if (one.alias && other.alias) continue;
      if (
        bothQualified &&
        one.qualified !== other.qualified &&
        one.han === '' &&
        other.han === '' &&
        !one.alias &&
        !other.alias
      )
        continue;
      const found = compareNames(one, other, a, b);
      if (!best || rank(found) > rank(best)) best = found;
    }
  }
  return best;
}

/** A reading without contradictions is preferred where two are about as alike. */
function rank({ score, telling, ordinal, activity }: NameComparison): number {
  return score * (0.8 + 0.2 * telling) - (ordinal === 'other' ? 0.05 : 0) - (activity === 'other' ? 0.03 : 0);
}

/** Both addresses give a street or place and a number there, and all of it agrees. */
const isDetailed = (address: AddressComparison | null): boolean =>
  address !== null && address.sameNumber && address.score >= 0.75 && address.telling >= 0.8;

/** What even a common name weighs where both bear all of it and are in one town: it is registered once. */
const SAME_COMMON_NAME = 2.3;

const isWholeName = ({ score, activity, form }: NameComparison): boolean =>
  score >= 0.99 && activity === 'same' && form === 'full';

/** Street and town agree, with or without a number. */
const isOneStreet = (address: AddressComparison | null): boolean =>
  atOnePlace(address) && address !== null && address.score >= 0.9 && address.telling >= 0.8;

const atOnePlace = (address: AddressComparison | null): boolean =>
  address !== null && address.score >= 0.8 && address.telling >= 0.2 && address.differing.length === 0;

/** What a name weighs; where it is a short form, a second name or another script's, the address says how much. */
function nameWeight(
  name: NameComparison,
  address: AddressComparison | null,
): { readonly weight: number; readonly limit: number | null } {
  const raw = between(NAME_WEIGHTS, name.score);
  const weight = raw > 0 ? raw * name.telling : raw;
  const detailed = isDetailed(address);
  if (isWholeName(name) && atOnePlace(address))
    return { weight: Math.max(weight, SAME_COMMON_NAME), limit: null };
  if (
    name.oneSided &&
    name.form === 'full' &&
    name.activity !== 'other' &&
    name.score >= 0.6 &&
    name.telling >= 0.6 &&
    detailed
  )
    return { weight: Math.max(weight, 0), limit: null };
  if (name.form === 'short' && detailed) return { weight: Math.max(weight, 0.4), limit: null };
  if (name.form === 'alias')
    return { weight, limit: detailed || isOneStreet(address) ? null : SCORE_OF_LIMIT.ask };
  if (name.form !== 'unread' || address === null || name.activity === 'other') return { weight, limit: null };
  if (detailed && name.tradeAgrees && name.activity !== 'more')
    return { weight: Math.max(weight, 0.5), limit: null };
  const alike = address.score >= 0.85 && address.telling >= 0.7 && address.differing.length === 0;
  return alike ? { weight: Math.max(weight, -1), limit: SCORE_OF_LIMIT.ask } : { weight, limit: null };
}

function nameParts(name: NameComparison, address: AddressComparison | null, decisive: boolean): MatchPart[] {
  const { score } = name;
  const sentence: MatchSentence =
    score >= 0.99 ? (name.telling < 0.6 ? 'name-common' : 'name-same') : score >= 0.83 ? 'name-close' : score >= 0.55 ? 'name-part' : 'name-other'; // prettier-ignore
  const { weight, limit } = nameWeight(name, address);
  const parts = [part('name', score, decisive ? Math.max(weight, -0.8) : weight, sentence, {}, decisive ? null : limit)]; // prettier-ignore
  const samePlace = address !== null && address.score * address.telling > 0.7;
  if (name.activity === 'other' || (name.activity === 'more' && name.form !== 'unread')) {
    const mild = decisive || (name.tradeUnsaid && isDetailed(address));
    const activityLimit = mild ? null : SCORE_OF_LIMIT.ask;
    const strength = (name.activity === 'other' ? -1.8 : -0.8) * (mild ? 0.25 : 1);
    parts.push(part('activity', name.activity === 'other' ? 0.2 : 0.5, strength, 'activity-differs', { activities: name.activities.join(', ') }, activityLimit)); // prettier-ignore
  }
  if (name.otherPlace && !decisive) {
    parts.push(part('activity', 0.3, -1, 'place-differs', {}, samePlace ? null : SCORE_OF_LIMIT.ask));
  }
  const [own, other] = name.ordinals;
  if (name.ordinal === 'other') {
    parts.push(part('ordinal', 0, -3, 'ordinal-differs', { a: own, b: other }, decisive ? SCORE_OF_LIMIT.ask : SCORE_OF_LIMIT.new)); // prettier-ignore
  } else if (name.ordinal === 'one-sided') {
    const first = (own || other) === '1';
    const weightOfOne = samePlace ? -0.3 : first ? -0.5 : -1.3;
    parts.push(part('ordinal', 0.5, weightOfOne, 'ordinal-one-sided', { number: own || other }, decisive || samePlace || first ? null : SCORE_OF_LIMIT.ask)); // prettier-ignore
  } else if (name.ordinal === 'same') parts.push(part('ordinal', 1, 0.6, 'ordinal-same', { number: own }));
  return parts;
}

function bestAddress(a: PartyProfile, b: PartyProfile): AddressComparison | null {
  let best: AddressComparison | null = null;
  for (const one of a.addresses) {
    for (const other of b.addresses) {
      const found = compareAddresses(one, other);
      if (!best || found.score * found.telling > best.score * best.telling) best = found;
    }
  }
  return best;
}

function addressPart(address: AddressComparison, name: NameComparison | null, decisive: boolean): MatchPart {
  const { score, telling, differing } = address;
  const sure = name !== null && name.score >= 0.95 && name.telling >= 0.85;
  const raw = between(ADDRESS_WEIGHTS, score) * telling;
  // A company moves, or has an office elsewhere: a name that few share keeps the question open.
  const openMind = address.samePlace && differing.length === 0 ? -0.2 : -1.6;
  const weight = decisive ? Math.max(raw, -0.4) : sure ? Math.max(raw, openMind) : raw;
  const [first] = differing.filter(({ role }) => role !== 'floor' && role !== 'ward');
  if (first && score < 0.7) {
    const limit = decisive || first.role === 'building' ? null : SCORE_OF_LIMIT.ask;
    return part(
      'address',
      score,
      weight,
      'address-number-differs',
      { role: first.role, a: first.a, b: first.b },
      limit,
    );
  }
  const sentence =
    score >= 0.85
      ? 'address-same'
      : score >= 0.6
        ? 'address-close'
        : score >= 0.3
          ? 'address-part'
          : 'address-other';
  return part('address', score, weight, sentence, {});
}

const SAME_IDENTIFIER = {
  'os-id': 5,
  lei: 4.5,
  registration: 4.5,
  vat: 4.3,
  duns: 4.3,
  external: 1.5,
} as const;
const OTHER_IDENTIFIER = { 'os-id': -4, lei: -5, registration: -4, vat: -4, duns: -3, external: 0 } as const;

function identifierParts({ same, other }: IdentifierComparison): MatchPart[] {
  const decided = same.some((scheme) => scheme !== 'external');
  return [
    ...same.map((scheme) => part('identifier', 1, SAME_IDENTIFIER[scheme], 'identifier-same', { scheme })),
    ...other
      .filter((scheme) => scheme !== 'external')
      .map((scheme) =>
        part('identifier', 0, decided ? OTHER_IDENTIFIER[scheme] / 2 : OTHER_IDENTIFIER[scheme], 'identifier-differs', { scheme }, decided ? SCORE_OF_LIMIT.ask : SCORE_OF_LIMIT.new),
      ), // prettier-ignore
  ];
}

const DISTANCE_WEIGHTS = [[50, 1.5], [300, 0.9], [1000, 0.2], [3000, -0.4], [10_000, -1.5], [50_000, -2.5]] as const; // prettier-ignore

function distancePart(a: PartyProfile, b: PartyProfile, decisive: boolean): MatchPart | null {
  if (!a.point || !b.point) return null;
  const metres = distanceInMetres(a.point, b.point);
  const exact = a.point.precision === 'site' && b.point.precision === 'site';
  const raw = exact ? between(DISTANCE_WEIGHTS, metres) : metres > 60_000 ? -1.5 : 0;
  if (raw === 0) return null;
  const weight = decisive ? Math.max(raw, -1) : raw;
  const kilometres = Math.round(metres / 100) / 10;
  return part(
    'distance',
    Math.max(0, 1 - metres / 10_000),
    weight,
    raw > 0 ? 'distance-near' : 'distance-far',
    { kilometres },
  );
}

/** Places that lists call by each other's name. */
const ONE_CHINA = new Set(['CN', 'HK', 'MO', 'TW']);

function countryPart(a: PartyProfile, b: PartyProfile, decisive: boolean, atOnePlace: boolean): MatchPart {
  const params = { a: a.country, b: b.country };
  if (ONE_CHINA.has(a.country) && ONE_CHINA.has(b.country)) {
    return part(
      'country',
      0.3,
      -1.2,
      'country-differs',
      params,
      decisive || atOnePlace ? null : SCORE_OF_LIMIT.ask,
    );
  }
  return part('country', 0, -3.5, 'country-differs', params, decisive ? null : SCORE_OF_LIMIT.new);
}
