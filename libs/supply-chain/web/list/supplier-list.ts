import { HttpClient, httpResource } from '@angular/common/http';
import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink, type Params } from '@angular/router';
import type { Page } from '@firebreak/platform/model';
import {
  Cell,
  DataList,
  EmptyState,
  ExportMenu,
  FbCountryPipe,
  FbMoneyPipe,
  FilterChip,
  Icon,
  injectList,
  injectTexts,
  ListToolbar,
  PageHeader,
  RiskBadge,
  Session,
  Toasts,
  type ListColumn,
} from '@firebreak/platform/web';
import {
  HEADLINE_BANDS,
  isicDivision,
  LINK_KINDS,
  needsReason,
  shownColumns,
  SUPPLIER_STATUSES,
  SUPPLIER_VIEWS,
  type SupplierChoices,
  type SupplierListItem,
  type SupplierStatus,
  type SupplierViewName,
} from '@firebreak/supply-chain/model';
import { bandOf, shownScore, type VariantListView } from '@firebreak/risk/model';
import { firstValueFrom } from 'rxjs';
import { ChainGraphView } from './chain-graph-view';
import { GoodFilter } from './good-filter';
import { GoodOriginView } from './good-origin-view';
import { SavedViews } from './saved-views';
import { SupplyMapView } from './supply-map-view';
import { refreshAfterJobs } from '../refresh-after-jobs';
import { AskReason } from '../register/ask-reason';
import { SupplyChainParts } from '../supply-chain-parts';
import { SupplierStatusChip } from '../supplier-status-chip';
import { injectSupplierFilters } from './supplier-filters';

/** Suppliers as table, map, graph and by the origin of a good: one set of filters in the address, shared by all. */
@Component({
  selector: 'fb-supplier-list',
  imports: [
    Cell,
    ChainGraphView,
    DataList,
    EmptyState,
    ExportMenu,
    FbCountryPipe,
    FbMoneyPipe,
    FilterChip,
    GoodFilter,
    GoodOriginView,
    Icon,
    ListToolbar,
    MatButton,
    PageHeader,
    RiskBadge,
    RouterLink,
    SavedViews,
    SupplierStatusChip,
    SupplyChainParts,
    SupplyMapView,
  ],
  templateUrl: './supplier-list.html',
  styleUrl: './supplier-list.scss',
})
export class SupplierList {
  protected readonly t = injectTexts();
  protected readonly session = inject(Session);
  private readonly http = inject(HttpClient);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly reasons = inject(AskReason);

  /** From the address: do not trust it. */
  readonly view = input<SupplierViewName, unknown>('table', {
    transform: (value) => SUPPLIER_VIEWS.find((view) => view === value) ?? 'table',
  });
  /** Columns to show, from the address. */
  readonly columns = input<readonly string[] | null, unknown>(null, {
    transform: (value) => shownColumns(typeof value === 'string' ? value : null),
  });
  /** Id of the saved view that is open, from the address. */
  readonly saved = input<string | null, unknown>(null, { transform: textOrNull });
  /** Id of the supplier whose ways the graph shows, from the address. */
  readonly to = input<string | null, unknown>(null, { transform: textOrNull });
  /** Ids of the suppliers of one path down to it, which the graph then shows alone; from the address. */
  readonly along = input<readonly string[], unknown>([], {
    transform: (value) => textOrNull(value)?.split(',') ?? [],
  });

  protected readonly views = [
    { key: 'table', icon: 'table-rows' },
    { key: 'map', icon: 'map' },
    { key: 'graph', icon: 'account-tree' },
    { key: 'origin', icon: 'public' },
  ] as const;
  protected readonly statuses = SUPPLIER_STATUSES;
  protected readonly divisionOf = isicDivision;

  protected readonly list = injectList({
    sort: '-score', // the worst first: that is what one comes for
    filters: ['good', 'upstream', 'country', 'sector', 'band', 'tier', 'kind', 'status'],
  });
  protected readonly page = httpResource<Page<SupplierListItem>>(() =>
    this.view() === 'table'
      ? {
          url: '/api/suppliers',
          params: { ...this.list.params(), ...(this.list.cursor() ? {} : { count: 'true' }) },
        }
      : undefined,
  );
  private readonly choices = httpResource<SupplierChoices>(() => '/api/suppliers/choices');
  protected readonly filters = injectSupplierFilters(() =>
    this.choices.hasValue() ? this.choices.value() : undefined,
  );
  protected readonly bands = computed(() =>
    [...HEADLINE_BANDS, 'unknown'].map((value) => ({ value, label: this.t(`platform.band.${value}`) })),
  );
  protected readonly kinds = computed(() =>
    LINK_KINDS.map((value) => ({ value, label: this.t(`supplyChain.kind.${value}`) })),
  );
  protected readonly statusOptions = computed(() =>
    SUPPLIER_STATUSES.map((value) => ({ value, label: this.t(`supplyChain.status.${value}`) })),
  );

  /** Counted with the first page; later pages keep the number. */
  protected readonly total = linkedSignal<number | undefined, number | undefined>({
    source: () => (this.page.hasValue() ? this.page.value().total : undefined),
    computation: (total, previous) => total ?? previous?.value,
  });
  protected readonly noSuppliers = computed(
    () => this.choices.hasValue() && this.choices.value().total === 0,
  );
  protected readonly selected = signal<ReadonlySet<string>>(new Set());
  protected readonly selectedIds = computed(() => [...this.selected()].join(','));
  protected readonly exportParams = computed((): Record<string, string> =>
    this.selectedIds() ? { ids: this.selectedIds() } : this.list.filterParams(),
  );

  /** Scores by the company's own variant of the method, for the rows of the page; asked for by whoever shows the column. */
  private readonly variant = httpResource<VariantListView>(() => {
    if (this.view() !== 'table' || !this.session.can('risk:read')) return undefined;
    const wanted = this.columns()?.includes('variant') && this.page.hasValue() ? this.page.value().items : [];
    return {
      url: '/api/risk/variants/current/suppliers',
      params: { ids: wanted.map(({ id }) => id).join(',') },
    };
  });
  protected readonly variantOf = computed(
    () =>
      new Map(this.variant.hasValue() ? this.variant.value().scores.map((one) => [one.supplierId, one]) : []),
  );
  protected readonly bandOfScore = bandOf;
  protected readonly shownScore = shownScore;
  private readonly variantColumn = computed((): ListColumn[] => {
    const version = this.variant.hasValue() ? this.variant.value().version : null;
    if (version === null) return [];
    return [{ key: 'variant', label: this.t('supplyChain.column.variant', { version }), shown: false }];
  });

  protected readonly allColumns = computed((): ListColumn[] => [
    { key: 'name', label: this.t('supplyChain.column.name'), sort: 'name' },
    { key: 'score', label: this.t('supplyChain.column.score'), sort: 'score' },
    ...this.variantColumn(),
    { key: 'country', label: this.t('supplyChain.column.country'), sort: 'country' },
    { key: 'tier', label: this.t('supplyChain.column.tier'), sort: 'tier' },
    { key: 'sector', label: this.t('supplyChain.column.sector') },
    { key: 'spend', label: this.t('supplyChain.column.spend'), sort: 'spend', align: 'end' },
    { key: 'status', label: this.t('supplyChain.column.status') },
    { key: 'number', label: this.t('supplyChain.column.number'), shown: false },
  ]);

  /** The list's address as a saved view would keep it. */
  protected readonly address = computed((): Record<string, string> => ({
    ...this.list.filterParams(),
    sort: this.list.sort(),
    view: this.view(),
    ...(this.columns() ? { columns: this.columns()?.join(',') ?? '' } : {}),
  }));

  constructor() {
    refreshAfterJobs(() => {
      this.page.reload();
      this.choices.reload();
    });
  }

  /** Why suppliers are suspended, leaving or left; null where the person went back. */
  private askReason(status: SupplierStatus): Promise<string | null> {
    const said = { count: this.selected().size, status: this.t(`supplyChain.status.${status}`) };
    return this.reasons.ask({
      heading: this.t('supplyChain.list.reasonHeading', said),
      text: this.t('supplyChain.list.reasonText'),
      label: this.t('supplyChain.form.statusReason'),
      missing: this.t('supplyChain.list.reasonMissing'),
      action: this.t('supplyChain.list.setStatus'),
    });
  }

  protected showColumns(columns: readonly string[] | null): void {
    this.go({ columns: columns?.join(',') ?? null });
  }

  protected showWays(to: string | null): void {
    this.go({ to, along: null });
  }

  protected showAllWays(): void {
    this.go({ along: null });
  }

  private go(queryParams: Params): void {
    void this.router.navigate([], { queryParams, queryParamsHandling: 'merge', replaceUrl: true });
  }

  protected async setStatus(value: string): Promise<void> {
    const status = SUPPLIER_STATUSES.find((known): known is SupplierStatus => known === value);
    if (!status) return;
    const reason = needsReason(status) ? await this.askReason(status) : null;
    if (needsReason(status) && reason === null) return;
    const body = { supplierIds: [...this.selected()], status, reason };
    try {
      const { changed } = await firstValueFrom(
        this.http.post<{ changed: number }>('/api/suppliers/status', body),
      );
      this.selected.set(new Set());
      this.page.reload();
      void this.toasts.say(
        this.t('supplyChain.list.statusSet', {
          count: changed,
          status: this.t(`supplyChain.status.${status}`),
        }),
      );
    } catch (error) {
      void this.toasts.problem(error);
    }
  }
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}
