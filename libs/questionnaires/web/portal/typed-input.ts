import { Component, DestroyRef, computed, inject, input, output } from '@angular/core';
import { parseNumber, type AnswerValue, type Question } from '@firebreak/questionnaires/model';
import { localDay } from '../local-day';

const PAUSE_IN_MS = 1500;

/** A number, percentage, date or text. Checked on leaving the field; a long text is also saved as one pauses. */
@Component({
  selector: 'fb-typed-input',
  template: `
    @if (question().type === 'text') {
      <textarea
        #area
        class="fb-control"
        rows="5"
        maxlength="4000"
        [attr.aria-labelledby]="labelledBy()"
        [value]="shown()"
        (input)="saveSoon(area.value)"
        (change)="save(area.value)"
      ></textarea>
    } @else {
      <div>
        <input
          #box
          class="fb-control"
          [type]="isDate() ? 'date' : 'text'"
          [attr.inputmode]="isDate() ? null : 'decimal'"
          [attr.max]="isDate() ? today : null"
          [attr.aria-labelledby]="labelledBy()"
          [attr.aria-invalid]="invalid() ? true : null"
          autocomplete="off"
          [value]="shown()"
          (change)="save(box.value)"
        />
        @if (unit(); as text) {
          <span>{{ text }}</span>
        }
      </div>
    }
  `,
  styles: `
    div {
      display: flex;
      gap: 8px;
      align-items: center;
    }
    input {
      max-inline-size: 220px;
      min-block-size: 48px;
    }
    input,
    textarea {
      font-size: 16px;
    }
  `,
})
export class TypedInput {
  readonly question = input.required<Question>();
  readonly value = input.required<AnswerValue | null>();
  readonly invalid = input(false);
  readonly answered = output<AnswerValue | null>();

  protected readonly today = localDay();
  private timer: ReturnType<typeof setTimeout> | undefined;

  protected readonly isDate = computed(() => this.question().type === 'date');
  protected readonly shown = computed(() => String(this.value() ?? ''));
  protected readonly unit = computed(() => (this.question().type === 'percent' ? '%' : this.question().unit));
  protected readonly labelledBy = computed(() => `${this.question().code}-text`);

  constructor() {
    inject(DestroyRef).onDestroy(() => clearTimeout(this.timer));
  }

  protected saveSoon(text: string): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.save(text), PAUSE_IN_MS);
  }

  protected save(text: string): void {
    clearTimeout(this.timer);
    const trimmed = text.trim();
    if (trimmed === this.shown()) return;
    if (trimmed === '' || ['text', 'date'].includes(this.question().type))
      this.answered.emit(trimmed || null);
    else this.answered.emit(parseNumber(trimmed) ?? trimmed);
  }
}
