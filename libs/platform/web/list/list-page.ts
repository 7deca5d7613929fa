/** A row needs an id; `name` is what its checkbox is called. */
export interface ListRow {
  readonly id: string;
  readonly name?: string;
}

/** The part of a resource that a list reads: an `httpResource<Page<Row>>` fits. */
export interface ListPage<T> {
  value():
    { readonly items: readonly T[]; readonly nextCursor: string | null; readonly total?: number } | undefined;
  hasValue(): boolean;
  error(): unknown;
  isLoading(): boolean;
  reload(): boolean;
}
