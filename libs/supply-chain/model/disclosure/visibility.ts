import type { LinkKind } from '../supplier';
import { isicDivision } from '../sector-codes';
import { nameKey } from '../text-keys';
import type { ClaimAnswers } from './claims';
import { addUp, type CountedParties } from './counted-parties';

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
  /** How many tiers it is below the parent: more than 1 where those between are known only as a number. */
  readonly steps: number;
  /** 1, or the number that somebody told without a word of who they are. */
  readonly parties: number;
  readonly name: string | null;
  /** Null only for parties received as a number. */
  readonly country: string | null;
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
  const { visible, keys, placeOf } = arrange(input);
  const regions = regionsToTell(input.parties, visible);
  const parties: SharedParty[] = [];
  for (const party of input.parties) {
    const key = keys.get(party.id);
    const { country } = party;
    if (!key || country === null) continue;
    const shown = visible.get(party.id) === 'name' ? named(party, country) : placed(party, country, regions);
    parties.push({ key, ...placeOf(party), ...shown });
  }
  const { saysNone, claims, mayPassOn } = input;
  parties.sort((a, b) => a.tier - b.tier || (a.key < b.key ? -1 : 1));
  return { parties, counted: addUp(countedById(input).values()), saysNone, claims, mayPassOn };
}

/** What each party that is only counted adds to the snapshot's numbers: for its owner, to take it away again. */
export function countedById(input: SnapshotInput): Map<string, CountedParties> {
  const { visible, placeOf } = arrange(input);
  const counted = input.parties.filter(({ id }) => visible.get(id) === 'count');
  return new Map(
    counted.map((party) => [party.id, { ...placeOf(party), kind: party.kind, parties: party.parties }]),
  );
}

/** How each party appears, by which key, and where in the chain. */
function arrange({ parties, choiceOf, keyOf }: SnapshotInput) {
  const visible = effectiveVisibilities(parties, choiceOf);
  const byId = new Map(parties.map((party) => [party.id, party]));
  const keys = new Map<string, string>();
  for (const { id } of parties) {
    const as = visible.get(id);
    if (as === 'name' || as === 'place') keys.set(id, keyOf(id, as));
  }
  const placeOf = (party: ListedParty) => ({
    parentKey: party.parentId === null ? null : (keys.get(party.parentId) ?? null),
    tier: tierOf(party, byId),
  });
  return { visible, keys, placeOf };
}

function named(party: ListedParty, country: string) {
  const { kind, name, region, address, good, hs, isic, share, since } = party;
  return { visibility: 'name' as const, kind, name, country, region, address, good, hs, isic, share, since };
}

function placed(party: ListedParty, country: string, regions: ReadonlySet<string>) {
  const { kind, region, isic, share } = party;
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
  let tier = party.steps;
  let at = party;
  for (let above = 0; at.parentId !== null && above < byId.size; above++) {
    const parent = byId.get(at.parentId);
    if (!parent) break;
    at = parent;
    tier += parent.steps;
  }
  return tier;
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
