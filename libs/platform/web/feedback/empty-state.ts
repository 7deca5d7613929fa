import { Component, input } from '@angular/core';
import { Icon } from '../icon/icon';
import type { IconName } from '../icon/icon-name';

/**
 * Nothing here yet, and what to do about it. The action is the content:
 * `<fb-empty-state icon="upload" [heading]="…" [text]="…"><a matButton="filled" …>…</a></fb-empty-state>`
 */
@Component({
  selector: 'fb-empty-state',
  imports: [Icon],
  template: `
    <fb-icon [name]="icon()" [size]="40" />
    @if (level() === 1) {
      <h1>{{ heading() }}</h1>
    } @else {
      <h2>{{ heading() }}</h2>
    }
    @if (text()) {
      <p>{{ text() }}</p>
    }
    <div class="actions"><ng-content /></div>
  `,
  styles: `
    :host {
      display: grid;
      justify-items: center;
      padding: 48px 16px;
      text-align: center;
    }
    fb-icon {
      color: var(--fb-primary);
    }
    h1,
    h2 {
      margin: 12px 0 4px;
      font-size: 20px;
    }
    p {
      max-inline-size: 60ch;
      margin: 0;
      color: var(--fb-ink-quiet);
    }
    .actions {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
      justify-content: center;
      margin-block-start: 16px;
    }
  `,
})
export class EmptyState {
  readonly icon = input<IconName>('lightbulb');
  readonly heading = input.required<string>();
  /** 1 where it is the page's only heading. */
  readonly level = input<1 | 2>(2);
  readonly text = input<string>();
}
