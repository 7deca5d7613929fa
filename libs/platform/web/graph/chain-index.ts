import type { GraphEdge, GraphNode } from './graph-data';

/** The chain by row numbers instead of ids: what layout, branches and ways are computed on. */
export interface ChainIndex {
  readonly nodes: readonly GraphNode[];
  readonly rowOf: ReadonlyMap<string, number>;
  readonly edges: readonly IndexedEdge[];
  /** For each row, the rows that it buys from. */
  readonly suppliers: readonly (readonly number[])[];
  /** For each row, the rows that buy from it. */
  readonly buyers: readonly (readonly number[])[];
}

export interface IndexedEdge {
  readonly from: number;
  readonly to: number;
  readonly share: number | null;
  readonly suggested: boolean;
}

/** Edges with an end that is no node are left out. */
export function indexChain(nodes: readonly GraphNode[], edges: readonly GraphEdge[]): ChainIndex {
  const rowOf = new Map(nodes.map(({ id }, row) => [id, row]));
  const suppliers = nodes.map((): number[] => []);
  const buyers = nodes.map((): number[] => []);
  const indexed: IndexedEdge[] = [];
  for (const { source, target, share = null, suggested = false } of edges) {
    const from = rowOf.get(source);
    const to = rowOf.get(target);
    if (from === undefined || to === undefined) continue;
    indexed.push({ from, to, share, suggested });
    suppliers[from]?.push(to);
    buyers[to]?.push(from);
  }
  return { nodes, rowOf, edges: indexed, suppliers, buyers };
}

/** Rows that are reached from the first ones along the neighbours; `through` says where the way goes on. */
export function reach(
  first: readonly number[],
  neighbours: readonly (readonly number[])[],
  through: (row: number) => boolean = () => true,
): Set<number> {
  const seen = new Set(first);
  const waiting = [...first];
  for (let row = waiting.pop(); row !== undefined; row = waiting.pop()) {
    if (!through(row)) continue;
    for (const next of neighbours[row] ?? []) {
      if (seen.has(next)) continue;
      seen.add(next);
      waiting.push(next);
    }
  }
  return seen;
}
