/** What statements quote of questionnaires beside their number: campaigns, evidence, and suppliers' feedback. */
export interface QuestionnaireDetails {
  /** Started in the period, newest first. */
  readonly campaigns: readonly {
    readonly name: string;
    /** Calendar date, UTC. */
    readonly startedOn: string;
    /** Suppliers to whom it was sent. */
    readonly suppliers: number;
  }[];
  /** Files that suppliers added to answers in the period. */
  readonly evidenceCount: number;
  /** Sets of answers that came out of suppliers' vaults in the period. */
  readonly vaultAnswers: number;
  /** Findings agreed with suppliers over their answers in the period. */
  readonly measuresAgreed: number;
  /**
   * Suppliers who gave feedback on purchasing practices in the year in which the period ends, as far as released: in
   * fives, so that nobody can be told apart. Null while nothing is.
   */
  readonly feedbackSuppliers: number | null;
}
