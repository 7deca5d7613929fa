import { httpResource } from '@angular/common/http';
import { Component, computed, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import {
  Cell,
  DataList,
  EmptyState,
  FbCountryPipe,
  FbNumberPipe,
  FilterChip,
  Formats,
  PageHeader,
  RiskBadge,
  Texts,
  injectList,
} from '@firebreak/platform/web';
import { ACTION_KINDS, shownScore, type PortfolioActionsView } from '@firebreak/risk/model';
import { StepWords } from '../words/step-words';
import { ActionWords } from './action-words';
import { HowRanked } from './how-ranked';
import { UsedSources } from '../editions/used-sources';

/** Tiers that the list can be narrowed to; 0 for those whose place nobody knows. */
const TIERS = [1, 2, 3, 4, 0];

/** Over all suppliers: where the next step lowers the company's risk most for its effort. */
@Component({
  selector: 'fb-company-actions',
  imports: [
    Cell,
    DataList,
    EmptyState,
    FbCountryPipe,
    FbNumberPipe,
    FilterChip,
    HowRanked,
    MatButton,
    PageHeader,
    RiskBadge,
    RouterLink,
    UsedSources,
  ],
  templateUrl: './company-actions.html',
  styleUrl: './company-actions.scss',
})
export class CompanyActions {
  private readonly texts = inject(Texts);
  private readonly formats = inject(Formats);
  private readonly words = inject(ActionWords);
  protected readonly steps = inject(StepWords);
  protected readonly t = this.texts.t;
  protected readonly shown = shownScore;

  protected readonly list = injectList({ filters: ['kind', 'country', 'sector', 'tier'] });
  protected readonly page = httpResource<PortfolioActionsView>(() => {
    // Search and sort are not for this list: its order is its point.
    const { kind, country, sector, tier, cursor } = this.list.params();
    const chosen = { kind, country, sector, tier, cursor };
    const given = Object.entries(chosen).filter((entry): entry is [string, string] => entry[1] !== undefined);
    return {
      url: '/api/risk/actions',
      params: { ...Object.fromEntries(given), language: this.texts.language() },
    };
  });
  /** The last answer, so that filters keep their choices while the next one is on its way. */
  protected readonly view = computed(() => (this.page.hasValue() ? this.page.value() : null));

  /** Before the first ranking there is nothing that a filter could hide. */
  protected readonly isRanked = computed(() => this.view()?.portfolio !== null);
  protected readonly filters = computed(() => [
    { name: 'kind', options: this.kinds() },
    { name: 'country', options: this.countries() },
    { name: 'sector', options: this.sectors() },
    { name: 'tier', options: this.tiers() },
  ]);
  private readonly kinds = computed(() =>
    ACTION_KINDS.map((value) => ({ value, label: this.t(`riskActions.company.kind.${value}`) })),
  );
  private readonly countries = computed(() =>
    (this.view()?.countries ?? [])
      .map((value) => ({ value, label: this.formats.country(value) }))
      .sort((a, b) => a.label.localeCompare(b.label, this.texts.locale())),
  );
  private readonly sectors = computed(() =>
    (this.view()?.sectors ?? []).map((value) => ({ value, label: this.steps.sector(value) })),
  );
  private readonly tiers = computed(() =>
    TIERS.map((tier) => ({
      value: String(tier),
      label:
        tier === 0 ? this.t('riskActions.company.tierUnknown') : this.t('riskActions.company.tier', { tier }),
    })),
  );
  protected readonly columns = computed(() => [
    { key: 'supplier', label: this.t('riskActions.company.column.supplier') },
    { key: 'action', label: this.t('riskActions.company.column.action') },
    { key: 'company', label: this.t('riskActions.company.column.company'), align: 'end' as const },
    { key: 'score', label: this.t('riskActions.company.column.score'), align: 'end' as const },
    { key: 'effort', label: this.t('riskActions.company.column.effort'), align: 'end' as const },
    { key: 'rate', label: this.t('riskActions.company.column.rate'), align: 'end' as const },
  ]);
  protected readonly finding = computed(() => {
    const view = this.view();
    if (!view?.portfolio) return null;
    const { actions, reduction, effortInDays } = view.firstTen;
    return this.t('riskActions.company.finding', {
      count: actions,
      off: this.formats.number(reduction, 2),
      value: this.formats.number(view.portfolio.value, 1),
      days: this.formats.number(effortInDays, 1),
    });
  });

  protected title(row: PortfolioActionsView['items'][number]): string {
    const view = this.view();
    return view ? this.words.title(row, view) : '';
  }

  protected link(row: PortfolioActionsView['items'][number]) {
    return this.words.link(row, row.supplierId);
  }
}
