import type { Scene } from './visible-chain';

/** Where everything stands, in px at zoom 1; the own company is at 0, 0. */
export interface Layout {
  /** By item. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly tiers: readonly { readonly tier: number; readonly x: number; readonly top: number }[];
  /** Left, top, right, bottom of all items with their labels. */
  readonly box: readonly [number, number, number, number];
}

export interface LayoutShape {
  /** Room for a company and its name, in px. */
  readonly columnWidth: number;
  readonly rightToLeft: boolean;
}

/** Room between two companies of a column, in px. */
export const ROW_HEIGHT = 36;
/** Longer columns are broken into several side by side. */
const LONGEST_COLUMN = 60;
/** Width to height of a drawing that has to break its columns. */
const BROAD = 1.6;
const TIER_GAP = 1.5;
const SWEEPS = 4;

/**
 * Where each item stands: tiers as columns, the own company first, items of a column ordered so that links
 * cross little (each next to the middle of what it is linked with, swept there and back a few times). A long
 * column is broken into rows of several. The same scene always has the same layout; 5,000 items take
 * some tens of milliseconds.
 */
export function tierLayout({ items, edges }: Scene, { columnWidth, rightToLeft }: LayoutShape): Layout {
  const columns = columnsOf(items);
  const longest = longestColumn(items.length, columnWidth);
  const middle = new Float64Array(items.length);
  const place = (column: readonly number[]) => {
    const across = Math.ceil(column.length / longest);
    const rows = Math.ceil(column.length / across);
    column.forEach((item, at) => (middle[item] = Math.floor(at / across) - (rows - 1) / 2));
  };
  columns.forEach(({ members }) => place(members));
  const neighbours = items.map((): number[] => []);
  for (const { from, to } of edges) {
    neighbours[from]?.push(to);
    neighbours[to]?.push(from);
  }
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    for (const { members } of sweep % 2 ? [...columns].reverse() : columns) {
      const wish = new Map(members.map((item) => [item, middleOf(item, neighbours, middle)]));
      members.sort((a, b) => (wish.get(a) ?? 0) - (wish.get(b) ?? 0));
      place(members);
    }
  }
  return spread(columns, middle, longest, rightToLeft ? -columnWidth : columnWidth);
}

interface Column {
  readonly tier: number;
  readonly members: number[];
}

function columnsOf(items: Scene['items']): Column[] {
  const columns = new Map<number, number[]>();
  items.forEach(({ tier }, item) => {
    const members = columns.get(tier);
    if (members) members.push(item);
    else columns.set(tier, [item]);
  });
  // Boxes of several companies come first, the worst on top; single ones stay in the order given.
  const rank = (item: number) => (items[item]?.kind === 'group' ? (items[item]?.level ?? 0) : -1);
  for (const members of columns.values()) members.sort((a, b) => rank(b) - rank(a));
  return [...columns].map(([tier, members]) => ({ tier, members })).sort((a, b) => a.tier - b.tier);
}

function longestColumn(items: number, columnWidth: number): number {
  return Math.max(LONGEST_COLUMN, Math.ceil(Math.sqrt((items * columnWidth) / ROW_HEIGHT / BROAD)));
}

function middleOf(item: number, neighbours: readonly (readonly number[])[], middle: Float64Array): number {
  const others = neighbours[item] ?? [];
  if (others.length === 0) return middle[item] ?? 0;
  return others.reduce((sum, other) => sum + (middle[other] ?? 0), 0) / others.length;
}

function spread(columns: readonly Column[], middle: Float64Array, longest: number, step: number): Layout {
  const x = new Float64Array(middle.length);
  const y = middle.map((row) => row * ROW_HEIGHT);
  const tiers: { tier: number; x: number; top: number }[] = [];
  let start = 0;
  let top = 0;
  for (const { tier, members } of columns) {
    const across = Math.ceil(members.length / longest);
    members.forEach((item, at) => (x[item] = start + (at % across) * step));
    const first = y[members[0] ?? 0] ?? 0;
    tiers.push({ tier, x: start, top: first });
    top = Math.min(top, first);
    start += (across - 1 + (across > 1 ? TIER_GAP : 1)) * step;
  }
  const [left, right] = step < 0 ? [start, -step] : [0, start];
  return { x, y, tiers, box: [left - 20, top - 2 * ROW_HEIGHT, right, -top + ROW_HEIGHT] };
}
