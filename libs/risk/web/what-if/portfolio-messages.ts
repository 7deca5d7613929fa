import type {
  CountryIndex,
  NotPossibleFor,
  Step,
  StepChange,
  WhatIfChanges,
  WhatIfOutcome,
} from '@firebreak/risk/model';

/** A finding that could be closed. */
export interface OpenFinding {
  readonly id: string;
  readonly code: string;
  /** Under which it was recorded. */
  readonly title: string;
  readonly severity: string;
  readonly iloIndicator: boolean;
  readonly supplierId: string;
}

/** A site of a supplier that has others. */
export interface DroppableSite {
  readonly id: string;
  readonly name: string;
  readonly supplierId: string;
}

/** What the page has to know of a portfolio; the rest stays with the worker. */
export interface PortfolioSummary {
  readonly computedAt: string;
  readonly asOf: string;
  readonly methodVersion: string;
  readonly currency: string | null;
  readonly loaded: readonly CountryIndex[];
  readonly names: Readonly<Record<string, string>>;
  readonly countries: Readonly<Record<string, string | null>>;
  readonly findings: readonly OpenFinding[];
  readonly sites: readonly DroppableSite[];
}

/** One score of a supplier, as far as it is told. */
export interface ToldScore {
  readonly value: number;
  readonly steps: readonly Step[];
}

/** How a supplier's score moves. */
export interface ExplainedMove {
  readonly supplierId: string;
  readonly before: ToldScore;
  readonly after: ToldScore;
  /** What moved most first. */
  readonly changes: readonly StepChange[];
}

/** Why changes are not possible: a key below `riskWhatIf.refusal`, and whom it is about, by id. */
export interface Refusal {
  readonly reason: string;
  readonly about: NotPossibleFor;
}

/** What the page asks. `ask` comes back with the answer. */
export type Ask =
  | { readonly kind: 'load'; readonly ask: number; readonly url: string }
  | { readonly kind: 'figures'; readonly ask: number; readonly changes: WhatIfChanges }
  | {
      readonly kind: 'explain';
      readonly ask: number;
      readonly changes: WhatIfChanges;
      readonly supplierId: string;
    };

/** What the worker answers. */
export type Answer =
  | { readonly kind: 'loaded'; readonly ask: number; readonly summary: PortfolioSummary }
  | {
      readonly kind: 'figures';
      readonly ask: number;
      readonly outcome: WhatIfOutcome;
      /** How long it took, in milliseconds. */
      readonly took: number;
    }
  | { readonly kind: 'explained'; readonly ask: number; readonly move: ExplainedMove }
  | { readonly kind: 'refused'; readonly ask: number; readonly refusal: Refusal }
  /** Nothing could be loaded: HTTP status, 0 without an answer, and the API's problem. */
  | { readonly kind: 'failed'; readonly ask: number; readonly status: number; readonly problem: unknown };
