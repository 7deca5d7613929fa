import type { HeadlineBand, LinkCertainty, LinkKind, LocationPrecision } from './supplier';

/** A list by columns: the same row of each column belongs together. Small on the wire, quick to make and to read. */
type Columns<T> = { readonly [K in keyof T]: readonly T[K][] };

/** A supplier on the map. */
export interface MapSupplier {
  readonly id: string;
  readonly name: string;
  readonly tier: number | null;
}

/** A site on the map; a supplier without sites has one row of its own. */
export interface MapSite {
  /** Row among the suppliers. */
  readonly supplier: number;
  /** Null: called as its supplier. */
  readonly name: string | null;
  readonly country: string;
  /** Degrees, to about a metre; null where only the country is known. */
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly precision: LocationPrecision;
  /** 0 to 100, whole; null until scored. */
  readonly score: number | null;
  readonly band: HeadlineBand | null;
}

/** Sites of the filtered suppliers, in order of their suppliers' names. */
export interface SupplyMap {
  readonly suppliers: Columns<MapSupplier>;
  readonly sites: Columns<MapSite>;
}

/** A supplier in the graph. */
export interface ChainNode {
  readonly id: string;
  readonly name: string;
  readonly country: string;
  readonly tier: number | null;
  readonly score: number | null;
  readonly band: HeadlineBand | null;
  /** False for a supplier that is shown only because it connects a matching one to the own company. */
  readonly matches: boolean;
}

export interface ChainEdge {
  /** Row among the nodes; -1: the own company buys. */
  readonly buyer: number;
  /** Row among the nodes. */
  readonly supplier: number;
  readonly kind: LinkKind;
  readonly share: number | null;
  readonly certainty: LinkCertainty;
}

/** Matching suppliers, who stands between them and the own company, and the links among all of them. */
export interface ChainGraph {
  readonly nodes: Columns<ChainNode>;
  readonly edges: Columns<ChainEdge>;
  /** True where more suppliers match than one graph shows. */
  readonly truncated: boolean;
}

/** A good that somebody in the chain makes or supplies, and how many suppliers do. */
export interface SuppliedGood {
  readonly hs: string | null;
  readonly name: string;
  readonly suppliers: number;
}

/** What the list can be filtered by, with how many suppliers each choice has. */
export interface SupplierChoices {
  readonly total: number;
  readonly countries: readonly { readonly value: string; readonly count: number }[];
  /** ISIC divisions or sections in use. */
  readonly sectors: readonly { readonly value: string; readonly count: number }[];
  readonly tiers: readonly { readonly value: number; readonly count: number }[];
}

/** The supply chain in figures, as statements quote them. */
export interface SupplyChainSummary {
  readonly suppliers: number;
  readonly sites: number;
  readonly labourProviders: number;
  /** Suppliers first recorded in the period. */
  readonly addedInPeriod: number;
  readonly countries: readonly { readonly country: string; readonly suppliers: number }[];
  /** Tier null: no known path to the own company. */
  readonly tiers: readonly { readonly tier: number | null; readonly suppliers: number }[];
  readonly sectors: readonly { readonly isic: string | null; readonly suppliers: number }[];
  readonly spend: readonly {
    readonly currency: string;
    readonly amount: number;
    readonly suppliers: number;
  }[];
  /** Known headcount over all sites, and how many sites told it. */
  readonly workers: number;
  readonly sitesWithHeadcount: number;
}
