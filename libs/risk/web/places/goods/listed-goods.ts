import { httpResource } from '@angular/common/http';
import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import {
  EmptyState,
  ListToolbar,
  ProblemMessage,
  Skeleton,
  injectList,
  injectTexts,
} from '@firebreak/platform/web';
import type { GoodItem } from '@firebreak/risk/model';
import { StepWords } from '../../words/step-words';
import { UsedSources } from '../../editions/used-sources';

/** `/risk/goods`: all goods on the lists, by name. */
@Component({
  selector: 'fb-listed-goods',
  imports: [EmptyState, ListToolbar, ProblemMessage, RouterLink, Skeleton, UsedSources],
  template: `
    @if (page.error(); as error) {
      <fb-problem [error]="error" (retry)="page.reload()" />
    } @else if (page.hasValue()) {
      <p class="fb-quiet">{{ t('riskPlaces.goods.meaning') }}</p>
      <fb-list-toolbar [list]="list" [searchLabel]="t('riskPlaces.goods.search')" />
      <ul class="lines columns">
        @for (item of found(); track item.good) {
          <li>
            <a [routerLink]="['/risk/goods', item.good]">{{ item.good }}</a>
            <span class="fb-quiet">{{
              t('riskPlaces.goods.listed', { count: item.countries, forced: item.forcedCountries })
            }}</span>
          </li>
        }
      </ul>
      @if (found().length === 0) {
        <fb-empty-state icon="search" [heading]="t('riskPlaces.list.none')" />
      }
      <fb-used-sources />
    } @else {
      <fb-skeleton [rows]="12" />
    }
  `,
  styleUrl: '../parts/_profile.scss',
})
export class ListedGoods {
  private readonly words = inject(StepWords);
  protected readonly t = injectTexts();
  protected readonly list = injectList();
  protected readonly page = httpResource<readonly GoodItem[]>(() => '/api/risk/goods');

  /** By name, HS code or sector. */
  protected readonly found = computed(() => {
    const wanted = this.list.search().toLowerCase();
    const items = this.page.hasValue() ? this.page.value() : [];
    return items.filter(
      ({ good, hsCodes, sector }) =>
        good.toLowerCase().includes(wanted) ||
        hsCodes.some((code) => code.startsWith(wanted)) ||
        (sector !== null && this.words.sector(sector).toLowerCase().includes(wanted)),
    );
  });
}
