import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { injectTexts, SourceMark } from '@firebreak/platform/web';
import type { LawEdition } from '@firebreak/statements/model';

/** The editions that a page of laws rests on, each with its citation. */
@Component({
  selector: 'fb-law-sources',
  imports: [RouterLink, SourceMark],
  template: `
    <section class="fb-card">
      <h2>{{ t('laws.editions') }}</h2>
      <div class="fb-columns">
        @for (edition of editions(); track edition.id) {
          <fb-source-mark [source]="edition" />
        }
      </div>
      <p>
        <a class="all" routerLink="/reference-data">{{ t('laws.allEditions') }}</a>
      </p>
    </section>
  `,
  styles: `
    h2 {
      margin: 0 0 12px;
      font-size: 16px;
    }
    .fb-columns {
      align-items: start;
    }
    p {
      margin: 8px 0 0;
    }
    .all {
      display: inline-flex;
      align-items: center;
      min-block-size: 44px;
    }
  `,
})
export class LawSources {
  protected readonly t = injectTexts();

  readonly editions = input.required<readonly LawEdition[]>();
}
