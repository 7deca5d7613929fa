import { defineEvent } from '@firebreak/platform/server';

/**
 * Records about a supplier are to follow it to another one: two were found to be the same, one was split, or
 * either was undone. Emitted inside the transaction; a capability that points at suppliers moves its own rows.
 */
export interface SupplierRecordsMove {
  readonly fromId: string;
  readonly toId: string;
  /** Only records about these sites; null: all. */
  readonly siteIds: readonly string[] | null;
  /** Only these, by table: what an earlier move brought; null: whatever is there. */
  readonly only: Readonly<Record<string, readonly string[]>> | null;
  /** Tells which rows moved, so that it can be undone. */
  readonly moved: (table: string, ids: readonly string[]) => void;
}

export const SupplierRecordsMoved = defineEvent<SupplierRecordsMove>('supplier-records-moved');

/** Records about a site are to follow it to the site that it is the same as, or back. */
export interface SiteRecordsMove {
  readonly fromId: string;
  readonly toId: string;
  readonly only: Readonly<Record<string, readonly string[]>> | null;
  readonly moved: (table: string, ids: readonly string[]) => void;
}

export const SiteRecordsMoved = defineEvent<SiteRecordsMove>('site-records-moved');
