import { Component, computed, input, output, signal } from '@angular/core';
import { injectTexts } from '@firebreak/platform/web';
import type { WhatIfChanges } from '@firebreak/risk/model';
import type { PortfolioSummary } from '../portfolio-messages';

/** So many are shown; the search finds the others. */
const SHOWN = 50;

/** Sites of suppliers that have several: what if nothing came from one of them? */
@Component({
  selector: 'fb-site-choice',
  template: `
    <section class="fb-card">
      <h2>{{ t('riskWhatIf.sites.title') }}</h2>
      <p class="fb-quiet">{{ t('riskWhatIf.sites.lead') }}</p>
      @if (summary().sites.length === 0) {
        <p>{{ t('riskWhatIf.sites.none') }}</p>
      } @else {
        <input
          #box
          class="search"
          type="search"
          [attr.aria-label]="t('riskWhatIf.sites.search')"
          [placeholder]="t('riskWhatIf.sites.search')"
          (input)="words.set(box.value)"
        />
        <ul>
          @for (site of found().slice(0, most); track site.id) {
            <li>
              <label>
                <input
                  type="checkbox"
                  [checked]="chosen().has(site.id)"
                  [disabled]="kept().has(site.id)"
                  (change)="toggle(site.id)"
                />
                <span>
                  {{ site.name }}
                  <span class="fb-quiet about"
                    >{{ summary().names[site.supplierId] }}
                    @if (kept().has(site.id)) {
                      · {{ t('riskWhatIf.sites.last') }}
                    }
                  </span>
                </span>
              </label>
            </li>
          } @empty {
            <li>{{ t('riskWhatIf.nothingFound') }}</li>
          }
        </ul>
        @if (found().length > most) {
          <p class="fb-quiet">{{ t('riskWhatIf.more', { count: found().length - most }) }}</p>
        }
      }
    </section>
  `,
  styleUrl: './choice.scss',
})
export class SiteChoice {
  protected readonly t = injectTexts();
  protected readonly most = SHOWN;

  readonly summary = input.required<PortfolioSummary>();
  readonly changes = input.required<WhatIfChanges>();
  readonly changed = output<WhatIfChanges>();

  protected readonly words = signal('');
  protected readonly chosen = computed(() => new Set(this.changes().droppedSites));
  protected readonly found = computed(() => {
    const words = this.words().trim().toLocaleLowerCase();
    const { names, sites } = this.summary();
    return sites.filter(({ name, supplierId }) =>
      `${name} ${names[supplierId] ?? ''}`.toLocaleLowerCase().includes(words),
    );
  });
  /** The last site of a supplier stays: whoever leaves a supplier altogether moves its volume. */
  protected readonly kept = computed(() => {
    const bySupplier = Map.groupBy(
      this.summary().sites.filter(({ id }) => !this.chosen().has(id)),
      ({ supplierId }) => supplierId,
    );
    return new Set(
      [...bySupplier.values()].flatMap(([only, ...others]) => (only && others.length === 0 ? [only.id] : [])),
    );
  });

  protected toggle(id: string): void {
    const { droppedSites } = this.changes();
    const others = droppedSites.filter((known) => known !== id);
    const next = others.length < droppedSites.length ? others : [...others, id];
    this.changed.emit({ ...this.changes(), droppedSites: next });
  }
}
