import type { ChainGraph } from '../kernel/chain-graph';
import { bestBelow, everybodyBelow } from './best-below';
import { END, searchPath } from './path-search';
import type { FoundPath, PathGround } from './path-search';

export interface StrongestPaths {
  /** Strongest first. */
  readonly paths: readonly FoundPath[];
  /** How often the links of a supplier were gone through: what the search cost. */
  readonly looked: number;
}

/**
 * The paths by which most of the risk below a supplier comes up to it. A path v, u₁, …, u_k passes nobody twice and
 * contributes g_vu₁·g_u₁u₂·…·R_k points to E_v: what of the own risk of its last supplier reaches v along it. Each tier
 * takes its share of it: g is at most a·w, the factor per tier times the dependency share.
 *
 * How they add up: all paths that begin with the step to u, and the ways that go round circles (the same with somebody
 * twice), give the points of the step `below/<u>` of v; all of them together, with R_v, give E_v. So the strongest paths
 * together are never more than what comes from below, and the rest came by other paths.
 *
 * Yen's algorithm (1971): the next strongest path leaves one found before at one of its suppliers, so one search from
 * each of those finds it. A path has no more links than halving leaves to see, 27 at a = .5: the work grows with the
 * suppliers below and not with the number of paths, which in a circle is without measure.
 *
 * @param passed g by link, as `passedOn` gives it
 * @param supplier v
 * @param most how many paths at most
 * @returns only paths of at least GRID points: no score shows less
 */
export function strongestPaths(
  graph: ChainGraph,
  own: Float64Array,
  passed: Float64Array,
  supplier: number,
  most = 3,
): StrongestPaths {
  const best = bestBelow(graph, own, passed, everybodyBelow(graph, supplier)); // no path comes back to the first
  best[supplier] = 100; // any bound will do: the search begins here
  const ground = { graph, own, passed, best };
  let looked = 0;
  const search = (way: readonly number[], taken: ReadonlySet<number>) =>
    searchPath(ground, { way, factor: factorAlong(ground, way), taken }, () => looked++);

  const found: FoundPath[] = [];
  const candidates = new Map<string, FoundPath>();
  const first = search([supplier], new Set([END]));
  for (let next = first; next !== null && found.length < most; next = strongestOf(candidates)) {
    found.push(next);
    if (found.length === most) break;
    for (let length = 1; length <= next.stops.length; length++) {
      const way = next.stops.slice(0, length);
      const other = search(way, takenFrom(way, found));
      if (other) candidates.set(other.stops.join(), other);
    }
  }
  return { paths: found, looked };
}

/** The steps with which paths found before went on from the same way. From the supplier itself, ending is no path. */
function takenFrom(way: readonly number[], found: readonly FoundPath[]): Set<number> {
  const same = found.filter(({ stops }) => way.every((stop, at) => stops[at] === stop));
  const taken = new Set(same.map(({ stops }) => stops[way.length] ?? END));
  return way.length === 1 ? taken.add(END) : taken;
}

function strongestOf(candidates: Map<string, FoundPath>): FoundPath | null {
  let strongest: readonly [string, FoundPath] | null = null;
  for (const candidate of candidates) {
    if (strongest === null || candidate[1].points > strongest[1].points) strongest = candidate;
  }
  if (strongest === null) return null;
  candidates.delete(strongest[0]);
  return strongest[1];
}

function factorAlong({ graph, passed }: PathGround, way: readonly number[]): number {
  let factor = 1;
  for (let at = 0; at + 1 < way.length; at++) {
    factor *= passed[linkBetween(graph, way[at] ?? 0, way[at + 1] ?? 0)] ?? 0;
  }
  return factor;
}

/** The number of the link from a buyer to its supplier; -1 where there is none. */
export function linkBetween({ offsets, suppliers }: ChainGraph, buyer: number, supplier: number): number {
  let [low, high] = [offsets[buyer] ?? 0, (offsets[buyer + 1] ?? 0) - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const at = suppliers[middle] ?? -1;
    if (at === supplier) return middle;
    if (at < supplier) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
