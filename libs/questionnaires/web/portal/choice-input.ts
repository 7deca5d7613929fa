import { Component, input, output } from '@angular/core';
import type { AnswerValue, Question } from '@firebreak/questionnaires/model';

/** One of several options, each a large target. */
@Component({
  selector: 'fb-choice-input',
  template: `
    <div role="radiogroup" [attr.aria-labelledby]="question().code + '-text'">
      @for (option of question().options; track option.value) {
        <label [class.chosen]="option.value === value()">
          <input
            type="radio"
            [name]="question().code"
            [value]="option.value"
            [checked]="option.value === value()"
            (change)="answered.emit(option.value)"
          />
          {{ option.label }}
        </label>
      }
    </div>
  `,
  styleUrl: './options.scss',
})
export class ChoiceInput {
  readonly question = input.required<Question>();
  readonly value = input.required<AnswerValue | null>();
  readonly answered = output<string>();
}
