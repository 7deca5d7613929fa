import { Headline, LinkCertainty, LinkKind, LocationPrecision } from './supplier';

/** A site on the map. Without own coordinates it stands at its country's middle, marked so. */
export interface MapPoint extends Pick<Headline, 'score' | 'band'> {
  readonly siteId: string;
  readonly supplierId: string;
  readonly supplierName: string;
  readonly siteName: string;
  readonly country: string;
  readonly latitude: number;
  readonly longitude: number;
  readonly precision: LocationPrecision;
  readonly tier: number | null;
}

export interface SupplyMap {
  readonly points: readonly MapPoint[];
  /** Sites that match but cannot be placed at all. */
  readonly unplaced: number;
}

export interface ChainNode extends Pick<Headline, 'score' | 'band'> {
  readonly id: string;
  readonly name: string;
  readonly country: string;
  readonly tier: number | null;
  /** False for a supplier that is shown only because it connects a matching one to the own company. */
  readonly matches: boolean;
}

export interface ChainEdge {
  readonly id: string;
  /** Null: the own company buys. */
  readonly buyerSupplierId: string | null;
  readonly supplierId: string;
  readonly kind: LinkKind;
  readonly share: number | null;
  readonly certainty: LinkCertainty;
}

export interface ChainGraph {
  readonly nodes: readonly ChainNode[];
  readonly edges: readonly ChainEdge[];
  /** True where more suppliers match than one graph shows. */
  readonly truncated: boolean;
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
