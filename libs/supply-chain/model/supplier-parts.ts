import type { IdentifierAssurance } from './identifiers';
import type { IdentifierScheme, VariantKind, VariantSource } from './supplier-vocabulary';

/** Another name or address by which a supplier or site is known. */
export interface VariantInput {
  readonly kind: VariantKind;
  /** 1 to 300 characters for a name, to 1,000 for an address. */
  readonly value: string;
  /** Null or absent: of the supplier as a whole. */
  readonly siteId?: string | null;
  /** Who says so: a person, a file, a certificate. Absent: whoever enters it. */
  readonly saidByName?: string | null;
}

export interface VariantView {
  readonly id: string;
  readonly siteId: string | null;
  readonly kind: VariantKind;
  readonly value: string;
  readonly saidBy: VariantSource;
  readonly saidByName: string | null;
  readonly saidAt: string;
}

/** A number by which a register knows a supplier or one of its sites. */
export interface IdentifierInput {
  readonly scheme: IdentifierScheme;
  readonly value: string;
  /** ISO 3166-1 alpha-2 of the register, where the number does not say it. */
  readonly country?: string | null;
  /** Null or absent: of the supplier as a whole. An OS ID is usually a site's. */
  readonly siteId?: string | null;
}

export interface IdentifierView {
  readonly id: string;
  readonly siteId: string | null;
  readonly scheme: IdentifierScheme;
  /** In its register's spelling; of a bank account only country and last four characters. */
  readonly value: string;
  readonly country: string | null;
  /** What the number alone could tell; null for a bank account, whose number is not kept. */
  readonly assurance: IdentifierAssurance | null;
  readonly saidAt: string;
}

/** A person beside the main contact; at least one of name, e-mail and phone. */
export interface ContactInput {
  readonly name?: string | null;
  /** What they do there, in words. */
  readonly role?: string | null;
  readonly email?: string | null;
  readonly phone?: string | null;
  /** BCP 47 tag. */
  readonly language?: string | null;
}

export interface ContactView {
  readonly id: string;
  readonly name: string | null;
  readonly role: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly language: string | null;
}

/** A site by its public id: what it is and whose. */
export interface PublicSiteView {
  readonly publicId: string;
  readonly siteId: string;
  readonly name: string;
  readonly country: string;
  readonly city: string | null;
  readonly address: string | null;
  readonly supplierId: string;
  readonly supplierName: string;
}
