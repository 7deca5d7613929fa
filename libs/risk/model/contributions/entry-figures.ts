import { settle, toGrid } from '../grid';
import { byId } from '../order';
import type { PortfolioBasis } from './portfolio-weights';

export const ENTRY_DIMENSIONS = ['tier', 'country', 'sector', 'good'] as const;
export type EntryDimension = (typeof ENTRY_DIMENSIONS)[number];

/** What enters by one tier, country, sector or good. */
export interface EntryPart {
  /** Tier number, ISO 3166-1 alpha-2, ISIC division or section, HS heading or the good's name; null: nobody said. */
  readonly key: string | null;
  /** Name of a good as suppliers give it; null for all else. */
  readonly name: string | null;
  /** Points of the portfolio's exposure, a multiple of GRID. */
  readonly points: number;
  /** Suppliers whose own risk it is. */
  readonly suppliers: number;
}

/** One way to tell where the portfolio's risk enters. */
export interface EntryBreakdown {
  /** Largest first. With `rest` they add up to the total exactly. */
  readonly parts: readonly EntryPart[];
  /** The many small ones that are not told apart; null where all are. */
  readonly rest: { readonly parts: number; readonly points: number } | null;
}

/** Where the risk of the company's purchases enters its chain, as of one run. Stored as it is. */
export interface EntryFigures {
  /** Mean E of the direct suppliers by their weights, 0..100, a multiple of GRID; 0 without any. */
  readonly total: number;
  /** How much of it is the direct suppliers' own risk; the rest comes up from below them. A multiple of GRID. */
  readonly ownOfDirect: number;
  readonly basis: PortfolioBasis;
  /** Suppliers that are bought from directly and have a score. */
  readonly direct: number;
  /** Of those, who named nobody they buy from: nothing can come up from below them. */
  readonly silent: {
    readonly suppliers: number;
    /** Share of the portfolio, 0..1. */ readonly share: number;
  };
  /** Scored suppliers that no confirmed link joins to the company: their risk is not in these figures. */
  readonly apart: number;
  readonly breakdowns: Readonly<Record<EntryDimension, EntryBreakdown>>;
  /** Suppliers whose own risk gives most, largest first. */
  readonly largest: readonly {
    readonly supplierId: string;
    readonly tier: number;
    readonly points: number;
  }[];
}

interface Sum {
  name: string | null;
  largest: number;
  points: number;
  suppliers: number;
  last: number;
}

const UNKNOWN = '';

/** Adds up what enters by each key of one dimension. Call `add` in a fixed order: sums follow it. */
export class EntrySums {
  private readonly sums = new Map<string, Sum>();

  /**
   * @param supplier its number, so that each is counted once a key; those of one supplier come together
   * @param name of a good: that of the largest contribution stays
   */
  add(key: string | null, supplier: number, points: number, name: string | null = null): void {
    const sum = this.sums.get(key ?? UNKNOWN);
    if (!sum) {
      this.sums.set(key ?? UNKNOWN, { name, largest: points, points, suppliers: 1, last: supplier });
      return;
    }
    if (points > sum.largest) [sum.name, sum.largest] = [name, points];
    sum.points += points;
    if (sum.last !== supplier) sum.suppliers++;
    sum.last = supplier;
  }

  /**
   * The parts on the grid, so that they add up to `total` exactly.
   * @param most parts told apart at most
   */
  breakdown(total: number, most: number): EntryBreakdown {
    const sums = [...this.sums].filter(([, { points }]) => points > 0).sort(([a], [b]) => byId(a, b));
    const settled = settle(
      sums.length === 0 ? 0 : total,
      sums.map(([, { points }]) => points),
    );
    const parts = sums
      .map(([key, { name, suppliers }], at): EntryPart => {
        return { key: key === UNKNOWN ? null : key, name, points: settled[at] ?? 0, suppliers };
      })
      .sort((a, b) => b.points - a.points || byId(a.key ?? UNKNOWN, b.key ?? UNKNOWN));
    const small = parts.slice(most);
    return {
      parts: parts.slice(0, most),
      rest: small.length === 0 ? null : { parts: small.length, points: sumOf(small) },
    };
  }
}

/** Exact: all points are multiples of GRID. */
function sumOf(parts: readonly EntryPart[]): number {
  return toGrid(parts.reduce((sum, { points }) => sum + points, 0));
}
