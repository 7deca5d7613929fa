/** Whether this company gives its counts, and what came out of everybody's. */
export interface BenchmarkView {
  readonly contributes: boolean;
  /** When that was last decided; null where nobody did: then nothing is given. */
  readonly decidedAt: string | null;
  /** First day of the quarter of the last release, YYYY-MM-DD; null before the first. */
  readonly releasedOn: string | null;
  /** Questions with a released figure. */
  readonly questions: number;
}

export interface DecideContribution {
  readonly contributes: boolean;
}
