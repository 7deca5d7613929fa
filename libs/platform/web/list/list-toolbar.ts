import { Component, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { injectTexts } from '../texts/texts';
import { ListSearch } from './list-search';
import type { ListState } from './list-state';

/** Search, then filter chips (the content), then "clear all", with `[end]` (export, view switch) at the end. */
@Component({
  selector: 'fb-list-toolbar',
  imports: [ListSearch, MatButton],
  template: `
    <fb-list-search [list]="list()" [label]="searchLabel()" />
    <div class="chips">
      <ng-content />
      @if (list().filtered()) {
        <button matButton type="button" (click)="list().clear()">{{ t('platform.list.clear') }}</button>
      }
    </div>
    <div class="end"><ng-content select="[end]" /></div>
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
      align-items: center;
      margin-block-end: 16px;
    }
    .chips {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
      align-items: center;
    }
    .end {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
      align-items: center;
      margin-inline-start: auto;
    }
    @media (max-width: 699px) {
      .chips {
        flex-wrap: nowrap;
        overflow-x: auto;
        max-inline-size: 100%;
        padding-block: 2px;
      }
    }
  `,
})
export class ListToolbar {
  protected readonly t = injectTexts();

  readonly list = input.required<ListState>();
  readonly searchLabel = input<string>();
}
