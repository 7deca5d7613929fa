import { Component, computed, input, output } from '@angular/core';
import { FieldControl, injectTexts } from '@firebreak/platform/web';
import type { QuestionType } from '@firebreak/questionnaires/model';
import type { SheetImport } from '@firebreak/questionnaires/model/builder';
import { QUESTION_TYPES } from './question-types';

const SHOWN = 50;

/** What a workbook would become, before it is kept: errors by row, guessed types to confirm, faults to put right later. */
@Component({
  selector: 'fb-sheet-import-review',
  imports: [FieldControl],
  template: `
    <section class="fb-card" aria-labelledby="import-result">
      <h2 id="import-result">{{ t('builder.import.heading') }}</h2>
      @if (read().errors.length > 0) {
        <p role="alert" class="fault">{{ t('builder.import.errors', { count: read().errors.length }) }}</p>
        <ul>
          @for (error of read().errors.slice(0, most); track $index) {
            <li>
              <strong>{{ error.field }}</strong>: <span lang="en" dir="ltr">{{ error.message }}</span>
            </li>
          }
        </ul>
      } @else if (read().template; as template) {
        <p role="status">
          {{
            t('builder.import.found', {
              questions: template.questions.length,
              sections: template.sections.length,
            })
          }}
        </p>
        @if (read().guessed.length > 0) {
          <p>{{ t('builder.import.guessed') }}</p>
          <ul class="guesses">
            @for (guess of guesses(); track guess.code) {
              <li>
                <label>
                  <span>{{ guess.text }}</span>
                  <select #type fbControl (change)="retype(guess.code, type.value)">
                    @for (one of types; track one) {
                      <option [value]="one" [selected]="one === guess.type">
                        {{ t('builder.type.' + one) }}
                      </option>
                    }
                  </select>
                </label>
              </li>
            }
          </ul>
        }
        @if (read().faults.length > 0) {
          <p class="fb-quiet">{{ t('builder.import.faults', { count: read().faults.length }) }}</p>
        }
      }
    </section>
  `,
  styles: `
    .fault {
      color: var(--fb-danger);
      font-weight: 500;
    }
    .guesses {
      padding: 0;
      list-style: none;
    }
    .guesses label {
      display: flex;
      flex-wrap: wrap;
      gap: 8px 16px;
      align-items: center;
      justify-content: space-between;
      padding-block: 6px;
      border-block-end: 1px solid var(--fb-line);
    }
    .guesses span {
      flex: 1 1 260px;
      min-inline-size: 0;
      overflow-wrap: anywhere;
    }
    .guesses select {
      inline-size: auto;
    }
  `,
})
export class SheetImportReview {
  protected readonly t = injectTexts();
  protected readonly types = QUESTION_TYPES;
  protected readonly most = SHOWN;

  readonly read = input.required<SheetImport>();
  readonly retyped = output<{ readonly code: string; readonly type: QuestionType }>();

  protected readonly guesses = computed(() => {
    const { guessed, template } = this.read();
    const texts = new Map(template?.questions.map(({ code, text }) => [code, text]));
    return guessed.map((one) => ({ ...one, text: texts.get(one.code) ?? one.code }));
  });

  protected retype(code: string, chosen: string): void {
    const type = QUESTION_TYPES.find((one) => one === chosen);
    if (type) this.retyped.emit({ code, type });
  }
}
