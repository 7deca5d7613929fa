import { Component, input } from '@angular/core';
import { injectTexts } from '@firebreak/platform/web';
import type { ExitCause, ExitStep } from '@firebreak/risk/model';

/** What comes before an end to the relationship, in this order: remedy before exit. */
@Component({
  selector: 'fb-exit-path',
  template: `
    <h3>{{ t('riskActions.exit.heading') }}</h3>
    <p>{{ t('riskActions.exit.lead.' + cause()) }} {{ t('riskActions.exit.text') }}</p>
    <ol>
      @for (step of steps(); track step) {
        <li>{{ t('riskActions.exit.step.' + step) }}</li>
      }
    </ol>
    <p class="fb-quiet">
      <a
        href="https://www.ohchr.org/sites/default/files/documents/publications/guidingprinciplesbusinesshr_en.pdf"
        target="_blank"
        rel="noopener noreferrer"
        >{{ t('riskActions.exit.source') }}</a
      >
    </p>
  `,
  styles: `
    :host {
      display: block;
      margin-block-start: 16px;
      padding: 12px 16px;
      border-radius: var(--fb-radius);
      background: var(--fb-warning-surface);
    }
    h3,
    p {
      max-inline-size: 75ch;
      margin: 0;
    }
    p {
      margin-block-start: 4px;
    }
    ol {
      display: grid;
      gap: 6px;
      max-inline-size: 75ch;
      margin: 12px 0;
      padding-inline-start: 24px;
    }
  `,
})
export class ExitPath {
  protected readonly t = injectTexts();

  readonly cause = input.required<ExitCause>();
  readonly steps = input.required<readonly ExitStep[]>();
}
