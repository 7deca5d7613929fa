import { Component, computed, input } from '@angular/core';
import { FbMoneyPipe, injectTexts } from '@firebreak/platform/web';
import type { SpendInput } from '@firebreak/supply-chain/model';

/** Spend by calendar year, newest first; the bars of one currency share a scale from zero. */
@Component({
  selector: 'fb-spend-by-year',
  imports: [FbMoneyPipe],
  template: `
    <table>
      <caption class="fb-visually-hidden">
        {{
          t('register.spend.heading')
        }}
      </caption>
      <thead class="fb-visually-hidden">
        <tr>
          <th scope="col">{{ t('register.spend.year') }}</th>
          <th scope="col">{{ t('register.spend.amount') }}</th>
        </tr>
      </thead>
      <tbody>
        @for (row of rows(); track row.year + row.currency) {
          <tr>
            <th scope="row">{{ row.year }}</th>
            <td>
              <span>{{ row.amount | fbMoney: row.currency }}</span>
              <div class="bar" aria-hidden="true" [style.inline-size.%]="row.percent"></div>
            </td>
          </tr>
        }
      </tbody>
    </table>
  `,
  styles: `
    :host {
      display: block;
    }
    table {
      margin-block-start: 8px;
      inline-size: 100%;
      border-collapse: collapse;
    }
    th {
      inline-size: 64px;
      padding-block: 4px;
      font-weight: 500;
      text-align: start;
      vertical-align: top;
    }
    td {
      padding-block: 4px;
      font-variant-numeric: tabular-nums;
    }
    .bar {
      block-size: 6px;
      min-inline-size: 2px;
      border-radius: 3px;
      background: var(--fb-primary);
    }
  `,
})
export class SpendByYear {
  protected readonly t = injectTexts();
  readonly spend = input.required<readonly SpendInput[]>();

  protected readonly rows = computed(() => {
    const largest = new Map<string, number>();
    for (const { currency, amount } of this.spend())
      largest.set(currency, Math.max(largest.get(currency) ?? 0, amount));
    return this.spend().map((row) => {
      const most = largest.get(row.currency) ?? 0;
      return { ...row, percent: most > 0 ? (row.amount / most) * 100 : 0 };
    });
  });
}
