/** How far the relation with a supplier has come. */
export type SupplierStatus = 'prospect' | 'active' | 'suspended' | 'leaving' | 'left';
export const SUPPLIER_STATUSES: readonly SupplierStatus[] = [
  'prospect',
  'active',
  'suspended',
  'leaving',
  'left',
];

/** What a supplier is to its buyer. */
export type LinkKind = 'supplier' | 'subcontractor' | 'labour-provider' | 'homeworker-network';
export const LINK_KINDS: readonly LinkKind[] = [
  'supplier',
  'subcontractor',
  'labour-provider',
  'homeworker-network',
];

/** How sure it is that a link exists. */
export type LinkCertainty = 'declared' | 'verified' | 'suggested' | 'disputed';
export const LINK_CERTAINTIES: readonly LinkCertainty[] = ['declared', 'verified', 'suggested', 'disputed'];

/** Who said that a link exists. */
export type LinkDiscloser = 'own-company' | 'buyer' | 'supplier' | 'import';
export const LINK_DISCLOSERS: readonly LinkDiscloser[] = ['own-company', 'buyer', 'supplier', 'import'];

/** Whether a good leaves the site or comes in as material. */
export type GoodRole = 'makes' | 'uses';
export const GOOD_ROLES: readonly GoodRole[] = ['makes', 'uses'];

export type VariantKind = 'name' | 'address';

/** Who gave another name or address; `merge`: it came from a record found to be the same. */
export type VariantSource = 'own-company' | 'supplier' | 'buyer' | 'import' | 'api' | 'merge';

/** Registers by whose numbers suppliers and sites are known. */
export type IdentifierScheme = 'lei' | 'registration' | 'vat' | 'duns' | 'os-id' | 'bank-account' | 'other';
export const IDENTIFIER_SCHEMES: readonly IdentifierScheme[] = [
  'lei',
  'registration',
  'vat',
  'duns',
  'os-id',
  'bank-account',
  'other',
];

/** How well a place is known: its own coordinates, its city's, or only its country's middle. */
export type LocationPrecision = 'site' | 'city' | 'country';

/** The headline of a risk score: low < 25, medium < 50, high < 75. */
export type HeadlineBand = 'low' | 'medium' | 'high' | 'very-high';
export const HEADLINE_BANDS: readonly HeadlineBand[] = ['low', 'medium', 'high', 'very-high'];
