import { Component, computed, inject, input, output } from '@angular/core';
import { Formats, Texts } from '@firebreak/platform/web/light';
import { countryCodes, type AnswerValue, type Question } from '@firebreak/questionnaires/model';

/** Countries, one after the other from the device's own picker. */
@Component({
  selector: 'fb-countries-input',
  template: `
    @if (chosen().length > 0) {
      <ul>
        @for (country of chosen(); track country) {
          <li>
            {{ formats.country(country) }}
            <button
              type="button"
              [attr.aria-label]="
                t('answerForm.question.removeCountry', { country: formats.country(country) })
              "
              (click)="remove(country)"
            >
              ×
            </button>
          </li>
        }
      </ul>
    }
    <select
      #picker
      class="fb-control"
      [attr.aria-labelledby]="question().code + '-text'"
      (pointerdown)="byKeys = false"
      (keydown)="byKeys = true"
      (change)="byKeys || add(picker)"
      (keydown.enter)="add(picker)"
      (blur)="add(picker)"
    >
      <option value="">{{ t('answerForm.question.addCountry') }}</option>
      @for (country of others(); track country.code) {
        <option [value]="country.code">{{ country.name }}</option>
      }
    </select>
  `,
  styles: `
    ul {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
      margin: 0 0 8px;
      padding: 0;
      list-style: none;
    }
    li {
      display: inline-flex;
      align-items: center;
      padding-inline-start: 12px;
      border: 1px solid var(--fb-primary);
      border-radius: var(--fb-radius);
      background: var(--fb-primary-surface);
    }
    button {
      min-inline-size: 44px;
      min-block-size: 44px;
      border: 0;
      background: none;
      color: inherit;
      font-size: 20px;
      cursor: pointer;
    }
    select {
      min-block-size: 48px;
      font-size: 16px;
    }
  `,
})
export class CountriesInput {
  private readonly texts = inject(Texts);
  protected readonly t = this.texts.t;
  protected readonly formats = inject(Formats);

  readonly question = input.required<Question>();
  readonly value = input.required<AnswerValue | null>();
  readonly answered = output<readonly string[]>();

  /**
   * A closed picker changes with every arrow and letter, on the way to the country that is meant: so somebody at the
   * keyboard adds by Enter or by going on.
   */
  protected byKeys = false;

  protected readonly chosen = computed(() => {
    const value = this.value();
    return Array.isArray(value) ? (value as readonly string[]) : [];
  });
  protected readonly others = computed(() => {
    const collator = new Intl.Collator(this.texts.locale());
    return countryCodes
      .filter((code) => !this.chosen().includes(code))
      .map((code) => ({ code, name: this.formats.country(code) }))
      .sort((a, b) => collator.compare(a.name, b.name));
  });

  /** Adds what the picker shows and empties it for the next one. */
  protected add(picker: HTMLSelectElement): void {
    const country = picker.value;
    picker.value = '';
    if (country) this.answered.emit([...this.chosen(), country]);
  }

  protected remove(country: string): void {
    this.answered.emit(this.chosen().filter((code) => code !== country));
  }
}
