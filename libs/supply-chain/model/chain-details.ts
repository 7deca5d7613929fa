import type { SupplierStatus } from './supplier-vocabulary';

/** What statements quote of the chain beside its size: how well it is known, who works there, and what was asked. */
export interface ChainDetails {
  /** Every supplier of the register by standing: prospects and those that left are there too. */
  readonly statuses: readonly { readonly status: SupplierStatus; readonly suppliers: number }[];
  /** Current suppliers that work as somebody's subcontractor. */
  readonly subcontractors: number;
  /**
   * Of the current suppliers of each tier those of whom at least one supplier of their own is recorded: beyond the
   * others the chain is not known. The deepest tier is always one of the unknown.
   */
  readonly coverage: readonly { readonly tier: number; readonly suppliers: number; readonly known: number }[];
  /** Goods that sites make, by HS heading where there is a code, most suppliers first. */
  readonly goods: readonly { readonly good: string; readonly label: string; readonly suppliers: number }[];
  /** Shares over sites that told both headcount and share, weighted by headcount, 0..1; null without any. */
  readonly womenRatio: number | null;
  readonly migrantRatio: number | null;
  readonly agencyRatio: number | null;
  /** Requests to disclose own suppliers that were sent in the period, and disclosures that came in it. */
  readonly disclosuresAsked: number;
  readonly disclosuresReceived: number;
  /** Signals of the data that somebody confirmed in the period. */
  readonly signalsConfirmed: number;
}
