import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { DATASETS, type EditionView } from '@firebreak/reference-data/model';
import { Icon, injectTexts } from '@firebreak/platform/web';

/** What the product knows and may not bring along. */
const IMPORTED = Object.entries(DATASETS).flatMap(([dataset, { ships }]) => (ships ? [] : [dataset]));

/** Says which editions only the operator can add, and how; nothing once all are there. */
@Component({
  selector: 'fb-missing-editions',
  imports: [Icon, RouterLink],
  template: `
    @if (missing().length > 0) {
      <section class="fb-card">
        <h2><fb-icon name="info" /> {{ t('referenceData.missing.heading') }}</h2>
        <p>{{ t('referenceData.missing.text') }}</p>
        <ul>
          @for (dataset of missing(); track dataset) {
            <li>{{ t('referenceData.missing.' + dataset) }}</li>
          }
        </ul>
        <p>
          <a routerLink="/reference-data/load">{{ t('referenceData.missing.check') }}</a>
        </p>
        <p>{{ t('referenceData.missing.how') }}</p>
        <code dir="ltr">npm run reference -- import FILE</code>
      </section>
    }
  `,
  styles: `
    h2 {
      display: flex;
      gap: 8px;
      align-items: center;
      margin: 0 0 8px;
      font-size: 16px;
    }
    p,
    ul {
      max-inline-size: 75ch;
      margin: 0 0 8px;
    }
    code {
      overflow-wrap: anywhere;
    }
  `,
})
export class MissingEditions {
  protected readonly t = injectTexts();

  readonly loaded = input.required<readonly EditionView[]>();

  protected readonly missing = computed(() =>
    IMPORTED.filter((name) => !this.loaded().some(({ dataset }) => dataset === name)),
  );
}
