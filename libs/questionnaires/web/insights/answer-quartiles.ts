import { Component, input } from '@angular/core';
import { FbNumberPipe, injectTexts } from '@firebreak/platform/web';
import type { Quartiles } from '@firebreak/questionnaires/model';

const PARTS = ['least', 'lower', 'median', 'upper', 'most'] as const;

/** Numbers that suppliers gave, from the least to the most. */
@Component({
  selector: 'fb-answer-quartiles',
  imports: [FbNumberPipe],
  template: `
    <dl>
      @for (part of parts; track part) {
        <div>
          <dt>{{ t('questionnaireInsights.quartile.' + part) }}</dt>
          <dd>{{ quartiles()[part] | fbNumber: 1 }} {{ unit() }}</dd>
        </div>
      }
    </dl>
  `,
  styles: `
    dl {
      display: flex;
      flex-wrap: wrap;
      gap: 12px 32px;
      margin: 0 0 20px;
    }
    dt {
      color: var(--fb-ink-quiet);
      font-size: 12px;
    }
    dd {
      margin: 0;
      font-size: 20px;
    }
  `,
})
export class AnswerQuartiles {
  protected readonly t = injectTexts();
  protected readonly parts = PARTS;

  readonly quartiles = input.required<Quartiles>();
  readonly unit = input<string | null>(null);
}
