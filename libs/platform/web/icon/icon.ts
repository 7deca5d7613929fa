import { Component, computed, input } from '@angular/core';
import type { IconName } from './icon-name';

/** Symbols that point along the reading direction, so they turn round in right-to-left. */
const DIRECTIONAL: ReadonlySet<IconName> = new Set([
  'arrow-back',
  'arrow-forward',
  'chevron-left',
  'chevron-right',
  'open-in-new',
  'menu-open',
  'logout',
  'send',
  'undo',
  'trending-up',
  'trending-down',
  'list',
]);

/**
 * A symbol, always beside or inside something that says the same in words: it is hidden from
 * screen readers. `<fb-icon name="search" />`, 20 px unless `size` says otherwise.
 */
@Component({
  selector: 'fb-icon',
  template: `
    <svg [attr.width]="size()" [attr.height]="size()" fill="currentColor">
      <use [attr.href]="'/icons.svg#' + name()" />
    </svg>
  `,
  styles: `
    :host {
      display: inline-flex;
      flex: none;
      vertical-align: middle;
    }
    :host-context([dir='rtl']).turns {
      transform: scaleX(-1);
    }
  `,
  host: { 'aria-hidden': 'true', '[class.turns]': 'turns()' },
})
export class Icon {
  readonly name = input.required<IconName>();
  /** Width and height in px. */
  readonly size = input(20);

  protected readonly turns = computed(() => DIRECTIONAL.has(this.name()));
}
