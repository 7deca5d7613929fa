import { httpResource } from '@angular/common/http';
import { Component, computed } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { EditionView } from '@firebreak/reference-data/model';
import { ProblemMessage, Skeleton, injectTexts } from '@firebreak/platform/web';
import { EditionTable } from './edition-table';
import { MissingEditions } from './missing-editions';

/** Every edition behind the figures: who published it, under which terms, and whether it is in use. */
@Component({
  selector: 'fb-edition-list',
  imports: [EditionTable, MatButton, MissingEditions, ProblemMessage, RouterLink, Skeleton],
  template: `
    @if (editions.error(); as error) {
      <fb-problem [error]="error" (retry)="editions.reload()" />
    } @else if (editions.hasValue()) {
      <div class="fb-stack">
        <p class="links">
          <a matButton="outlined" routerLink="/reference-data/compare">{{
            t('referenceData.compare.title')
          }}</a>
          <a matButton="outlined" routerLink="/reference-data/load">{{ t('referenceData.load.title') }}</a>
          <a matButton="outlined" routerLink="/risk/editions">{{ t('referenceData.editions.ours') }}</a>
        </p>
        <fb-missing-editions [loaded]="current()" />
        <section>
          <h2>{{ t('referenceData.editions.current') }}</h2>
          <fb-edition-table
            [editions]="current()"
            [all]="editions.value()"
            [label]="t('referenceData.editions.current')"
          />
        </section>
        @if (earlier().length > 0) {
          <section>
            <h2>{{ t('referenceData.editions.earlier') }}</h2>
            <p class="fb-quiet">{{ t('referenceData.editions.earlierText') }}</p>
            <fb-edition-table
              [editions]="earlier()"
              [all]="editions.value()"
              [label]="t('referenceData.editions.earlier')"
            />
          </section>
        }
      </div>
    } @else {
      <fb-skeleton kind="table" [rows]="10" />
    }
  `,
  styles: `
    h2 {
      margin: 0 0 8px;
    }
    p {
      margin: 0 0 8px;
    }
    .links {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
    }
  `,
})
export class EditionList {
  protected readonly t = injectTexts();

  protected readonly editions = httpResource<readonly EditionView[]>(() => '/api/reference/editions');
  protected readonly current = computed(() => this.known().filter(({ current }) => current));
  protected readonly earlier = computed(() => this.known().filter(({ current }) => !current));

  private known(): readonly EditionView[] {
    return this.editions.hasValue() ? this.editions.value() : [];
  }
}
