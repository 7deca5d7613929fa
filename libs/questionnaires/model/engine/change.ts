/** What one edit moved. Everything that is not named is as it was. */
export interface Change {
  /** Keys of places that came up, and that went away, in the order in which that was found. */
  readonly shown: readonly string[];
  readonly hidden: readonly string[];
  /** Keys of places with another fault than before, or with none any more. */
  readonly faults: readonly string[];
  /** Keys of places with another risk than before: the parts of the score that moved. */
  readonly risks: readonly string[];
  /** Codes of sections whose progress or whose part of the score moved. */
  readonly sections: readonly string[];
  /** Keys of places whose conditions were looked at again: what hangs on the edit, and nothing else. */
  readonly evaluated: readonly string[];
}

/** Gathers a change while it happens. */
export class Moved implements Change {
  readonly shown: string[] = [];
  readonly hidden: string[] = [];
  readonly faults: string[] = [];
  readonly risks: string[] = [];
  readonly evaluated: string[] = [];
  readonly inSections = new Set<string>();

  get sections(): readonly string[] {
    return [...this.inSections];
  }
}
