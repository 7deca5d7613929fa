import { Component, computed, inject, input, model, output } from '@angular/core';
import { FormField, type FormValueControl } from '@angular/forms/signals';
import { Field, FieldControl, Icon, Texts } from '@firebreak/platform/web';
import { listOf } from './row-draft';

/** Languages in which workers of supply chains are spoken to; ISO 639. Others can be added to the list. */
const OFFERED = [
  'am', 'ar', 'bg', 'bn', 'cs', 'de', 'el', 'en', 'es', 'fa', 'fil', 'fr', 'gu', 'he', 'hi', 'hu', 'id', 'it', 'ja', 'km',
  'kn', 'ko', 'lo', 'ml', 'mr', 'ms', 'my', 'nb', 'ne', 'nl', 'pa', 'pl', 'ps', 'pt', 'ro', 'ru', 'si', 'so', 'sr', 'sv',
  'sw', 'ta', 'te', 'th', 'ti', 'tr', 'ug', 'uk', 'ur', 'uz', 'vi', 'zh',
]; // prettier-ignore

/** Languages, chosen one after the other; the form's field holds their codes with a space between. */
@Component({
  selector: 'fb-language-list',
  imports: [Field, FieldControl, Icon],
  template: `
    <fb-field [label]="label()" [help]="help()" [optional]="optional()" [for]="bound.state">
      <select fbControl #box (change)="add(box.value); box.value = ''" (blur)="touch.emit()">
        <option value="">{{ t('programme.addLanguage') }}</option>
        @for (language of offered(); track language.code) {
          <option [value]="language.code">{{ language.name }}</option>
        }
      </select>
    </fb-field>
    @if (chosen().length > 0) {
      <ul [attr.aria-label]="label()">
        @for (language of chosen(); track language.code) {
          <li>
            <button type="button" (click)="remove(language.code)">
              {{ language.name }} <fb-icon name="close" [size]="16" />
              <span class="fb-visually-hidden">{{ t('programme.remove') }}</span>
            </button>
          </li>
        }
      </ul>
    }
  `,
  styles: `
    :host {
      display: block;
    }
    ul {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
      margin: 0 0 16px;
      padding: 0;
      list-style: none;
    }
    button {
      display: inline-flex;
      gap: 6px;
      align-items: center;
      min-block-size: 44px;
      padding-inline: 12px;
      border: 1px solid var(--fb-line);
      border-radius: var(--fb-radius);
      background: transparent;
      color: inherit;
      font: inherit;
      cursor: pointer;
    }
  `,
})
export class LanguageList implements FormValueControl<string> {
  protected readonly bound = inject<FormField<string>>(FormField, { self: true });
  private readonly texts = inject(Texts);
  protected readonly t = this.texts.t;
  readonly label = input.required<string>();
  readonly help = input<string>();
  readonly optional = input(false);
  readonly value = model('');
  readonly touch = output<void>();

  private readonly names = computed(() => new Intl.DisplayNames(this.texts.locale(), { type: 'language' }));
  protected readonly chosen = computed(() => listOf(this.value()).map((code) => this.named(code)));
  protected readonly offered = computed(() => {
    const taken = new Set(listOf(this.value()));
    const order = new Intl.Collator(this.texts.locale());
    return OFFERED.filter((code) => !taken.has(code))
      .map((code) => this.named(code))
      .sort((a, b) => order.compare(a.name, b.name));
  });

  protected add(code: string): void {
    if (code !== '') this.value.update((value) => [...listOf(value), code].join(' '));
  }

  protected remove(code: string): void {
    this.value.update((value) => listOf(value).filter((each) => each !== code).join(' ')); // prettier-ignore
  }

  private named(code: string) {
    return { code, name: this.names().of(code) ?? code };
  }
}
