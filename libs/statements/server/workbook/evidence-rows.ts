import type { FindingSummary } from '@firebreak/audits/model';
import type { EditionView } from '@firebreak/reference-data/model';
import type { SupplierListItem } from '@firebreak/supply-chain/model';

/** Records behind the figures, as they are when the workbook is made. */
export interface EvidenceRows {
  readonly suppliers: readonly SupplierListItem[];
  readonly findings: readonly FindingSummary[];
  /** Editions of the reference data that are in use. */
  readonly editions: readonly EditionView[];
}
