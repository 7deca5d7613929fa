import type { FieldError } from '@firebreak/platform/model';
import type { LinkCertainty, LinkKind, SiteInput, SupplierInput } from './supplier';

/** Most suppliers in one call. */
export const BULK_LIMIT = 1000;

/** A site in a bulk call, known by its name among its supplier's sites. What is left out stays as it is. */
export type BulkSite = Partial<Omit<SiteInput, 'name'>> & Pick<SiteInput, 'name'>;

/** Whom the supplier supplies. Known by buyer and kind; what is left out stays as it is. */
export interface BulkLink {
  /** The buyer's number with you; null: your own company. */
  readonly buyerExternalId: string | null;
  /** Default: supplier. */
  readonly kind?: LinkKind;
  readonly good?: string | null;
  readonly hs?: string | null;
  readonly share?: number | null;
  readonly since?: string | null;
  readonly volumePerMonth?: number | null;
  readonly volumeUnit?: string | null;
  readonly evidenceNote?: string | null;
  readonly certainty?: LinkCertainty;
}

/**
 * A supplier by your own number. New numbers need name and country; of known ones, what is left out stays as it
 * is and null empties a field. Sites and links that are not named stay.
 */
export interface BulkSupplier extends Partial<SupplierInput> {
  readonly externalId: string;
  readonly sites?: readonly BulkSite[];
  readonly suppliesTo?: readonly BulkLink[];
}

/** A single one, whose number is in the address. */
export type UpsertSupplier = Omit<BulkSupplier, 'externalId'>;

export type BulkOutcome = 'created' | 'changed' | 'unchanged' | 'failed';

/** What became of one row: all of it was written, or nothing. */
export interface BulkRow {
  readonly externalId: string | null;
  readonly outcome: BulkOutcome;
  /** Null where it failed. */
  readonly supplierId: string | null;
  /** Why it failed; each names the field within the row and the remedy. */
  readonly errors: readonly FieldError[];
}

export interface BulkResult {
  readonly created: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly failed: number;
  /** In the order of the request. */
  readonly rows: readonly BulkRow[];
}
