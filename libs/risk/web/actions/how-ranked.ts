import { Component, computed, inject, input } from '@angular/core';
import { Formats, injectTexts } from '@firebreak/platform/web';
import type { PortfolioView } from '@firebreak/risk/model';

/** What the ranking assumes, written out with the company's own figures. */
@Component({
  selector: 'fb-how-ranked',
  template: `
    <details>
      <summary>{{ t('riskActions.company.how') }}</summary>
      <ul>
        @for (sentence of sentences(); track sentence) {
          <li>{{ sentence }}</li>
        }
      </ul>
    </details>
  `,
  styles: `
    summary {
      display: inline-flex;
      align-items: center;
      min-block-size: 44px;
      color: var(--fb-primary);
      cursor: pointer;
    }
    summary::before {
      content: '▸';
      margin-inline-end: 6px;
    }
    details[open] > summary::before {
      content: '▾';
    }
    ul {
      display: grid;
      gap: 6px;
      max-inline-size: 75ch;
      margin: 4px 0 0;
      padding-inline-start: 20px;
    }
  `,
})
export class HowRanked {
  private readonly formats = inject(Formats);
  protected readonly t = injectTexts();

  readonly portfolio = input.required<PortfolioView>();

  protected readonly sentences = computed(() => {
    const { counted, assumed, currency, expected } = this.portfolio();
    const say = (name: string, values: Record<string, string | number> = {}) =>
      this.t(`riskActions.company.assume.${name}`, values);
    const whole = (value: number) => this.formats.number(value, 0);
    return [
      say('risk'),
      currency === null
        ? say('equal')
        : say('spend', { counted: whole(counted), assumed: whole(assumed), currency }),
      say('greedy'),
      say('audit'),
      expected.answered === null || expected.verified === null
        ? say('nothing')
        : say('expected', {
            suppliers: expected.suppliers,
            answered: whole(expected.answered),
            verified: whole(expected.verified),
          }),
      say('effort'),
    ];
  });
}
