import { Component, input } from '@angular/core';

/** A formula or a sum: from left to right in every language, broken where it must be. */
@Component({
  selector: 'fb-formula',
  template: `<code dir="ltr">{{ text() }}</code>`,
  styles: `
    code {
      display: inline-block;
      max-inline-size: 100%;
      padding: 2px 6px;
      border-radius: var(--fb-radius);
      background: var(--fb-surface);
      font-size: 13px;
      overflow-wrap: anywhere;
    }
  `,
})
export class Formula {
  readonly text = input.required<string>();
}
