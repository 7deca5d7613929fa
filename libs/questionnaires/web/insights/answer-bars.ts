import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { FbNumberPipe, FbPercentPipe, injectTexts } from '@firebreak/platform/web';

/** One answer, with how many suppliers gave it. */
export interface AnswerBar {
  /** Option, country or `skipped`: what the list below is asked for. */
  readonly value: string;
  readonly label: string;
  readonly count: number;
  /** Share among other companies' suppliers, 0 to 1; null where none is released. */
  readonly others: number | null;
}

/** Answers as bars that start at zero; each leads to the questionnaires behind it. */
@Component({
  selector: 'fb-answer-bars',
  imports: [FbNumberPipe, FbPercentPipe, RouterLink],
  template: `
    <ul>
      @for (bar of bars(); track bar.value) {
        <li>
          <a
            [routerLink]="[]"
            [queryParams]="{ answer: bar.value === chosen() ? null : bar.value, cursor: null }"
            queryParamsHandling="merge"
            [attr.aria-current]="bar.value === chosen() ? 'true' : null"
            >{{ bar.label }}</a
          >
          <span class="count">{{ bar.count | fbNumber }} ({{ bar.count / asked() | fbPercent }})</span>
          <span class="bar" aria-hidden="true"
            ><span [style.inline-size.%]="(100 * bar.count) / asked()"></span
          ></span>
          @if (bar.others !== null) {
            <span class="others">{{
              t('questionnaireInsights.othersShare', { share: (bar.others | fbPercent) })
            }}</span>
            <span class="bar other" aria-hidden="true"
              ><span [style.inline-size.%]="100 * bar.others"></span
            ></span>
          }
        </li>
      }
    </ul>
  `,
  styles: `
    ul {
      display: grid;
      gap: 12px;
      margin: 0;
      padding: 0;
      list-style: none;
    }
    li {
      display: grid;
      grid-template-columns: 1fr auto;
      gap: 2px 12px;
      align-items: center;
      max-inline-size: 720px;
    }
    a {
      min-inline-size: 0;
      padding-block: 2px;
      overflow-wrap: anywhere;
    }
    a[aria-current] {
      font-weight: 600;
    }
    .bar {
      grid-column: 1 / -1;
      block-size: 10px;
      overflow: hidden;
      border-radius: 4px;
      background: var(--fb-line);
    }
    .bar span {
      display: block;
      block-size: 100%;
      background: var(--fb-primary);
    }
    .bar.other {
      block-size: 6px;
    }
    .bar.other span {
      background: var(--fb-ink-quiet);
    }
    .others {
      grid-column: 1 / -1;
      color: var(--fb-ink-quiet);
      font-size: 12px;
    }
  `,
})
export class AnswerBars {
  protected readonly t = injectTexts();

  readonly bars = input.required<readonly AnswerBar[]>();
  /** Suppliers that were asked, > 0: what the shares are of. */
  readonly asked = input.required<number>();
  readonly chosen = input<string | null>(null);
}
