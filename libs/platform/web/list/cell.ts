import { Directive, TemplateRef, inject, input } from '@angular/core';
import type { ListPage } from './list-page';

/**
 * How a column of `fb-data-list` looks:
 * `<ng-template fbCell="name" [fbCellOf]="page" let-row>{{ row.name }}</ng-template>`.
 * `fbCellOf` is there for the row's type only: it is the page that `fb-data-list` gets, and is not read here, as the
 * value of a resource that failed cannot be.
 */
@Directive({ selector: '[fbCell]' })
export class Cell<T = unknown> {
  readonly template = inject<TemplateRef<{ $implicit: T }>>(TemplateRef);
  /** Key of the column. */
  readonly fbCell = input.required<string>();
  readonly fbCellOf = input<ListPage<T>>();

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
