/** One demand of a law or guideline, as the reference data describes it. */
export interface StatementCriterion {
  readonly id: string;
  /** Where it stands, such as `s.54(5)(a)`. */
  readonly ref: string;
  readonly title: string;
  readonly requirement: string;
  /** The law demands it; otherwise it is recommended content. */
  readonly mandatory: boolean;
  readonly kind: 'content' | 'formality' | 'form_field' | 'evidence';
  readonly basis: string;
  /** What it is about, such as `due_diligence`; decides section and check. */
  readonly topic: string;
  readonly guidance: string;
  /** What no record can supply. */
  readonly userMustWrite: string;
  readonly source: string;
}

/** A law or guideline under which a statement is made. */
export interface StatementFramework {
  readonly id: string;
  readonly name: string;
  /** ISO 3166 code or a list of them. */
  readonly jurisdiction: string;
  readonly legalBasis: string;
  readonly status: string;
  /** When the description was last checked, ISO date. */
  readonly asOf: string;
  readonly threshold: string;
  readonly reportingDeadline: string;
  readonly approvalRequirements: readonly string[];
  readonly criteria: readonly StatementCriterion[];
}

/** What a list of frameworks shows. */
export type StatementFrameworkSummary = Pick<
  StatementFramework,
  'id' | 'name' | 'jurisdiction' | 'legalBasis' | 'status' | 'asOf' | 'threshold' | 'reportingDeadline'
> & {
  readonly criteriaCount: number;
  /** A written text answers it; the others ask for a form or a file, which a statement can feed. */
  readonly asksForStatement: boolean;
};
