import { httpResource } from '@angular/common/http';
import { Component, computed } from '@angular/core';
import type { EditionView } from '@firebreak/reference-data/model';
import { ProblemMessage, Skeleton, injectTexts } from '@firebreak/platform/web';
import { EditionTable } from './edition-table';
import { MissingEditions } from './missing-editions';

/** Every edition behind the figures: who published it, under which terms, and whether it is in use. */
@Component({
  selector: 'fb-edition-list',
  imports: [EditionTable, MissingEditions, ProblemMessage, Skeleton],
  template: `
    @if (editions.error(); as error) {
      <fb-problem [error]="error" (retry)="editions.reload()" />
    } @else if (editions.hasValue()) {
      <div class="fb-stack">
        <fb-missing-editions [loaded]="current()" />
        <section>
          <h2>{{ t('referenceData.editions.current') }}</h2>
          <fb-edition-table [editions]="current()" [label]="t('referenceData.editions.current')" />
        </section>
        @if (earlier().length > 0) {
          <section>
            <h2>{{ t('referenceData.editions.earlier') }}</h2>
            <p class="fb-quiet">{{ t('referenceData.editions.earlierText') }}</p>
            <fb-edition-table [editions]="earlier()" [label]="t('referenceData.editions.earlier')" />
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
