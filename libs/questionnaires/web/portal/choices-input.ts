import { Component, computed, input, output, signal } from '@angular/core';
import { injectTexts } from '@firebreak/platform/web/light';
import type { AnswerOption, AnswerValue, Question } from '@firebreak/questionnaires/model';

const LONG = 12;

/** Several of many options; long lists get a box to narrow them. What is chosen always stays in sight. */
@Component({
  selector: 'fb-choices-input',
  template: `
    @if (isLong()) {
      <input
        class="fb-control narrow"
        type="search"
        [attr.aria-label]="t('answerForm.question.narrow')"
        [placeholder]="t('answerForm.question.narrow')"
        (input)="narrow($event)"
      />
    }
    <div role="group" [attr.aria-labelledby]="question().code + '-text'">
      @for (option of shown(); track option.value) {
        <label [class.chosen]="chosen().includes(option.value)">
          <input type="checkbox" [checked]="chosen().includes(option.value)" (change)="toggle(option)" />
          {{ option.label }}
        </label>
      } @empty {
        <p>{{ t('answerForm.question.noOption') }}</p>
      }
    </div>
  `,
  styleUrl: './options.scss',
})
export class ChoicesInput {
  protected readonly t = injectTexts();
  readonly question = input.required<Question>();
  readonly value = input.required<AnswerValue | null>();
  readonly answered = output<readonly string[]>();

  private readonly narrowing = signal('');
  protected readonly isLong = computed(() => (this.question().options?.length ?? 0) > LONG);
  protected readonly chosen = computed(() => {
    const value = this.value();
    return Array.isArray(value) ? (value as readonly string[]) : [];
  });
  protected readonly shown = computed(() => {
    const text = this.narrowing();
    const options = this.question().options ?? [];
    return options.filter(
      ({ value, label }) => this.chosen().includes(value) || label.toLowerCase().includes(text),
    );
  });

  protected narrow(event: Event): void {
    if (event.target instanceof HTMLInputElement) this.narrowing.set(event.target.value.trim().toLowerCase());
  }

  protected toggle(option: AnswerOption): void {
    const chosen = this.chosen();
    if (chosen.includes(option.value)) {
      this.answered.emit(chosen.filter((value) => value !== option.value));
    } else if (option.exclusive) {
      this.answered.emit([option.value]);
    } else {
      const exclusive =
        this.question()
          .options?.filter((one) => one.exclusive)
          .map(({ value }) => value) ?? [];
      this.answered.emit([...chosen.filter((value) => !exclusive.includes(value)), option.value]);
    }
  }
}
