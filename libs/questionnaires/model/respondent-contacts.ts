/** Somebody at a supplier whom a questionnaire was sent to, with when. */
export interface WrittenTo {
  /** Names the contact in the API; null for an address that can't answer any more. */
  readonly contactId: string | null;
  /** The one it was sent to at first; others were asked beside it. */
  readonly first: boolean;
  readonly name: string | null;
  readonly email: string;
  /** Of the first mail; null where none is on record. */
  readonly since: string | null;
  /** Of the last mail, where there was more than one. */
  readonly lastAt: string | null;
  /** Whether the last mail came back. */
  readonly bounced: boolean;
}

/** Everybody whom one questionnaire was sent to, the first one first. */
export interface WrittenToList {
  readonly items: readonly WrittenTo[];
}
