import { httpResource } from '@angular/common/http';
import { Component, computed } from '@angular/core';
import { RouterLink } from '@angular/router';
import { SourceMark, injectTexts } from '@firebreak/platform/web';
import type { EditionChoiceView } from '@firebreak/risk/model';

/** Below figures of several suppliers: the editions that all of them come from, with licence and citation. */
@Component({
  selector: 'fb-used-sources',
  imports: [RouterLink, SourceMark],
  template: `
    @if (sources().length > 0) {
      <details class="fb-card">
        <summary>{{ t('risk.sources.used', { count: sources().length }) }}</summary>
        <ul>
          @for (source of sources(); track source.dataset) {
            <li><fb-source-mark [source]="source.used" /></li>
          }
        </ul>
        <a routerLink="/risk/editions">{{ t('risk.sources.choose') }}</a>
      </details>
    }
  `,
  styles: `
    :host {
      display: block;
    }
    summary {
      min-block-size: 24px;
      cursor: pointer;
      font-weight: 500;
    }
    ul {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(280px, 100%), 1fr));
      gap: 12px 24px;
      margin: 12px 0;
      padding: 0;
      list-style: none;
    }
    a {
      display: inline-flex;
      align-items: center;
      min-block-size: 44px;
    }
  `,
})
export class UsedSources {
  protected readonly t = injectTexts();

  private readonly choices = httpResource<readonly EditionChoiceView[]>(() => '/api/risk/editions');
  // Where they cannot be had the figures above still stand; the page of editions says what is wrong.
  protected readonly sources = computed(() => (this.choices.hasValue() ? this.choices.value() : []));
}
