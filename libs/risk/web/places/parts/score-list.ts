import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { EmptyState, ListToolbar, RiskBadge, injectList, injectTexts } from '@firebreak/platform/web';
import { bandOf, shownScore } from '@firebreak/risk/model';

/** One country or sector with its score and what the company has of it. */
export interface ScoreLine {
  readonly name: string;
  readonly link: readonly string[];
  /** 0..100. */
  readonly value: number;
  readonly note?: string;
  readonly sites: number;
  readonly suppliers: number;
}

/** Countries or sectors by score, to be searched, and narrowed to what the company has. */
@Component({
  selector: 'fb-score-list',
  imports: [EmptyState, ListToolbar, RiskBadge, RouterLink],
  template: `
    <fb-list-toolbar [list]="list" [searchLabel]="searchLabel()" />
    <label class="own">
      <input
        type="checkbox"
        [checked]="onlyOwn()"
        (change)="list.setFilter('own', onlyOwn() ? [] : ['true'])"
      />
      {{ t('riskPlaces.list.onlyOwn') }}
    </label>
    <ol>
      @for (line of found(); track line.name) {
        <li>
          <span class="name">
            <a [routerLink]="line.link">{{ line.name }}</a>
            @if (line.note) {
              <span class="fb-quiet">{{ line.note }}</span>
            }
          </span>
          <fb-risk-badge [score]="shown(line.value)" [band]="band(line.value)" [short]="true" />
          <span class="fb-quiet count">{{
            t('riskPlaces.list.own', { suppliers: line.suppliers, sites: line.sites })
          }}</span>
        </li>
      }
    </ol>
    @if (found().length === 0) {
      <fb-empty-state
        icon="search"
        [heading]="t(onlyOwn() && list.search() === '' ? 'riskPlaces.list.noneOwn' : 'riskPlaces.list.none')"
      />
    }
  `,
  styles: `
    .own {
      display: inline-flex;
      gap: 8px;
      align-items: center;
      min-block-size: 44px;
    }
    ol {
      margin: 0;
      padding: 0;
      list-style: none;
    }
    li {
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto 200px;
      gap: 4px 16px;
      align-items: center;
      padding-block: 10px;
      border-block-end: 1px solid var(--fb-line);
    }
    .name {
      display: grid;
    }
    .count {
      text-align: end;
    }
    @media (max-width: 599px) {
      li {
        grid-template-columns: minmax(0, 1fr) auto;
      }
      .count {
        grid-column: 1 / -1;
        text-align: start;
      }
    }
  `,
})
export class ScoreList {
  protected readonly t = injectTexts();
  protected readonly shown = shownScore;
  protected readonly band = bandOf;
  protected readonly list = injectList({ filters: ['own'] });

  readonly lines = input.required<readonly ScoreLine[]>();
  readonly searchLabel = input.required<string>();

  protected readonly onlyOwn = computed(() => this.list.filter('own').includes('true'));
  protected readonly found = computed(() => {
    const wanted = this.list.search().toLowerCase();
    return this.lines().filter(
      ({ name, sites }) => (!this.onlyOwn() || sites > 0) && name.toLowerCase().includes(wanted),
    );
  });
}
