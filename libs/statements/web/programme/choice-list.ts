import { Component, computed, inject, input, model, output } from '@angular/core';
import { FormField, type FormValueControl } from '@angular/forms/signals';
import { Field, Texts } from '@firebreak/platform/web';
import { listOf } from './row-draft';

/** Boxes to tick, several at once; the form's field holds their codes with a space between. */
@Component({
  selector: 'fb-choice-list',
  imports: [Field],
  template: `
    <div class="group" role="group" [attr.aria-label]="label()">
      <fb-field [label]="label()" [help]="help()" [optional]="optional()" [for]="bound.state">
        <div class="boxes">
          @for (option of options(); track option) {
            <label>
              <input
                type="checkbox"
                [checked]="chosen().has(option)"
                (change)="toggle(option)"
                (blur)="touch.emit()"
              />
              {{ words()(option) }}
            </label>
          }
        </div>
      </fb-field>
    </div>
  `,
  styles: `
    :host {
      display: block;
      --fb-field-width: none;
    }
    .boxes {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(260px, 100%), 1fr));
      gap: 0 16px;
    }
    .boxes label {
      display: flex;
      gap: 8px;
      align-items: center;
      min-block-size: 44px;
    }
    input {
      flex: none;
      inline-size: 20px;
      block-size: 20px;
      accent-color: var(--fb-primary);
    }
  `,
})
export class ChoiceList implements FormValueControl<string> {
  protected readonly bound = inject<FormField<string>>(FormField, { self: true });
  protected readonly t = inject(Texts).t;
  readonly label = input.required<string>();
  readonly help = input<string>();
  readonly optional = input(false);
  readonly options = input.required<readonly string[]>();
  /** A code in words. */
  readonly words = input.required<(code: string) => string>();
  readonly value = model('');
  readonly touch = output<void>();
  protected readonly chosen = computed(() => new Set(listOf(this.value())));

  /** In the order of the options, whichever was ticked first. */
  protected toggle(option: string): void {
    const after = new Set(this.chosen());
    if (!after.delete(option)) after.add(option);
    this.value.set(
      this.options()
        .filter((each) => after.has(each))
        .join(' '),
    );
  }
}
