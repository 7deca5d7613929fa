/** Why a change cannot be worked out. */
export type NotPossibleReason =
  'not-here' | 'no-finding' | 'only-site' | 'not-bought' | 'to-itself' | 'spend-unknown' | 'share';

/** Whom it is about, by id: pages name them in the reader's words. */
export interface NotPossibleFor {
  readonly who?: string | undefined;
  /** Of volume that moves. */
  readonly from?: string | undefined;
}

/** A change of something that is not there, or that contradicts what is. */
export class NotPossible extends RangeError {
  constructor(
    readonly reason: NotPossibleReason,
    message: string,
    readonly about: NotPossibleFor = {},
  ) {
    super(message);
  }
}
