import { httpResource } from '@angular/common/http';
import { Component, computed, input, signal } from '@angular/core';
import { injectTexts, TextFilterChip, type FilterOption, type ListState } from '@firebreak/platform/web';
import type { SuppliedGood } from '@firebreak/supply-chain/model';

/** Filters by a good that suppliers make, alone or with all that goes into it. */
@Component({
  selector: 'fb-good-filter',
  imports: [TextFilterChip],
  template: `
    <fb-text-filter-chip
      [list]="list()"
      name="good"
      [label]="t('supplyViews.good.label')"
      [help]="t('supplyViews.good.help')"
      [suggestions]="suggestions()"
      [dependent]="['upstream']"
      (typed)="words.set($event)"
    >
      @if (list().filter('good').length) {
        <label class="upstream">
          <input type="checkbox" [checked]="upstream()" (change)="setUpstream(!upstream())" />
          <span>{{ t('supplyViews.good.upstream') }}</span>
        </label>
      }
    </fb-text-filter-chip>
  `,
  styles: `
    .upstream {
      display: flex;
      gap: 8px;
      align-items: center;
      min-block-size: 44px;
    }
  `,
})
export class GoodFilter {
  protected readonly t = injectTexts();

  readonly list = input.required<ListState>();

  /** Null until the box is opened: nobody asks for suggestions before. */
  protected readonly words = signal<string | null>(null);
  private readonly goods = httpResource<SuppliedGood[]>(() => {
    const q = this.words();
    return q === null ? undefined : { url: '/api/supply-chain/goods', params: { q } };
  });
  protected readonly suggestions = computed((): FilterOption[] =>
    (this.goods.hasValue() ? this.goods.value() : []).map(({ hs, name, suppliers }) => ({
      value: hs ?? name,
      label: hs ? `${hs} ${name}` : name,
      count: suppliers,
    })),
  );
  protected readonly upstream = computed(() => this.list().filter('upstream').includes('true'));

  protected setUpstream(on: boolean): void {
    this.list().setFilter('upstream', on ? ['true'] : []);
  }
}
