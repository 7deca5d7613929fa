import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Icon } from '../icon/icon';

/**
 * Top of a record: name, place, then badges (`[badges]`) and actions (`[actions]`).
 * ```html
 * <fb-record-header [heading]="supplier.name" [place]="place()" backLink="/suppliers" [backLabel]="t('…')">
 *   <fb-risk-badge badges … /> <fb-status-chip badges>…</fb-status-chip>
 *   <button actions matButton="filled">…</button>
 * </fb-record-header>
 * ```
 */
@Component({
  selector: 'fb-record-header',
  imports: [Icon, RouterLink],
  template: `
    @if (backLink(); as link) {
      <a class="back" [routerLink]="link"><fb-icon name="arrow-back" [size]="16" />{{ backLabel() }}</a>
    }
    <div class="row">
      <div class="who">
        <h1>{{ heading() }}</h1>
        @if (place()) {
          <p class="place"><fb-icon name="location-on" [size]="16" />{{ place() }}</p>
        }
        <div class="badges"><ng-content select="[badges]" /></div>
      </div>
      <div class="actions"><ng-content select="[actions]" /></div>
    </div>
  `,
  styles: `
    :host {
      display: block;
      margin-block-end: 16px;
    }
    .back {
      display: inline-flex;
      gap: 4px;
      align-items: center;
      margin-block-end: 8px;
    }
    .row {
      display: flex;
      flex-wrap: wrap;
      gap: 16px;
      align-items: flex-start;
      justify-content: space-between;
    }
    .who {
      min-inline-size: 0;
    }
    h1 {
      margin: 0;
      overflow-wrap: anywhere;
    }
    .place {
      display: flex;
      gap: 4px;
      align-items: center;
      margin: 4px 0 0;
      color: var(--fb-ink-quiet);
    }
    .badges {
      display: flex;
      flex-wrap: wrap;
      gap: 8px 16px;
      align-items: center;
      margin-block-start: 8px;
    }
    .badges:empty {
      display: none;
    }
    .actions {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
    }
  `,
})
export class RecordHeader {
  readonly heading = input.required<string>();
  readonly place = input<string | null>();
  readonly backLink = input<string | unknown[]>();
  readonly backLabel = input<string>();
}
