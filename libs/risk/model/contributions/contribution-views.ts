import type { RiskBand } from '../band';
import type { EntryFigures } from './entry-figures';

/** One supplier on a path of risk. */
export interface PathStop {
  readonly supplierId: string;
  readonly name: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** Tier of the register; null where no link joins it to the company. */
  readonly tier: number | null;
  /** w: how much the supplier before it on the path depends on it, 0..1; null for the first. */
  readonly share: number | null;
  /** R, 0..100. */
  readonly own: number;
  /** E, 0..100. */
  readonly exposure: number;
  readonly band: RiskBand;
}

/** A way on which risk comes up to a supplier. */
export interface RiskPath {
  /** From the supplier itself down to the one whose own risk it is. */
  readonly stops: readonly PathStop[];
  /** Points of the first one's score. */
  readonly points: number;
}

/** What `GET /api/risk/suppliers/:id/paths` answers. */
export interface RiskPathsView {
  readonly supplierId: string;
  /** E − R: points that come up from below, by all paths. */
  readonly below: number;
  /** Whether anybody is known from whom it buys. */
  readonly hasSuppliers: boolean;
  /** The strongest, at most three; together never more than `below`. */
  readonly paths: readonly RiskPath[];
}

/** A supplier whose own risk reaches the company. */
export interface EntrySupplier {
  readonly supplierId: string;
  readonly name: string;
  readonly country: string;
  readonly tier: number;
  readonly points: number;
}

/** What `GET /api/risk/entry` answers. */
export interface RiskEntryView {
  /** Null before the first run. */
  readonly figures: (Omit<EntryFigures, 'largest'> & { readonly largest: readonly EntrySupplier[] }) | null;
  /** Instant of the run that they are of; null before the first. */
  readonly computedAt: string | null;
  readonly methodVersion: string | null;
  /** A run is ordered or under way. */
  readonly pending: boolean;
}
