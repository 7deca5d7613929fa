/** What statements quote of audits beside their number: of which kind they were, and what became of actions. */
export interface AuditDetails {
  readonly announcedCount: number;
  readonly semiAnnouncedCount: number;
  /** Audits in the period by scheme or standard, most frequent first. */
  readonly bySchemes: readonly { readonly scheme: string; readonly count: number }[];
  /** Corrective actions planned in the period, by what became of them up to now. */
  readonly actions: {
    readonly planned: number;
    /** Said to be done, nobody looked yet. */
    readonly claimed: number;
    readonly done: number;
    /** Not done, and due before the last day of the period. */
    readonly late: number;
  };
  /** Files that are evidence of findings of the period. */
  readonly evidenceCount: number;
}
