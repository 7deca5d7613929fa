import { Furthest } from '../furthest';
import { toGrid } from '../grid';
import type { ChainGraph } from '../kernel/chain-graph';
import { ENTRY_DIMENSIONS, EntrySums } from './entry-figures';
import type { EntryBreakdown, EntryDimension, EntryFigures } from './entry-figures';
import type { Origins } from './origins';
import type { PortfolioWeights } from './portfolio-weights';

const MOST_PARTS = 100;
const MOST_SUPPLIERS = 20;

/** One site's part in its supplier's own risk. */
export interface OriginSite {
  readonly country: string | null;
  readonly sector: string | null;
  /** Points of the supplier's own risk, >= 0: share of the site times its R. */
  readonly points: number;
  readonly goods: readonly { readonly key: string; readonly name: string }[];
}

/**
 * Where the risk of a portfolio enters: its exposure told by the suppliers whose own risk it is, then by tier, country,
 * sector and good. Each breakdown adds up to the total exactly. First `originsInStages` says who takes part; then `add` is
 * called for those, in ascending order, and `figures` at last.
 */
export class ChainEntry {
  private readonly sums = new Map(ENTRY_DIMENSIONS.map((dimension) => [dimension, new EntrySums()] as const));

  /**
   * @param direct numbers of the suppliers that are bought from directly, each once
   * @param portfolio their weights, in that order
   */
  constructor(
    private readonly graph: ChainGraph,
    private readonly own: Float64Array,
    private readonly exposures: Float64Array,
    private readonly direct: readonly number[],
    private readonly portfolio: PortfolioWeights,
    private readonly origins: Origins,
  ) {}

  /** Points of the portfolio's exposure that are this supplier's own risk. */
  pointsOf(supplier: number): number {
    return (this.origins.carried[supplier] ?? 0) * (this.own[supplier] ?? 0);
  }

  /** @param sites at least one; how they share the supplier's own risk */
  add(supplier: number, sites: readonly OriginSite[]): void {
    const points = this.pointsOf(supplier);
    if (points === 0) return;
    this.sum('tier', String(this.origins.tiers[supplier] ?? 0), supplier, points);
    const whole = sites.reduce((sum, site) => sum + site.points, 0);
    for (const site of sites) {
      const part = points * (whole === 0 ? 1 / sites.length : site.points / whole);
      this.sum('country', site.country, supplier, part);
      this.sum('sector', site.sector, supplier, part);
      if (site.goods.length === 0) this.sum('good', null, supplier, part);
      for (const { key, name } of site.goods) {
        this.sum('good', key, supplier, part / site.goods.length, name);
      }
    }
  }

  figures(idOf: (supplier: number) => string): EntryFigures {
    const { direct, portfolio } = this;
    const weighted = (figures: Float64Array) =>
      toGrid(
        direct.reduce((sum, at, index) => sum + (portfolio.weights[index] ?? 0) * (figures[at] ?? 0), 0),
      );
    const total = weighted(this.exposures);
    const silent = direct.flatMap((at, index) =>
      this.hasSuppliers(at) ? [] : [portfolio.weights[index] ?? 0],
    );
    return {
      total,
      ownOfDirect: weighted(this.own),
      basis: portfolio.basis,
      direct: direct.length,
      silent: { suppliers: silent.length, share: silent.reduce((sum, share) => sum + share, 0) },
      apart: this.origins.tiers.filter((tier) => tier === 0).length,
      breakdowns: this.breakdowns(total),
      largest: this.largest(idOf),
    };
  }

  private breakdowns(total: number): Record<EntryDimension, EntryBreakdown> {
    const of = (dimension: EntryDimension) =>
      this.sums.get(dimension)?.breakdown(total, MOST_PARTS) ?? { parts: [], rest: null };
    return { tier: of('tier'), country: of('country'), sector: of('sector'), good: of('good') };
  }

  private largest(idOf: (supplier: number) => string): EntryFigures['largest'] {
    const most = new Furthest(MOST_SUPPLIERS);
    for (let supplier = 0; supplier < this.own.length; supplier++) {
      const points = this.pointsOf(supplier);
      if (points > 0) most.add(supplier, points);
    }
    return most.numbers.map((supplier) => ({
      supplierId: idOf(supplier),
      tier: this.origins.tiers[supplier] ?? 0,
      points: toGrid(this.pointsOf(supplier)),
    }));
  }

  private hasSuppliers(supplier: number): boolean {
    return (this.graph.offsets[supplier + 1] ?? 0) > (this.graph.offsets[supplier] ?? 0);
  }

  private sum(
    dimension: EntryDimension,
    key: string | null,
    supplier: number,
    points: number,
    name: string | null = null,
  ): void {
    this.sums.get(dimension)?.add(key, supplier, points, name);
  }
}
