/** One page of a list with keyset paging. */
export interface Page<T> {
  readonly items: readonly T[];
  /** Opaque; pass it as `cursor` to get what follows. Null on the last page. */
  readonly nextCursor: string | null;
  /** Rows that match the filters, over all pages, where the list counts them. */
  readonly total?: number;
}
