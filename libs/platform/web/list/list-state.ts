import { Injector, computed, inject, signal, type Signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router, type Params } from '@angular/router';
import { isLeaving } from '../page/leaving';

export interface ListOptions {
  /** Column and direction when the URL says nothing: `name`, or `-score` for descending. */
  readonly sort?: string;
  /** Names of the filters: each may have several values in the URL, joined by commas. */
  readonly filters?: readonly string[];
  /** Rows a page, the server's default when left out. */
  readonly limit?: number;
}

/**
 * What a list shows, kept in the URL: search, filters, sort and page. Its `params` go into the request:
 * ```ts
 * protected readonly list = injectList({ sort: 'name', filters: ['band', 'country'] });
 * protected readonly page = httpResource<Page<SupplierRow>>(() => ({ url: '/api/suppliers', params: this.list.params() }));
 * ```
 * Parameters: `q`, `sort` (`name` or `-name`), `cursor`, `limit`, and each filter as `band=high,very-high`.
 */
export interface ListState {
  readonly search: Signal<string>;
  readonly sort: Signal<string>;
  readonly cursor: Signal<string | null>;
  /** Everything the request needs; values that are not set are left out. */
  readonly params: Signal<Record<string, string>>;
  /** Search and filters alone: for exports, and for the map and graph of the same rows. */
  readonly filterParams: Signal<Record<string, string>>;
  readonly filtered: Signal<boolean>;
  readonly hasPrevious: Signal<boolean>;
  filter(name: string): readonly string[];
  setSearch(text: string): void;
  setFilter(name: string, values: readonly string[]): void;
  /** Several filters in one step, each with its values; empty for none. */
  setFilters(values: Readonly<Record<string, readonly string[]>>): void;
  /** Sorts by the column; again, the other way round. */
  sortBy(column: string): void;
  clear(): void;
  next(cursor: string): void;
  previous(): void;
}

/** Call it where a list page is constructed. */
export function injectList(options: ListOptions = {}): ListState {
  const router = inject(Router);
  const route = inject(ActivatedRoute);
  const query = toSignal(route.queryParamMap, {
    initialValue: route.snapshot.queryParamMap,
    injector: inject(Injector),
  });
  const earlier = signal<readonly (string | null)[]>([]);

  const value = (name: string) => query().get(name) ?? '';
  const search = computed(() => value('q'));
  const sort = computed(() => value('sort') || (options.sort ?? ''));
  const cursor = computed(() => value('cursor') || null);
  const filterParams = computed(() => present({ q: search(), ...filterValues(options, value) }));
  const params = computed(() =>
    present({
      ...filterParams(),
      sort: sort(),
      cursor: cursor() ?? '',
      limit: options.limit?.toString() ?? '',
    }),
  );

  const go = (queryParams: Params) => {
    if (isLeaving(router)) return; // a search that waited for a pause in typing
    void router.navigate([], { relativeTo: route, queryParams, queryParamsHandling: 'merge' });
  };
  const restart = (queryParams: Params) => {
    earlier.set([]);
    go({ ...queryParams, cursor: null });
  };

  return {
    search,
    sort,
    cursor,
    params,
    filterParams,
    filtered: computed(() => Object.keys(filterParams()).length > 0),
    hasPrevious: computed(() => cursor() !== null),
    filter: (name) => value(name).split(',').filter(Boolean),
    setSearch: (text) => restart({ q: text.trim() || null }),
    setFilter: (name, values) => restart({ [name]: values.join(',') || null }),
    setFilters: (filters) =>
      restart(
        Object.fromEntries(Object.entries(filters).map(([name, values]) => [name, values.join(',') || null])),
      ),
    sortBy: (column) => restart({ sort: sort() === column ? `-${column}` : column }),
    clear: () =>
      restart({ q: null, ...Object.fromEntries((options.filters ?? []).map((name) => [name, null])) }),
    next: (nextCursor) => {
      earlier.update((cursors) => [...cursors, cursor()]);
      go({ cursor: nextCursor });
    },
    previous: () => {
      go({ cursor: earlier().at(-1) ?? null });
      earlier.update((cursors) => cursors.slice(0, -1));
    },
  };
}

function filterValues(options: ListOptions, value: (name: string) => string): Record<string, string> {
  return Object.fromEntries((options.filters ?? []).map((name) => [name, value(name)]));
}

function present(params: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(params).filter(([, text]) => text !== ''));
}
