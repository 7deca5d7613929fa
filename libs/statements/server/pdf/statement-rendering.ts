import type { Brand } from '@firebreak/platform/server/pdf';
import type { CriterionCheck, CriterionOutcome, StatementContent } from '@firebreak/statements/model';

/** Everything that a rendition is made of. */
export interface StatementRendering {
  readonly content: StatementContent;
  /** In the words of the reference data. */
  readonly legalBasis: string;
  readonly criteria: readonly CriterionCheck[];
  /** What people had decided about them; nothing when absent. */
  readonly outcomes?: readonly CriterionOutcome[];
  /** Of the version: part of the file, so that the same version gives the same bytes. */
  readonly createdAt: Date;
  /** Colour and logo of the company, where it has chosen any. */
  readonly brand?: Brand;
}
