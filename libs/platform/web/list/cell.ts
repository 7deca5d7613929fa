import { Directive, TemplateRef, inject, input } from '@angular/core';

/** A page of rows, as far as their type can be told from it. */
export interface PageOf<T> {
  value(): { readonly items: readonly T[] } | undefined;
}

/**
 * How a column of `fb-data-list` looks:
 * `<ng-template fbCell="name" [fbCellOf]="page" let-row>{{ row.name }}</ng-template>`.
 * `fbCellOf` is there for the row's type only. It takes the page and not its rows: reading those of a page that failed
 * throws, and the list could not say that it failed.
 */
@Directive({ selector: '[fbCell]' })
export class Cell<T = unknown> {
  readonly template = inject<TemplateRef<{ $implicit: T }>>(TemplateRef);
  /** Key of the column. */
  readonly fbCell = input.required<string>();
  readonly fbCellOf = input<PageOf<T> | undefined>();

  static ngTemplateContextGuard<T>(_cell: Cell<T>, context: unknown): context is { $implicit: T } {
    return context !== null;
  }
}

/** A column of a list. Its look comes from the `fbCell` with the same key. */
export interface ListColumn {
  readonly key: string;
  /** Translated heading. */
  readonly label: string;
  /** Name that the API sorts by, when it can. */
  readonly sort?: string;
  readonly align?: 'start' | 'end';
  /** False for columns that people switch on when they need them. */
  readonly shown?: boolean;
}
