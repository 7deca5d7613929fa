import type { LinkKind } from '../supplier';
import { isicDivision } from '../sector-codes';
import { nameKey } from '../text-keys';
import type { ClaimAnswers } from './claims';

/** How a party appears to one customer, from everything to nothing. */
export const VISIBILITIES = ['name', 'place', 'count', 'none'] as const;
export type Visibility = (typeof VISIBILITIES)[number];

/** A region is told only where at least so many unnamed parties of the list share it. */
export const REGION_GROUP_SIZE = 3;

/** A party of the list as far as sharing needs it. */
export interface ListedParty {
  readonly id: string;
  /** The party whose supplier it is; null: the list's owner's. */
  readonly parentId: string | null;
  readonly name: string | null;
  readonly country: string;
  readonly region: string | null;
  readonly address: string | null;
  readonly kind: LinkKind;
  readonly good: string | null;
  readonly hs: string | null;
  readonly isic: string | null;
  readonly share: number | null;
  readonly since: string | null;
  /** The most that may be shown: what whoever listed it allowed. */
  readonly limit: Visibility;
}

/** One party as a customer gets it. */
export interface SharedParty {
  /** Names the party to this customer only, and only at this visibility: two customers can't compare keys. */
  readonly key: string;
  /** Key of the party it supplies; null: it supplies the discloser. */
  readonly parentKey: string | null;
  readonly visibility: 'name' | 'place';
  /** 1 supplies the discloser, 2 supplies a party of tier 1 and so on. */
  readonly tier: number;
  readonly kind: LinkKind;
  readonly name: string | null;
  readonly country: string;
  readonly region: string | null;
  readonly address: string | null;
  readonly good: string | null;
  readonly hs: string | null;
  readonly isic: string | null;
  readonly share: number | null;
  readonly since: string | null;
}

/** Parties told only as a number. */
export interface CountedParties {
  /** Key of the party they supply; null: they supply the discloser. */
  readonly parentKey: string | null;
  readonly tier: number;
  readonly kind: LinkKind;
  readonly parties: number;
}

/** Exactly what a customer gets, and nothing else. */
export interface DisclosureSnapshot {
  /** Parties before those that supply them. */
  readonly parties: readonly SharedParty[];
  readonly counted: readonly CountedParties[];
  /** "We have none": said, not merely left empty. */
  readonly saysNone: boolean;
  readonly claims: ClaimAnswers;
  /** Whether the customer may show it to its own customers. */
  readonly mayPassOn: boolean;
}

const RANK: Readonly<Record<Visibility, number>> = { name: 3, place: 2, count: 1, none: 0 };

/** The lesser of two. */
export function atMost(wished: Visibility, limit: Visibility): Visibility {
  return RANK[wished] <= RANK[limit] ? wished : limit;
}

/** What a party is shown as before anybody chose: own ones by name, received ones not at all. */
export function unchosenVisibility(party: { readonly received: boolean }): Visibility {
  return party.received ? 'none' : 'name';
}

/**
 * How each party really appears: no more than its limit; what supplies a party that is only counted is
 * counted too, because it has nowhere to hang; what supplies a party that is not shown is not shown.
 */
export function effectiveVisibilities(
  parties: readonly ListedParty[],
  choiceOf: (partyId: string) => Visibility,
): Map<string, Visibility> {
  const byId = new Map(parties.map((party) => [party.id, party]));
  const found = new Map<string, Visibility>();
  const visit = (party: ListedParty, above: ReadonlySet<string>): Visibility => {
    const known = found.get(party.id);
    if (known) return known;
    const own = atMost(choiceOf(party.id), party.limit);
    const parent = party.parentId === null ? undefined : byId.get(party.parentId);
    // A parent that is gone, or a circle, leaves nothing to hang it on.
    const lost = party.parentId !== null && (!parent || above.has(party.id));
    const upper = lost ? 'none' : parent ? visit(parent, new Set([...above, party.id])) : 'name';
    const result = upper === 'none' ? 'none' : upper === 'count' ? atMost(own, 'count') : own;
    found.set(party.id, result);
    return result;
  };
  for (const party of parties) visit(party, new Set());
  return found;
}

interface SnapshotInput {
  readonly parties: readonly ListedParty[];
  readonly choiceOf: (partyId: string) => Visibility;
  /** The party's key for this customer at this visibility. */
  readonly keyOf: (partyId: string, visibility: 'name' | 'place') => string;
  readonly saysNone: boolean;
  readonly claims: ClaimAnswers;
  readonly mayPassOn: boolean;
}

/**
 * What the customer gets. By name: everything but the e-mail address. By place: country, sector to the
 * division, kind, share to the nearest tenth, and the region where at least REGION_GROUP_SIZE parties of
 * the list that go without a name are in it. As a count: kind and tier.
 */
export function takeSnapshot(input: SnapshotInput): DisclosureSnapshot {
  const visible = effectiveVisibilities(input.parties, input.choiceOf);
  const regions = regionsToTell(input.parties, visible);
  const byId = new Map(input.parties.map((party) => [party.id, party]));
  const keys = new Map<string, string>();
  for (const { id } of input.parties) {
    const as = visible.get(id);
    if (as === 'name' || as === 'place') keys.set(id, input.keyOf(id, as));
  }
  const place = (party: ListedParty) => ({
    parentKey: party.parentId === null ? null : (keys.get(party.parentId) ?? null),
    tier: tierOf(party, byId),
  });
  const parties: SharedParty[] = [];
  const counts = new Map<string, CountedParties>();
  for (const party of input.parties) {
    const as = visible.get(party.id);
    const key = keys.get(party.id);
    if (as === 'name' && key) parties.push({ key, ...place(party), ...named(party) });
    else if (as === 'place' && key) parties.push({ key, ...place(party), ...placed(party, regions) });
    else if (as === 'count') addTo(counts, { ...place(party), kind: party.kind, parties: 1 });
  }
  const { saysNone, claims, mayPassOn } = input;
  parties.sort((a, b) => a.tier - b.tier || (a.key < b.key ? -1 : 1));
  return { parties, counted: [...counts.values()], saysNone, claims, mayPassOn };
}

function named(party: ListedParty) {
  const { kind, name, country, region, address, good, hs, isic, share, since } = party;
  return { visibility: 'name' as const, kind, name, country, region, address, good, hs, isic, share, since };
}

function placed(party: ListedParty, regions: ReadonlySet<string>) {
  const { kind, country, region, isic, share } = party;
  return {
    visibility: 'place' as const,
    kind,
    name: null,
    country,
    region: regions.has(regionKey(party)) ? region : null,
    address: null,
    good: null,
    hs: null,
    isic: isic === null ? null : isicDivision(isic),
    share: share === null ? null : Math.round(share * 10) / 10,
    since: null,
  };
}

function regionKey({ country, region }: Pick<ListedParty, 'country' | 'region'>): string {
  return region === null ? '' : `${country} ${nameKey(region)}`;
}

function regionsToTell(
  parties: readonly ListedParty[],
  visible: ReadonlyMap<string, Visibility>,
): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const party of parties) {
    const as = visible.get(party.id);
    const key = regionKey(party);
    if (key !== '' && (as === 'place' || as === 'count')) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count >= REGION_GROUP_SIZE).map(([key]) => key));
}

function tierOf(party: ListedParty, byId: ReadonlyMap<string, ListedParty>): number {
  let tier = 1;
  let at = party;
  while (at.parentId !== null && tier <= byId.size) {
    const parent = byId.get(at.parentId);
    if (!parent) break;
    at = parent;
    tier++;
  }
  return tier;
}

function addTo(counts: Map<string, CountedParties>, one: CountedParties): void {
  const key = [one.parentKey, one.tier, one.kind].join('/');
  const before = counts.get(key);
  counts.set(key, before ? { ...before, parties: before.parties + one.parties } : one);
}

/** The snapshot without one party and everything that hangs on it. */
export function withoutParty(snapshot: DisclosureSnapshot, key: string): DisclosureSnapshot {
  const gone = new Set([key]);
  // Parents come first, so one pass finds all below.
  for (const party of snapshot.parties) {
    if (party.parentKey !== null && gone.has(party.parentKey)) gone.add(party.key);
  }
  return {
    ...snapshot,
    parties: snapshot.parties.filter((party) => !gone.has(party.key)),
    counted: snapshot.counted.filter(({ parentKey }) => parentKey === null || !gone.has(parentKey)),
  };
}

/** The same text for the same content, whatever the order of keys: what the fingerprint is taken of. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).filter(([, each]) => each !== undefined);
  entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, each]) => `${JSON.stringify(key)}:${canonicalJson(each)}`).join(',')}}`;
}
