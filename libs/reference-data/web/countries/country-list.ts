import { httpResource } from '@angular/common/http';
import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Country } from '@firebreak/reference-data/model';
import {
  EmptyState,
  Formats,
  ListToolbar,
  ProblemMessage,
  Skeleton,
  injectList,
  injectTexts,
} from '@firebreak/platform/web';

/** All countries by region, to look one up. */
@Component({
  selector: 'fb-country-list',
  imports: [EmptyState, ListToolbar, ProblemMessage, RouterLink, Skeleton],
  template: `
    <fb-list-toolbar [list]="list" [searchLabel]="t('referenceData.countries.search')" />
    @if (countries.error(); as error) {
      <fb-problem [error]="error" (retry)="countries.reload()" />
    } @else if (countries.hasValue()) {
      @for (region of regions(); track region.name) {
        <section>
          <h2>{{ region.name }}</h2>
          <ul>
            @for (country of region.countries; track country.iso2) {
              <li>
                <a [routerLink]="['/reference-data/countries', country.iso2]">{{ country.name }}</a>
              </li>
            }
          </ul>
        </section>
      } @empty {
        <fb-empty-state icon="public" [heading]="t('referenceData.countries.none')" />
      }
    } @else {
      <fb-skeleton [rows]="12" />
    }
  `,
  styles: `
    h2 {
      margin: 16px 0 4px;
      font-size: 16px;
    }
    ul {
      columns: 220px;
      margin: 0;
      padding: 0;
      list-style: none;
    }
    li {
      break-inside: avoid;
      padding-block: 4px;
    }
  `,
})
export class CountryList {
  protected readonly t = injectTexts();
  private readonly formats = inject(Formats);

  protected readonly list = injectList();
  protected readonly countries = httpResource<readonly Country[]>(() => '/api/reference/countries');

  /** Found countries under their UN sub-regions, both by name in the reader's language. */
  protected readonly regions = computed(() => {
    const wanted = this.list.search().toLowerCase();
    const byRegion = new Map<string, { iso2: string; name: string }[]>();
    for (const { iso2, name: english, subRegion } of this.countries.hasValue()
      ? this.countries.value()
      : []) {
      const name = this.formats.country(iso2);
      if (![name, english, iso2].some((text) => text.toLowerCase().includes(wanted))) continue;
      const region = this.t(`referenceData.region.${subRegion ?? 'none'}`);
      byRegion.set(region, [...(byRegion.get(region) ?? []), { iso2, name }]);
    }
    return [...byRegion]
      .map(([name, countries]) => ({
        name,
        countries: countries.sort((a, b) => a.name.localeCompare(b.name)),
      }))
      .sort((a, b) => a.name.localeCompare(b.name));
  });
}
