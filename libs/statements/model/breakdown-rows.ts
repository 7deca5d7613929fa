import {
  BREAKDOWNS,
  numberOf,
  type Breakdown,
  type BreakdownId,
  type FigureId,
  type FigureSet,
} from './figure';

/** Breakdowns of which only the first rows are kept, with the figure that counts them all. */
const COUNTED_BY: Readonly<Partial<Record<BreakdownId, FigureId>>> = {
  'supply-chain.by-good': 'supply-chain.goods',
};

/** How many rows there are, those that were not kept too. */
export function rowCount(set: FigureSet, { id, rows }: Breakdown): number {
  const all = COUNTED_BY[id];
  return Math.max(rows.length, (all && numberOf(set, all)) ?? 0);
}

/** One supplier makes several goods and is asked in several campaigns, and one finding shows several indicators. */
const OVERLAPPING: readonly BreakdownId[] = [
  'supply-chain.by-good',
  'questionnaires.by-campaign',
  'audits.by-indicator',
];

/** Whether the sum of rows says how many there are: not where a record counts in several, nor for scores and money. */
export function addsUp(id: BreakdownId): boolean {
  return BREAKDOWNS[id].unit === 'count' && !OVERLAPPING.includes(id);
}
