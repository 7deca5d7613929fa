import { GRID } from '../grid';
import type { ChainGraph } from '../kernel/chain-graph';
import { LargestFirst } from './largest-first';

/** A chain in which paths are looked for. */
export interface PathGround {
  readonly graph: ChainGraph;
  readonly own: Float64Array;
  /** g by link, as `passedOn` gives it. */
  readonly passed: Float64Array;
  /** The most that one path can bring from each supplier, as `bestBelow` gives it. */
  readonly best: Float64Array;
}

/** Where a search begins, and what is taken already. */
export interface PathStart {
  /** The suppliers that lead to where the search begins, that one last. */
  readonly way: readonly number[];
  /** g along the way, multiplied. */
  readonly factor: number;
  /** First steps not to take; END: not to end where it begins. */
  readonly taken: ReadonlySet<number>;
}

export interface FoundPath {
  /** Numbers, from the supplier that is explained down to the one whose own risk it is. */
  readonly stops: readonly number[];
  /** Points of the first one's exposure. */
  readonly points: number;
}

export const END = -1;

interface Reached {
  readonly supplier: number;
  readonly factor: number;
  readonly from: Reached | null;
  readonly ends: boolean;
}

/**
 * The strongest path that goes on from a start and passes nobody twice: a best-first search (A*). What lies ahead is
 * never thought less of than it is, so the first path that comes to its end is the strongest, and each supplier is left
 * once at most.
 *
 * @param left is told of every supplier whose links were gone through
 * @returns null where nothing that a score can show is left
 */
export function searchPath(ground: PathGround, start: PathStart, left: () => void): FoundPath | null {
  const { graph, own, passed, best } = ground;
  const begin = start.way.at(-1) ?? 0;
  const closed = new Set(start.way.slice(0, -1));
  const queue = new LargestFirst<Reached>();
  const reach = (reached: Reached) => {
    const ahead = (reached.ends ? own : best)[reached.supplier] ?? 0;
    const rank = reached.factor * ahead;
    if (rank >= GRID) queue.put(reached, rank);
  };
  reach({ supplier: begin, factor: start.factor, from: null, ends: false });
  for (let at = queue.take(); at !== undefined; at = queue.take()) {
    if (at.ends) return pathOf(at, start, own);
    const { supplier, factor } = at;
    if (closed.has(supplier)) continue;
    closed.add(supplier);
    left();
    const taken = supplier === begin ? start.taken : NONE;
    if (!taken.has(END)) reach({ ...at, ends: true });
    const end = graph.offsets[supplier + 1] ?? 0;
    for (let link = graph.offsets[supplier] ?? 0; link < end; link++) {
      const next = graph.suppliers[link] ?? 0;
      if (closed.has(next) || taken.has(next)) continue;
      reach({ supplier: next, factor: factor * (passed[link] ?? 0), from: at, ends: false });
    }
  }
  return null;
}

const NONE: ReadonlySet<number> = new Set();

function pathOf(last: Reached, { way }: PathStart, own: Float64Array): FoundPath {
  const stops: number[] = [];
  for (let at: Reached | null = last; at !== null; at = at.from) stops.unshift(at.supplier);
  return { stops: [...way.slice(0, -1), ...stops], points: last.factor * (own[last.supplier] ?? 0) };
}
