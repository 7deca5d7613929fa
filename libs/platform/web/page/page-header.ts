import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Icon } from '../icon/icon';
import { FbNumberPipe } from '../formats/format.pipes';

/**
 * Top of a page: title, count, one sentence, and the main action at the end.
 * ```html
 * <fb-page-header [heading]="t('audits.list.title')" [count]="page.value()?.total" [lead]="t('audits.list.lead')">
 *   <a matButton="filled" routerLink="new">{{ t('audits.list.add') }}</a>
 * </fb-page-header>
 * ```
 */
@Component({
  selector: 'fb-page-header',
  imports: [FbNumberPipe, Icon, RouterLink],
  template: `
    @if (backLink(); as link) {
      <a class="back" [routerLink]="link"><fb-icon name="arrow-back" [size]="16" />{{ backLabel() }}</a>
    }
    <div class="row">
      <h1>
        {{ heading() }}
        @if (count() !== undefined && count() !== null) {
          <span class="count">{{ count() | fbNumber }}</span>
        }
      </h1>
      <div class="actions"><ng-content /></div>
    </div>
    @if (lead()) {
      <p class="lead">{{ lead() }}</p>
    }
  `,
  styles: `
    :host {
      display: block;
      margin-block-end: 20px;
    }
    .back {
      display: inline-flex;
      gap: 4px;
      align-items: center;
      /* As high as a thumb needs, without moving what is around it. */
      min-block-size: 44px;
      margin-block: -11px -3px;
    }
    .row {
      display: flex;
      flex-wrap: wrap;
      gap: 12px;
      align-items: center;
      justify-content: space-between;
    }
    h1 {
      margin: 0;
    }
    .count {
      color: var(--fb-ink-quiet);
      font-weight: 400;
    }
    .actions {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
    }
    .lead {
      max-inline-size: 75ch;
      margin: 4px 0 0;
      color: var(--fb-ink-quiet);
    }
  `,
})
export class PageHeader {
  readonly heading = input.required<string>();
  readonly count = input<number | null>();
  readonly lead = input<string>();
  readonly backLink = input<string | unknown[]>();
  readonly backLabel = input<string>();
}
