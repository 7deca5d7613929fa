import type { CriterionOutcome, FrameworkName } from '@firebreak/statements/model';
import type { StatementRendering } from './pdf/statement-rendering';

/** A frozen version as the files beside the PDF are made of it. */
export interface StatementDocument extends StatementRendering {
  readonly number: number;
  /** SHA-256 of all that the files of the version print, hex. */
  readonly contentHash: string;
  readonly frameworks: readonly FrameworkName[];
  readonly outcomes: readonly CriterionOutcome[];
}
