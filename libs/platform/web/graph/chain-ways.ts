import { reach, type ChainIndex } from './chain-index';

/** How goods of one company get to the own company. */
export interface ChainWays {
  /** Ids from the own company to the chosen one, by one shortest way; only the chosen one where there is none. */
  readonly shortest: readonly string[];
  /** Everybody on any way, both ends included. */
  readonly all: ReadonlySet<string>;
}

/** The ways from the own company (tier 0) to a company; null where it is not in the graph. */
export function waysTo(id: string, index: ChainIndex): ChainWays | null {
  const row = index.rowOf.get(id);
  if (row === undefined) return null;
  const above = reach([row], index.buyers);
  const own = index.nodes.findIndex(({ tier }) => tier === 0);
  const idOf = (at: number) => index.nodes[at]?.id ?? '';
  if (!above.has(own)) return { shortest: [id], all: new Set([id]) };
  const below = reach([own], index.suppliers, (at) => above.has(at) && at !== row);
  const all = new Set([...above].filter((at) => below.has(at)).map(idOf));
  return { shortest: shortestWay(own, row, index).map(idOf), all };
}

/**
 * One way only: from the own company by a shortest way to the first of `path`, then along `path`, each of which buys
 * from the next. Null where the graph does not have it (any more).
 */
export function wayAlong(path: readonly string[], index: ChainIndex): ChainWays | null {
  const rows = path.map((id) => index.rowOf.get(id) ?? -1);
  const [first] = rows;
  if (first === undefined || rows.includes(-1)) return null;
  if (rows.some((row, at) => at > 0 && !index.suppliers[rows[at - 1] ?? -1]?.includes(row))) return null;
  const before = waysTo(path[0] ?? '', index)?.shortest ?? [];
  const way = [...before, ...path.slice(1)];
  return { shortest: way, all: new Set(way) };
}

function shortestWay(from: number, to: number, { suppliers }: ChainIndex): number[] {
  const cameFrom = new Map<number, number>();
  const waiting = [from];
  for (let next = 0; next < waiting.length && !cameFrom.has(to); next++) {
    const at = waiting[next] ?? from;
    for (const supplier of suppliers[at] ?? []) {
      if (supplier === from || cameFrom.has(supplier)) continue;
      cameFrom.set(supplier, at);
      waiting.push(supplier);
    }
  }
  const way: number[] = [to];
  for (let at = to; at !== from;) {
    at = cameFrom.get(at) ?? from;
    way.push(at);
  }
  return way.reverse();
}
