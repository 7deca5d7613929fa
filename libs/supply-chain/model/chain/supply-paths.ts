import { ChainFrontier, type ChainLink, type ChainWalk } from './chain-walk';

/** Buyers of one supplier that are followed, those nearest to the own company first: a path is no longer than that. */
const BUYERS_FOLLOWED = 60;
/** Paths that are drawn out by one question. */
const PATHS_AT_ONCE = 32;
/** Around the other end, distances are known exactly for so many suppliers. */
const SURROUNDINGS = 2000;

export interface PathRequest {
  readonly from: string;
  /** A buyer further down; null: the own company. */
  readonly to: string | null;
  /** > 0. */
  readonly limit: number;
  /** How many paths it may draw out before it gives up, > 0. */
  readonly budget: number;
}

export interface FoundPath {
  /** From the supplier to the last one before the own company, or to the buyer asked for. */
  readonly ids: readonly string[];
  /** It rests on a link that nobody confirmed yet. */
  readonly suggested: boolean;
}

export interface PathsFound {
  /** Shortest first. */
  readonly paths: readonly FoundPath[];
  /** False where it gave up before it had found as many as were asked for. */
  readonly complete: boolean;
}

/** A path under way, by its last supplier. */
interface DrawnPath {
  readonly id: string;
  readonly before: DrawnPath | null;
  /** Links so far. */
  readonly length: number;
  readonly suggested: boolean;
}

/**
 * The shortest different paths by which a supplier's goods reach the own company or a buyer; none passes anybody
 * twice. Tiers are the distances to the own company, so that the search goes straight there; distances to another
 * buyer are found by walking up from it.
 */
export function* supplyPaths({ from, to, limit, budget }: PathRequest): ChainWalk<PathsFound> {
  if (from === to) return { paths: [{ ids: [from], suggested: false }], complete: true };
  const remaining = to === null ? linksToOwnCompany : yield* distancesTo(to, from);
  if (remaining === null) return { paths: [], complete: true };
  const open = new OpenPaths({ id: from, before: null, length: 0, suggested: false });
  const known = new Map<string, ChainLink[]>();
  const paths: FoundPath[] = [];
  for (let work = 0; paths.length < limit;) {
    const batch = open.take();
    if (batch.length === 0) return { paths, complete: true };
    if ((work += batch.length) > budget) return { paths, complete: false };
    const unknown = [...new Set(batch.map(({ id }) => id))].filter((id) => id !== to && !known.has(id));
    if (unknown.length > 0) remember(known, unknown, yield buyersOf(unknown, to === null));
    for (const partial of batch) {
      if (partial.id === to || partial.id === OWN_COMPANY)
        paths.push({ ids: idsOf(partial), suggested: partial.suggested });
      else for (const link of known.get(partial.id) ?? []) open.add(partial, link, remaining(link));
    }
  }
  return { paths: paths.slice(0, limit), complete: true };
}

/** Stands for the own company at the end of a path; no supplier has this id. */
const OWN_COMPANY = '';

function buyersOf(of: readonly string[], byTier: boolean) {
  return { ask: 'buyers', of, tiers: byTier, ...(byTier ? { nearest: BUYERS_FOLLOWED } : {}) } as const;
}

function remember(
  known: Map<string, ChainLink[]>,
  ids: readonly string[],
  links: readonly ChainLink[],
): void {
  known.set(OWN_COMPANY, []);
  for (const id of ids) known.set(id, []);
  const pairs = new Set<string>();
  // The same two may be linked for several kinds of supply: one that is confirmed counts.
  for (const link of [...links].sort((a, b) => Number(a.suggested) - Number(b.suggested))) {
    const pair = `${link.from} ${link.to}`;
    if (pairs.has(pair)) continue;
    pairs.add(pair);
    known.get(link.from)?.push(link);
  }
}

function idsOf(last: DrawnPath): string[] {
  const ids: string[] = [];
  for (let at: DrawnPath | null = last; at; at = at.before) if (at.id !== OWN_COMPANY) ids.push(at.id);
  return ids.reverse();
}

/** Paths under way, by the least length that they can come to; of equal ones the furthest drawn goes first. */
class OpenPaths {
  private readonly byLength = new Map<number, DrawnPath[]>();
  private least = 0;

  constructor(start: DrawnPath) {
    this.byLength.set(0, [start]);
  }

  /** @param remaining links from the buyer to the end at least; null: it does not lead there */
  add(before: DrawnPath, { to, suggested }: ChainLink, remaining: number | null): void {
    if (remaining === null || (to !== null && passes(before, to))) return;
    const partial = {
      id: to ?? OWN_COMPANY,
      before,
      length: before.length + 1,
      suggested: before.suggested || suggested,
    };
    const length = Math.max(partial.length + remaining, this.least);
    const open = this.byLength.get(length);
    if (open) open.push(partial);
    else this.byLength.set(length, [partial]);
  }

  /** The next to draw out; empty where no path is left. */
  take(): DrawnPath[] {
    const lengths = [...this.byLength].filter(([, open]) => open.length > 0).map(([length]) => length);
    if (lengths.length === 0) return [];
    this.least = Math.min(...lengths);
    const open = this.byLength.get(this.least) ?? [];
    return open.splice(-PATHS_AT_ONCE).reverse();
  }
}

function passes(path: DrawnPath, id: string): boolean {
  for (let at: DrawnPath | null = path; at; at = at.before) if (at.id === id) return true;
  return false;
}

function linksToOwnCompany({ to, toTier }: ChainLink): number | null {
  return to === null ? 0 : toTier;
}

/** Links from a buyer to the end, at least; the own company leads nowhere. Null where no path leads to the end at all. */
function* distancesTo(end: string, from: string): ChainWalk<((link: ChainLink) => number | null) | null> {
  const distances = new Map([[end, 0]]);
  const around = new ChainFrontier(end);
  while (!around.has(from) && around.size < SURROUNDINGS) {
    around.advance(yield { ask: 'suppliers', of: around.level, tiers: false });
    if (around.level.length === 0) return null;
    for (const id of around.level) distances.set(id, around.distance);
  }
  const beyond = around.distance + 1;
  return ({ to }) => (to === null ? null : (distances.get(to) ?? beyond));
}
