import type { HeadlineBand } from './supplier';

/** A supplier in the chain of a good. */
export interface OriginSupplier {
  readonly id: string;
  readonly country: string;
  readonly tier: number | null;
  readonly band: HeadlineBand | null;
  /** It makes or supplies the good itself; the others supply something that goes into it. */
  readonly makes: boolean;
  /** Whether the other filters let it through: only then it is shown. */
  readonly matches: boolean;
  /** Farms, mines, fisheries: nothing is bought in before them. */
  readonly raw: boolean;
  readonly spendAmount: number | null;
  readonly spendCurrency: string | null;
  /** Names of what it makes or supplies. */
  readonly goods: readonly string[];
}

/** Goods that flow; `share` is the share of the buyer's purchases, 0 to 1, null where nobody said. */
export interface OriginLink {
  /** Null: the own company. */
  readonly buyerSupplierId: string | null;
  readonly supplierId: string;
  readonly share: number | null;
}

/** Suppliers of one step in one country. */
export interface OriginPlace {
  readonly country: string;
  readonly suppliers: number;
  /** The worst among them; null where none has a score. */
  readonly band: HeadlineBand | null;
  /** Tiers of the suppliers, 0 for none known, ascending. */
  readonly tiers: readonly number[];
  /** What they supply, the most common first, at most three. */
  readonly goods: readonly string[];
  /** Of the good, 0 to 1. */
  readonly share: number;
  /** Some share on the way was not declared and split evenly. */
  readonly estimated: boolean;
}

/**
 * One step of the way up from the good: 1 makes it, 2 supplies the makers, and so on. Everything from
 * `places` to `unknown` adds up to 1.
 */
export interface OriginStep {
  readonly step: number;
  /** The largest share first. */
  readonly places: readonly OriginPlace[];
  /** Known, but the filters leave it out. */
  readonly filteredOut: number;
  /** Comes from suppliers that a nearer step counts already: circles and short cuts. */
  readonly countedNearer: number;
  /** Began at a nearer step: raw materials have no suppliers of materials. */
  readonly began: number;
  /** Nobody has said where it comes from. */
  readonly unknown: number;
}

/** Goods from one country's suppliers of a step to another's of the step below. */
export interface OriginFlow {
  /** The step of the supplying side, 2 or more. */
  readonly step: number;
  readonly from: string;
  readonly to: string;
  /** Of the good, 0 to 1. */
  readonly share: number;
  readonly links: number;
}

/** What the shares are shares of: the yearly spend with those who make the good, or their number. */
export type OriginBasis =
  | {
      readonly of: 'spend';
      readonly currency: string;
      readonly amount: number;
      /** Makers whose spend is not known in this currency: they have no share. */
      readonly without: number;
    }
  | { readonly of: 'suppliers' };

/** Where a good comes from, step by step. */
export interface GoodOrigin {
  /** Suppliers that make it, before other filters. */
  readonly makers: number;
  readonly basis: OriginBasis;
  readonly steps: readonly OriginStep[];
  readonly flows: readonly OriginFlow[];
}
