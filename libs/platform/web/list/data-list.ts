import { NgTemplateOutlet } from '@angular/common';
import { Component, computed, contentChildren, input, linkedSignal, model, output } from '@angular/core';
import { MatButton, MatIconButton } from '@angular/material/button';
import { MatMenuModule } from '@angular/material/menu';
import { ProblemMessage } from '../api/problem';
import { EmptyState } from '../feedback/empty-state';
import { Skeleton } from '../feedback/skeleton';
import { Icon } from '../icon/icon';
import { injectTexts } from '../texts/texts';
import { Cell, type ListColumn } from './cell';
import type { ListPage, ListRow } from './list-page';
import type { ListState } from './list-state';

/**
 * The rows of a list page: a table that becomes cards on phones, with sort, selection, column
 * chooser, keyset paging, and its loading, empty and error states.
 * ```html
 * <fb-data-list [page]="page" [list]="list" [columns]="columns()" [label]="t('supplyChain.list.title')">
 *   <ng-template fbCell="name" [fbCellOf]="page" let-row><a [routerLink]="['/suppliers', row.id]">{{ row.name }}</a></ng-template>
 *   <fb-empty-state empty …>…</fb-empty-state>
 * </fb-data-list>
 * ```
 */
@Component({
  selector: 'fb-data-list',
  imports: [
    EmptyState,
    Icon,
    MatButton,
    MatIconButton,
    MatMenuModule,
    NgTemplateOutlet,
    ProblemMessage,
    Skeleton,
  ],
  templateUrl: './data-list.html',
  styleUrl: './data-list.scss',
})
export class DataList<T extends ListRow> {
  protected readonly t = injectTexts();
  protected readonly noneSelected: ReadonlySet<string> = new Set();
  private readonly cells = contentChildren<Cell<T>>(Cell);

  readonly page = input.required<ListPage<T>>();
  readonly list = input.required<ListState>();
  readonly columns = input.required<readonly ListColumn[]>();
  /** What the rows are, for screen readers. */
  readonly label = input.required<string>();
  readonly selectable = input(false);
  /** Ids of the selected rows; survives paging. */
  readonly selected = model<ReadonlySet<string>>(new Set());

  /** Keys of the columns to show; null for those that are usually shown. */
  readonly shown = input<readonly string[] | null>(null);
  /** The person chose other columns; null for the usual ones. Without a listener the choice lasts as long as the page. */
  readonly shownChange = output<readonly string[] | null>();

  protected readonly hidden = linkedSignal<ReadonlySet<string>>(() => {
    const chosen = this.shown();
    const isHidden = chosen ? ({ key }: ListColumn) => !chosen.includes(key) : usuallyHidden;
    return new Set(
      this.columns()
        .filter(isHidden)
        .map(({ key }) => key),
    );
  });
  protected readonly shownColumns = computed(() =>
    this.columns().filter(({ key }) => !this.hidden().has(key)),
  );
  protected readonly rows = computed(() =>
    this.page().hasValue() ? (this.page().value()?.items ?? []) : [],
  );
  protected readonly allSelected = computed(
    () => this.rows().length > 0 && this.rows().every(({ id }) => this.selected().has(id)),
  );
  private readonly templates = computed(
    () => new Map(this.cells().map((cell) => [cell.fbCell(), cell.template])),
  );

  protected template(key: string) {
    return this.templates().get(key) ?? null;
  }

  protected direction(column: ListColumn): 'ascending' | 'descending' | 'none' | null {
    if (!column.sort) return null;
    if (this.list().sort() === column.sort) return 'ascending';
    return this.list().sort() === `-${column.sort}` ? 'descending' : 'none';
  }

  protected toggleColumn(key: string): void {
    this.hidden.update((hidden) => toggled(hidden, [key], !hidden.has(key)));
    const usual = this.columns().every((column) => this.hidden().has(column.key) === usuallyHidden(column));
    this.shownChange.emit(usual ? null : this.shownColumns().map((column) => column.key));
  }

  protected toggleRow(id: string): void {
    this.selected.update((selected) => toggled(selected, [id], !selected.has(id)));
  }

  protected toggleAll(): void {
    const ids = this.rows().map(({ id }) => id);
    this.selected.update((selected) => toggled(selected, ids, !this.allSelected()));
  }
}

function usuallyHidden({ shown }: ListColumn): boolean {
  return shown === false;
}

function toggled(set: ReadonlySet<string>, keys: readonly string[], on: boolean): ReadonlySet<string> {
  const next = new Set(set);
  for (const key of keys) {
    if (on) next.add(key);
    else next.delete(key);
  }
  return next;
}
