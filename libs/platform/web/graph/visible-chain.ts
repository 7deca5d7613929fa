import { bandLevel } from '../badge/band';
import { reach, type ChainIndex } from './chain-index';

/** What is folded away. */
export interface Folded {
  /** Companies of one tier and band that are one box: keys of groupOf. */
  readonly groups: ReadonlySet<string>;
  /** Ids of companies whose suppliers are hidden, unless another way shows them. */
  readonly branches: ReadonlySet<string>;
  /** Ids that are shown whatever is folded: the way to a chosen company. */
  readonly shown: ReadonlySet<string>;
}

/** A company in the drawing, or a box for all of one tier and band. */
export interface SceneItem {
  /** Of the company; of a box its group's key. */
  readonly id: string;
  readonly kind: 'own' | 'company' | 'between' | 'group';
  readonly label: string;
  readonly tier: number;
  /** 0 for unknown, 1 to 4 for low to very high. */
  readonly level: number;
  /** Of a box, how many it stands for; of a company, how many are folded away behind it. */
  readonly hidden: number;
}

export interface SceneEdge {
  /** Item that buys. */
  readonly from: number;
  /** Item that supplies. */
  readonly to: number;
  /** The largest share among the links that it stands for, 0 to 1. */
  readonly share: number;
  /** All links that it stands for are unconfirmed. */
  readonly dashed: boolean;
}

export interface Scene {
  readonly items: readonly SceneItem[];
  readonly edges: readonly SceneEdge[];
}

/** Tiers with more companies than this begin as boxes: nobody reads 3,000 names in a column. */
const MANY = 400;

/** Key of the box that a company of this tier and band folds into. */
export function groupOf(tier: number, level: number): string {
  return `group/${tier}/${level}`;
}

/** Keys of all boxes of a tier. */
export function groupsOfTier(tier: number): string[] {
  return [0, 1, 2, 3, 4].map((level) => groupOf(tier, level));
}

/** What is folded as a chain comes on screen. */
export function crowdedGroups({ nodes }: ChainIndex): Set<string> {
  const sizes = new Map<number, number>();
  for (const { tier } of nodes) sizes.set(tier, (sizes.get(tier) ?? 0) + 1);
  return new Set([...sizes].filter(([, size]) => size > MANY).flatMap(([tier]) => groupsOfTier(tier)));
}

/** What is drawn of a chain when some of it is folded away. */
export function visibleChain(index: ChainIndex, folded: Folded): Scene {
  const hiddenBehind = hiddenRows(index, folded);
  const items: SceneItem[] = [];
  const groupAt = new Map<string, number>();
  const itemOf = index.nodes.map((node, row) => {
    const level = bandLevel(node.band);
    const { id, label, tier, between } = node;
    if (hiddenBehind.rows.has(row)) return -1;
    const key = groupOf(tier, level);
    if (tier > 0 && folded.groups.has(key) && !folded.shown.has(id)) {
      const known = groupAt.get(key);
      const box = known === undefined ? undefined : items[known];
      if (known !== undefined && box) {
        items[known] = { ...box, hidden: box.hidden + 1 };
        return known;
      }
      groupAt.set(key, items.length);
      return items.push({ id: key, kind: 'group', label: '', tier, level, hidden: 1 }) - 1;
    }
    const kind = tier === 0 ? 'own' : between ? 'between' : 'company';
    return items.push({ id, kind, label, tier, level, hidden: hiddenBehind.counts.get(row) ?? 0 }) - 1;
  });
  return { items, edges: mergedEdges(index, itemOf) };
}

/** Rows that no open way reaches, and how many of them are behind each folded branch. */
function hiddenRows(index: ChainIndex, { branches, shown }: Folded) {
  const rows = new Set<number>();
  const counts = new Map<number, number>();
  if (branches.size === 0) return { rows, counts };
  const own = index.nodes.flatMap(({ tier }, row) => (tier === 0 ? [row] : []));
  const all = reach(own, index.suppliers);
  const open = reach(own, index.suppliers, (row) => !branches.has(index.nodes[row]?.id ?? ''));
  for (const row of all) if (!open.has(row) && !shown.has(index.nodes[row]?.id ?? '')) rows.add(row);
  for (const id of branches) {
    const row = index.rowOf.get(id);
    if (row === undefined || rows.has(row)) continue;
    const behind = reach([row], index.suppliers, (at) => at === row || rows.has(at));
    counts.set(row, [...behind].filter((at) => rows.has(at)).length);
  }
  return { rows, counts };
}

function mergedEdges({ edges, nodes }: ChainIndex, itemOf: readonly number[]): SceneEdge[] {
  const merged = new Map<number, SceneEdge>();
  for (const { from: fromRow, to: toRow, share, suggested } of edges) {
    const from = itemOf[fromRow] ?? -1;
    const to = itemOf[toRow] ?? -1;
    if (from < 0 || to < 0 || from === to) continue;
    const key = from * nodes.length + to;
    const known = merged.get(key);
    merged.set(key, {
      from,
      to,
      share: Math.max(known?.share ?? 0, share ?? 0),
      dashed: suggested && (known?.dashed ?? true),
    });
  }
  return [...merged.values()];
}
