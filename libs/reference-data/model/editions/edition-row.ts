export type EditionValue = string | number | boolean | null;

/** One row of an edition of any dataset, so that two editions can be laid side by side. */
export interface EditionRow {
  /** The same for the same thing in every edition of the dataset. */
  readonly key: string;
  /** ISO 3166-1 alpha-2; null for a row that is about no country. */
  readonly country: string | null;
  /** Name of the figure, code of the sector, the good, the company: what the row is about beside the country. */
  readonly name: string;
  /** What the edition says of it; for a figure `value` alone. */
  readonly values: Readonly<Record<string, EditionValue>>;
}

export type RowChangeKind = 'added' | 'removed' | 'changed';

/** One row that two editions do not have alike. */
export interface RowChange {
  readonly kind: RowChangeKind;
  readonly key: string;
  readonly country: string | null;
  readonly name: string;
  /** Only what differs; everything of a row that was removed; null for one that was added. */
  readonly before: EditionRow['values'] | null;
  readonly after: EditionRow['values'] | null;
  /** How far a figure moved, see `figureMove`; null for anything else. */
  readonly move: number | null;
  /** Further than this figure usually moves between editions. */
  readonly jump: boolean;
}
