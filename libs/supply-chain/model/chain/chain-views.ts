import type { Headline } from '../supplier';

/** `upstream`: who supplies it, directly or through others; `downstream`: whom it supplies. */
export type ChainDirection = 'upstream' | 'downstream';
export const CHAIN_DIRECTIONS: readonly ChainDirection[] = ['upstream', 'downstream'];

/** A supplier above or below another in the chain. */
export interface ChainMember extends Pick<Headline, 'score' | 'band'> {
  readonly id: string;
  readonly name: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly tier: number | null;
  /** Links in between, by the shortest path: 1 is a direct one. */
  readonly distance: number;
  /** The one next to it on a shortest path towards the supplier asked about; null where the link is direct. */
  readonly via: { readonly id: string; readonly name: string } | null;
  /** The path shown rests on a link that nobody confirmed yet. */
  readonly suggested: boolean;
  /** Whether it stands on both sides, so that goods can run in a circle; null where the chain is too wide to tell. */
  readonly inCircle: boolean | null;
}

/** A part of a supplier's chain, nearest first, of one distance by name. */
export interface ChainPage {
  readonly items: readonly ChainMember[];
  /** Pass it as `cursor` to get what follows; null where nothing does. */
  readonly nextCursor: string | null;
  /** True where the chain goes on beyond what is walked for one supplier. */
  readonly cutOff: boolean;
}

/** One of those that goods pass on their way. */
export interface PathStop {
  readonly id: string;
  readonly name: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
}

export interface SupplyPathView {
  /** Starts with the supplier and ends with the last one before the own company, or with the buyer. */
  readonly stops: readonly PathStop[];
  /** It rests on a link that nobody confirmed yet. */
  readonly suggested: boolean;
}

/** How a supplier's goods reach the own company or one of its buyers. */
export interface SupplyPathsView {
  /** Shortest first. */
  readonly paths: readonly SupplyPathView[];
  /** There are more paths than these. */
  readonly more: boolean;
  /** The search was given up: the chain is too wide to tell whether there are more. */
  readonly cutOff: boolean;
}
