import type { ActionInList, FindingSummary } from '@firebreak/audits/model';
import type { EditionView } from '@firebreak/reference-data/model';
import type {
  ApprovalPoint,
  Decision,
  FilledForm,
  ProgrammeRowView,
  QualityMetric,
  RegisterId,
} from '@firebreak/statements/model';
import type { SupplierListItem } from '@firebreak/supply-chain/model';

/** Records behind the figures, as they are when the workbook is made. */
export interface EvidenceRows {
  readonly suppliers: readonly SupplierListItem[];
  readonly findings: readonly FindingSummary[];
  readonly actions: readonly ActionInList[];
  /** What people decided about the checker's results. */
  readonly decisions: readonly Decision[];
  /** What was open when the version was approved, and who answers for it; absent where nothing was. */
  readonly points?: readonly ApprovalPoint[];
  /** Questions that some of the decisions are about. */
  readonly metrics: readonly QualityMetric[];
  /** Official forms that go with the statement, filled in. */
  readonly forms: readonly FilledForm[];
  /** Names of the laws that the statement answers, by id. */
  readonly lawNames: Readonly<Record<string, string>>;
  /** Rows of the registers of the company's own measures. */
  readonly programme: readonly {
    readonly register: RegisterId;
    readonly rows: readonly ProgrammeRowView[];
  }[];
  /** Editions of the reference data that are in use. */
  readonly editions: readonly EditionView[];
}
