import { Component, computed, inject, input, output, signal } from '@angular/core';
import { Formats, Texts } from '@firebreak/platform/web/light';
import {
  parseNumber,
  currencyCodes,
  isMoney,
  type AnswerValue,
  type Question,
} from '@firebreak/questionnaires/model';

/** An amount and its currency: given once both are. */
@Component({
  selector: 'fb-money-input',
  template: `
    <div>
      <input
        #box
        class="fb-control"
        inputmode="decimal"
        autocomplete="off"
        [attr.aria-labelledby]="question().code + '-text'"
        [attr.aria-invalid]="invalid() || unread() ? true : null"
        [value]="amount()"
        (change)="say(box.value, picker.value)"
      />
      <select
        #picker
        class="fb-control"
        [attr.aria-label]="t('answerForm.question.currency')"
        (change)="say(box.value, picker.value)"
      >
        <option value="" [selected]="!currency()">{{ t('answerForm.question.currency') }}</option>
        @for (one of currencies(); track one.code) {
          <option [value]="one.code" [selected]="one.code === currency()">{{ one.name }}</option>
        }
      </select>
    </div>
    @if (unread()) {
      <p role="alert">{{ t('answerForm.fault.not-a-number') }}</p>
    }
  `,
  styles: `
    div {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
    }
    input,
    select {
      flex: 1 1 160px;
      min-inline-size: 0;
      max-inline-size: 320px;
      min-block-size: 48px;
      font-size: 16px;
    }
    p {
      margin: 8px 0 0;
      color: var(--fb-danger);
      font-weight: 600;
    }
  `,
})
export class MoneyInput {
  private readonly texts = inject(Texts);
  protected readonly t = this.texts.t;
  private readonly formats = inject(Formats);

  readonly question = input.required<Question>();
  readonly value = input.required<AnswerValue | null>();
  readonly invalid = input(false);
  readonly answered = output<AnswerValue | null>();

  /** One half, typed before the other. */
  private readonly typed = signal<{ readonly amount: string; readonly currency: string } | null>(null);
  /** The amount can't be read as a number. */
  protected readonly unread = signal(false);

  private readonly money = computed(() => {
    const value = this.value();
    return isMoney(value) ? value : null;
  });
  protected readonly amount = computed(() => this.typed()?.amount ?? String(this.money()?.amount ?? ''));
  protected readonly currency = computed(() => this.typed()?.currency ?? this.money()?.currency ?? '');
  protected readonly currencies = computed(() => {
    const collator = new Intl.Collator(this.texts.locale());
    return currencyCodes
      .map((code) => ({ code, name: `${code} · ${this.formats.currencyName(code)}` }))
      .sort((a, b) => collator.compare(a.code, b.code));
  });

  protected say(text: string, currency: string): void {
    const amount = parseNumber(text.trim());
    this.unread.set(text.trim() !== '' && amount === null);
    if (amount !== null && currency) {
      this.typed.set(null);
      this.answered.emit({ amount, currency });
      return;
    }
    this.typed.set({ amount: text, currency });
    if (this.money()) this.answered.emit(null);
  }
}
