import type {
  ContactInput,
  ContactView,
  IdentifierInput,
  IdentifierView,
  VariantView,
} from './supplier-parts';
import type { SpendInput } from './spend';
import type {
  GoodRole,
  HeadlineBand,
  LinkCertainty,
  LinkDiscloser,
  LinkKind,
  LocationPrecision,
  SupplierStatus,
} from './supplier-vocabulary';

export * from './supplier-vocabulary';

/** The newest score of a supplier or site, copied from the risk run. All null until scored. */
export interface Headline {
  /** 0 to 100, higher is worse. */
  readonly score: number | null;
  readonly band: HeadlineBand | null;
  /** 0 to 100: how much of what the method asks for is known. */
  readonly confidence: number | null;
  readonly scoredAt: string | null;
}

/** One line of the supplier list. */
export interface SupplierListItem extends Headline {
  readonly id: string;
  readonly name: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** ISIC Rev. 4: section letter or 2 to 4 digits. */
  readonly isic: string | null;
  /** 1 supplies the own company; null: no known path to it. */
  readonly tier: number | null;
  readonly kinds: readonly LinkKind[];
  readonly status: SupplierStatus;
  readonly spendAmount: number | null;
  readonly spendCurrency: string | null;
  readonly externalId: string | null;
}

/** What a person may enter about a supplier. */
export interface SupplierInput {
  readonly name: string;
  readonly country: string;
  readonly address?: string | null;
  readonly isic?: string | null;
  /** The buyer's own number for this supplier; unique in the company. */
  readonly externalId?: string | null;
  readonly status?: SupplierStatus;
  /** Why the status is what it is, for readers; suspended, leaving and left need one. */
  readonly statusReason?: string | null;
  /** Per year, with its currency: both or neither. */
  readonly spendAmount?: number | null;
  readonly spendCurrency?: string | null;
  /** Calendar year of the amount; null or absent: not said. */
  readonly spendYear?: number | null;
  /** Spend by calendar year and currency: replaces all years. Absent: they stay as they are. */
  readonly spend?: readonly SpendInput[];
  readonly contactName?: string | null;
  readonly contactEmail?: string | null;
  readonly contactPhone?: string | null;
  /** BCP 47 tag such as `en` or `zh`. */
  readonly contactLanguage?: string | null;
  /** People beside the main contact: replaces all of them. Absent: they stay as they are. */
  readonly contacts?: readonly ContactInput[];
  /** Recorded beside those that are known; none is taken away. */
  readonly identifiers?: readonly IdentifierInput[];
  readonly notes?: string | null;
}

/** A good made or handled at a site. */
export interface GoodInput {
  /** Harmonised System code, 2 to 6 digits; null where only the name is known. */
  readonly hs?: string | null;
  readonly name: string;
  /** Default: it is made here. */
  readonly role?: GoodRole;
}

export interface GoodView {
  readonly id: string;
  readonly hs: string | null;
  readonly name: string;
  readonly role: GoodRole;
}

/** What a person may enter about a site. Shares run from 0 to 1; null means unknown, never 0. */
export interface SiteInput {
  readonly name: string;
  readonly country: string;
  readonly address?: string | null;
  readonly city?: string | null;
  /** Both or neither; without them the site is placed at its country's middle. */
  readonly latitude?: number | null;
  readonly longitude?: number | null;
  readonly isic?: string | null;
  readonly headcount?: number | null;
  readonly womenShare?: number | null;
  readonly migrantShare?: number | null;
  readonly agencyShare?: number | null;
  readonly labourProvider?: boolean | null;
  readonly employerHousing?: boolean | null;
  readonly pieceRate?: boolean | null;
  /** What is done there: keys of the vocabulary of processes, in the order in which they are shown. */
  readonly processes?: readonly string[];
  /** In a usual month, with its unit: both or neither. */
  readonly capacityPerMonth?: number | null;
  /** A key of CAPACITY_UNITS. */
  readonly capacityUnit?: string | null;
  /** How many live in housing of the employer or agency. */
  readonly housedWorkers?: number | null;
  readonly goods?: readonly GoodInput[];
}

export interface SiteView extends Headline {
  readonly id: string;
  /** `FS-XXXXX-XXXXX-C`: stable, to be quoted in letters and found again. */
  readonly publicId: string;
  readonly supplierId: string;
  readonly name: string;
  readonly country: string;
  readonly address: string | null;
  readonly city: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly locationPrecision: LocationPrecision;
  readonly isic: string | null;
  readonly headcount: number | null;
  readonly womenShare: number | null;
  readonly migrantShare: number | null;
  readonly agencyShare: number | null;
  readonly labourProvider: boolean | null;
  readonly employerHousing: boolean | null;
  readonly pieceRate: boolean | null;
  readonly processes: readonly string[];
  readonly capacityPerMonth: number | null;
  readonly capacityUnit: string | null;
  readonly housedWorkers: number | null;
  /** Calendar date of the newest audit; null: none is on record. */
  readonly lastAuditedOn: string | null;
  readonly goods: readonly GoodView[];
  readonly variants: readonly VariantView[];
  readonly identifiers: readonly IdentifierView[];
}

/** Who supplies whom. */
export interface LinkInput {
  /** Who buys: a supplier, or null for the own company. */
  readonly buyerSupplierId: string | null;
  readonly supplierId: string;
  readonly kind: LinkKind;
  /** What flows, in words. */
  readonly good?: string | null;
  /** Harmonised System code of what flows, 2 to 6 digits. */
  readonly hs?: string | null;
  /** Ordered in a usual month, with its unit: both or neither. */
  readonly volumePerMonth?: number | null;
  /** A key of CAPACITY_UNITS. */
  readonly volumeUnit?: string | null;
  /** How much of the buyer's risk hangs on it, 0 to 1; null: not declared. */
  readonly share?: number | null;
  /** Calendar date `2024-05-01`. */
  readonly since?: string | null;
  readonly certainty?: LinkCertainty;
  readonly disclosedBy?: LinkDiscloser;
  /** Who said so, in words: a supplier, a person, a file. Absent: whoever enters it, where the own company says so. */
  readonly disclosedByName?: string | null;
  /** What shows it: a purchase order, a bill of lading, a visit. */
  readonly evidenceNote?: string | null;
}

export interface LinkView {
  readonly id: string;
  readonly buyerSupplierId: string | null;
  /** Null for the own company. */
  readonly buyerName: string | null;
  readonly supplierId: string;
  readonly supplierName: string;
  /** Of the party at the other end: what the record page shows beside its name. */
  readonly otherCountry: string | null;
  readonly otherTier: number | null;
  readonly otherBand: HeadlineBand | null;
  readonly kind: LinkKind;
  readonly good: string | null;
  readonly hs: string | null;
  readonly volumePerMonth: number | null;
  readonly volumeUnit: string | null;
  readonly share: number | null;
  readonly since: string | null;
  readonly certainty: LinkCertainty;
  /** Why it was verified or disputed, by whom and when; null where nobody judged it. */
  readonly certaintyReason: string | null;
  readonly certaintySetBy: string | null;
  readonly certaintySetAt: string | null;
  readonly disclosedBy: LinkDiscloser;
  readonly disclosedByName: string | null;
  readonly evidenceNote: string | null;
  readonly evidenceFile: { readonly id: string; readonly name: string } | null;
  /** How many others the supplying party supplies that this page does not show: above 0 it is a shared supplier. */
  readonly otherBuyers: number;
}

/** Everything about one supplier. */
export interface SupplierView extends SupplierListItem {
  readonly address: string | null;
  readonly statusReason: string | null;
  /** Calendar year of the spend; null: not said. */
  readonly spendYear: number | null;
  /** Newest year first. */
  readonly spend: readonly SpendInput[];
  readonly contactName: string | null;
  readonly contactEmail: string | null;
  readonly contactPhone: string | null;
  readonly contactLanguage: string | null;
  readonly contacts: readonly ContactView[];
  /** Of the supplier as a whole; a site's own stand on the site. */
  readonly identifiers: readonly IdentifierView[];
  /** Other names and addresses of the supplier as a whole, newest first. */
  readonly variants: readonly VariantView[];
  /** The record that this one was found to be the same as. */
  readonly mergedIntoId: string | null;
  readonly notes: string | null;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly sites: readonly SiteView[];
  /** Who it supplies. */
  readonly buyers: readonly LinkView[];
  /** Who supplies it. */
  readonly suppliers: readonly LinkView[];
  /** Suppliers that supply each other in a circle with this one, by name; empty where there is none. */
  readonly circle: readonly string[];
}
