import type { GraphEdge, GraphNode } from './graph-data';

export interface Place {
  readonly x: number;
  readonly y: number;
}

/** Room between two companies of a column, in px. */
export const ROW_HEIGHT = 36;
const SWEEPS = 4;

/**
 * Where each node stands: tiers as columns, the own company first, nodes of a column ordered so that
 * links cross little (each next to the middle of what it is linked with, swept a few times).
 */
export function tierLayout(
  nodes: readonly GraphNode[],
  edges: readonly GraphEdge[],
  { columnWidth, rightToLeft }: { columnWidth: number; rightToLeft: boolean },
): ReadonlyMap<string, Place> {
  const columns = columnsOf(nodes);
  const neighbours = neighboursOf(edges);
  let rank = ranksOf(columns);
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    for (const column of columns) {
      const middle = new Map(column.map((node) => [node.id, middleOf(node.id, neighbours, rank)]));
      column.sort((a, b) => (middle.get(a.id) ?? 0) - (middle.get(b.id) ?? 0));
      rank = ranksOf(columns);
    }
  }
  return places(columns, rightToLeft ? -columnWidth : columnWidth);
}

function columnsOf(nodes: readonly GraphNode[]): GraphNode[][] {
  const tiers = [...new Set(nodes.map(({ tier }) => tier))].sort((a, b) => a - b);
  return tiers.map((tier) =>
    nodes.filter((node) => node.tier === tier).sort((a, b) => a.label.localeCompare(b.label)),
  );
}

function neighboursOf(edges: readonly GraphEdge[]): ReadonlyMap<string, readonly string[]> {
  const neighbours = new Map<string, string[]>();
  for (const { source, target } of edges) {
    neighbours.set(source, [...(neighbours.get(source) ?? []), target]);
    neighbours.set(target, [...(neighbours.get(target) ?? []), source]);
  }
  return neighbours;
}

/** Position in its column, 0 at the middle, so that columns of different length compare. */
function ranksOf(columns: readonly (readonly GraphNode[])[]): ReadonlyMap<string, number> {
  return new Map(
    columns.flatMap((column) => column.map((node, row) => [node.id, row - (column.length - 1) / 2] as const)),
  );
}

function middleOf(
  id: string,
  neighbours: ReadonlyMap<string, readonly string[]>,
  rank: ReadonlyMap<string, number>,
): number {
  const ranks = (neighbours.get(id) ?? [])
    .map((other) => rank.get(other))
    .filter((value) => value !== undefined);
  if (ranks.length === 0) return rank.get(id) ?? 0;
  return ranks.reduce((sum, value) => sum + value, 0) / ranks.length;
}

function places(columns: readonly (readonly GraphNode[])[], step: number): ReadonlyMap<string, Place> {
  const rank = ranksOf(columns);
  return new Map(
    columns.flatMap((column, index) =>
      column.map(({ id }) => [id, { x: index * step, y: (rank.get(id) ?? 0) * ROW_HEIGHT }] as const),
    ),
  );
}
