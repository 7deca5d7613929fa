import { Component, input } from '@angular/core';
import { Icon } from '../icon/icon';
import type { IconName } from '../icon/icon-name';

export type Tone = 'neutral' | 'info' | 'good' | 'warning' | 'danger';

/** A state in a word: `<fb-status-chip tone="warning" icon="schedule">{{ t('audits.state.overdue') }}</fb-status-chip>`. */
@Component({
  selector: 'fb-status-chip',
  imports: [Icon],
  template: `
    @if (icon(); as name) {
      <fb-icon [name]="name" [size]="16" />
    }
    <ng-content />
  `,
  styles: `
    :host {
      display: inline-flex;
      gap: 4px;
      align-items: center;
      padding: 1px 8px;
      border-radius: 999px;
      background: var(--fb-tone-surface);
      color: var(--fb-tone-ink);
      font-size: 12px;
      font-weight: 500;
      line-height: 20px;
      white-space: nowrap;
      --fb-tone-surface: var(--fb-neutral-surface);
      --fb-tone-ink: var(--fb-ink);
    }
    :host([data-tone='info']) {
      --fb-tone-surface: var(--fb-info-surface);
      --fb-tone-ink: var(--fb-info);
    }
    :host([data-tone='good']) {
      --fb-tone-surface: var(--fb-good-surface);
      --fb-tone-ink: var(--fb-good);
    }
    :host([data-tone='warning']) {
      --fb-tone-surface: var(--fb-warning-surface);
      --fb-tone-ink: var(--fb-warning);
    }
    :host([data-tone='danger']) {
      --fb-tone-surface: var(--fb-danger-surface);
      --fb-tone-ink: var(--fb-danger);
    }
  `,
  host: { '[attr.data-tone]': 'tone()' },
})
export class StatusChip {
  readonly tone = input<Tone>('neutral');
  readonly icon = input<IconName>();
}
