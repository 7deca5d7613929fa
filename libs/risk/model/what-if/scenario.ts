import type { WhatIfChanges } from './changes';
import type { WhatIfOutcome } from './outcome';

/** Length of a scenario's name and of a reason, in characters. */
export const MOST_IN_NAME = 120;
export const MOST_IN_REASON = 2000;
/** Scenarios of one company. */
export const MOST_SCENARIOS = 200;

export interface SaveScenario {
  /** Not empty, unique in the company. */
  readonly name: string;
  readonly changes: WhatIfChanges;
}

/** A saved "what if?". */
export interface ScenarioView {
  readonly id: string;
  readonly name: string;
  readonly changes: WhatIfChanges;
  /** As it was worked out when it was saved. */
  readonly outcome: WhatIfOutcome;
  /** Names of the suppliers in the outcome and the changes, by id. */
  readonly names: Readonly<Record<string, string>>;
  readonly savedBy: string;
  readonly savedAt: string;
  /** Calendar date of the figures it starts from. */
  readonly asOf: string;
  /** Whether scores moved since: opened again, it comes to other figures. */
  readonly stale: boolean;
}

/** Where a proposed variant of the method stands. */
export const VARIANT_STATES = ['proposed', 'in-force', 'refused', 'withdrawn', 'replaced'] as const;
export type VariantState = (typeof VARIANT_STATES)[number];

export interface ProposeVariant {
  readonly scenarioId: string;
  /** Why these numbers fit the company better than the default ones: whoever decides reads it. */
  readonly reason: string;
}

export interface DecideVariant {
  readonly decision: 'approve' | 'refuse';
  readonly note: string;
}

/** A company's own numbers for the method, from proposal to end. */
export interface VariantView {
  readonly id: string;
  /** `fb-x~` and eight hex digits that follow from the numbers. */
  readonly version: string;
  readonly state: VariantState;
  readonly weights: WhatIfChanges['weights'];
  readonly reason: string;
  readonly proposedBy: string;
  readonly proposedAt: string;
  readonly decidedBy: string | null;
  readonly decidedAt: string | null;
  readonly note: string | null;
  /** Whether the reader may decide: has the permission, and did not propose it. */
  readonly mayDecide: boolean;
}

/** Default and variant side by side, over all suppliers. */
export interface VariantFigures {
  readonly variant: VariantView;
  /** Null until the first run with the variant is done. */
  readonly outcome: WhatIfOutcome | null;
  /** Names of the suppliers in the outcome, by id. */
  readonly names: Readonly<Record<string, string>>;
  readonly computedAt: string | null;
}

/** Of one supplier: the default score is the score; the variant's stands beside it. */
export interface SupplierVariantScore {
  readonly supplierId: string;
  readonly version: string;
  readonly value: number;
  readonly defaultValue: number;
  readonly computedAt: string;
}

/** A day on which a supplier's score by a variant moved, or the standard one beside it. */
export interface VariantScorePoint {
  /** Calendar date. */
  readonly asOf: string;
  readonly version: string;
  readonly value: number;
  readonly defaultValue: number;
}

/** What `GET /api/risk/variants/current/suppliers/:id` answers. */
export interface SupplierVariantView {
  /** Null where no variant is in force, or its first run is not done. */
  readonly score: SupplierVariantScore | null;
  /** By all variants that were in force, oldest first; empty where none is now. */
  readonly history: readonly VariantScorePoint[];
}

/** Scores by the variant in force, for the rows of a list. */
export interface VariantListView {
  /** Null where no variant is in force. */
  readonly version: string | null;
  /** Of the suppliers asked for, as far as they have one. */
  readonly scores: readonly SupplierVariantScore[];
}

/** Suppliers asked for at once: a page of the list. */
export const MOST_VARIANT_SCORES = 200;

/** What may happen to a variant. `null`: nothing. */
export function variantAfter(
  state: VariantState,
  event: 'approve' | 'refuse' | 'withdraw',
): VariantState | null {
  if (event === 'withdraw') return state === 'proposed' || state === 'in-force' ? 'withdrawn' : null;
  if (state !== 'proposed') return null;
  return event === 'approve' ? 'in-force' : 'refused';
}
